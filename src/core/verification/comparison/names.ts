import type { Corpus } from '../../corpus/corpus';
import type { Person } from '../../corpus/model';
import { wordsOf, type Word } from './words';

/** What the corpus knows of names. */
export interface Names {
  /** Whether both are ways to write the same person's name. Forms of words, as they follow each other. */
  areSpellings(one: readonly string[], other: readonly string[]): boolean;
  /** Whether the form is a word of a name that is spelled in several ways. */
  isInSpelling(form: string): boolean;
  /** Whether the word at that place names somebody or something: another word there would be another name. */
  isName(words: readonly Word[], at: number): boolean;
}

export function createNames({ people, conferences, works }: Pick<Corpus, 'people' | 'conferences' | 'works'>): Names {
  const spellings = spellingsOf(people);
  const inSpellings = new Set([...spellings.keys()].flatMap(spelling => spelling.split(' ')));
  const known = new Set(
    [
      ...people.flatMap(person => [person.name, ...person.aliases]),
      ...conferences.flatMap(({ city, organisers }) => [city ?? '', ...organisers]),
      ...works.map(({ item }) => (typeof item.title === 'string' ? item.title : '')),
    ].flatMap(name => capitalised(name)),
  );
  return {
    areSpellings: (one, other) => {
      const bearers = spellings.get(other.join(' '));
      return spellings.get(one.join(' '))?.some(bearer => bearers?.includes(bearer)) ?? false;
    },
    isInSpelling: form => inSpellings.has(form),
    isName: (words, at) => {
      const word = words[at];
      if (word?.kind !== 'word' || !/^\p{Lu}/u.test(word.form)) return false;
      return isAcronym(word.form) || !opensSentence(words, at) || known.has(word.form);
    },
  };
}

function capitalised(name: string): readonly string[] {
  return wordsOf(name)
    .map(word => word.form)
    .filter(form => /^\p{Lu}/u.test(form));
}

/** `FK`, `SKL:s`: in capitals wherever it stands; a single capital is an ordinary word at the start of a sentence. */
function isAcronym(form: string): boolean {
  return /^\p{Lu}{2,}\d*(?::\p{Ll}+)?$/u.test(form);
}

function opensSentence(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before === undefined || /^[.!?:…"]$/.test(before.form);
}

/** Whose a spelling is, and how much of the name: different ones are no spellings of each other. */
type Bearer = string;

/** By the forms of the spelling's words, with blanks between them. */
function spellingsOf(people: readonly Person[]): ReadonlyMap<string, readonly Bearer[]> {
  const bearers = new Map<string, Bearer[]>();
  for (const [spelling, bearer] of people.flatMap(person => [...wholeNames(person), ...surnames(person)])) {
    bearers.set(spelling, [...(bearers.get(spelling) ?? []), bearer]);
  }
  return bearers;
}

type Spelling = readonly [forms: string, bearer: Bearer];

/** An organisation's other names are other words, unless they differ in case alone or are the name's own letters. */
function wholeNames({ id, name, kind, aliases }: Person): readonly Spelling[] {
  const isSpelling = (alias: string): boolean =>
    kind === 'person' || alias.toLowerCase() === name.toLowerCase() || abbreviates(alias, name);
  return variants([name, ...aliases.filter(isSpelling)], id);
}

/** `SKL` for Sveriges Kommuner och Landsting, which `SKR` is not; `FK` for Försäkringskassan, `ISF` for a name with a compound. */
function abbreviates(alias: string, name: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(alias)) return false;
  const words = name.split(/\s+/).filter(word => !/^(?:och|för|i|av|the|of|and|for)$/.test(word));
  if (words.length >= alias.length) return words.map(word => word.charAt(0).toUpperCase()).join('') === alias;
  let at = -1;
  const isInName = Array.from(alias).every(letter => (at = name.toUpperCase().indexOf(letter, at + 1)) >= 0);
  return isInName && name.toUpperCase().startsWith(alias.charAt(0));
}

function surnames({ id, name, kind, aliases }: Person): readonly Spelling[] {
  if (kind === 'organisation') return [];
  const withoutFirst = [name, ...aliases].map(spelling => spelling.slice(spelling.indexOf(' ') + 1));
  return variants(withoutFirst, `${id} surname`);
}

/** A name that is written in one way only has no other. Each may stand in the genitive. */
function variants(names: readonly string[], bearer: Bearer): readonly Spelling[] {
  const spellings = [...new Set(names)];
  if (spellings.length < 2) return [];
  return spellings.flatMap(name => [
    [formsOf(name), bearer] as const,
    [formsOf(isAcronym(name) ? `${name}:s` : `${name}s`), `${bearer} genitive`] as const,
  ]);
}

function formsOf(name: string): string {
  return wordsOf(name)
    .map(({ form }) => form)
    .join(' ');
}
