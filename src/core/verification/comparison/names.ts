import type { Corpus } from '../../corpus/corpus';
import type { Person } from '../../corpus/model';
import { wordsOf, type Word } from './words';

/** What the corpus knows of names: whose they are, and how else the same people are spelled. */
export interface Names {
  /** Words in which every spelling of one person's name is one word with the same key. */
  joined(words: readonly Word[], text: string): readonly Word[];
  /** Whether the word at that place names somebody or something: another word there would be another name. */
  isName(words: readonly Word[], at: number): boolean;
}

export function createNames({ people, conferences, works }: Pick<Corpus, 'people' | 'conferences' | 'works'>): Names {
  const spellings = spellingsOf(people);
  const known = new Set(
    [
      ...people.flatMap(person => [person.name, ...person.aliases]),
      ...conferences.flatMap(({ city, organisers }) => [city ?? '', ...organisers]),
      ...works.map(({ item }) => (typeof item.title === 'string' ? item.title : '')),
    ].flatMap(name => capitalised(name)),
  );
  return {
    joined: (words, text) => (spellings.size === 0 ? words : joinedNames(words, text, spellings)),
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

/** A way to write a name, as the forms of its words. `key` is the same for all ways to write it. */
interface Spelling {
  readonly forms: readonly string[];
  readonly key: string;
}

/** Spellings by their first form, the longest first. */
type Spellings = ReadonlyMap<string, readonly Spelling[]>;

function spellingsOf(people: readonly Person[]): Spellings {
  const byFirst = new Map<string, Spelling[]>();
  const all = people.flatMap(person => [...wholeNames(person), ...surnames(person)]);
  for (const spelling of all.toSorted((a, b) => b.forms.length - a.forms.length)) {
    const [first = ''] = spelling.forms;
    byFirst.set(first, [...(byFirst.get(first) ?? []), spelling]);
  }
  return byFirst;
}

/** An organisation's other names are other words, unless they differ in case alone. */
function wholeNames({ id, name, kind, aliases }: Person): readonly Spelling[] {
  const isSpelling = (alias: string): boolean => kind === 'person' || alias.toLowerCase() === name.toLowerCase();
  return variants([name, ...aliases.filter(isSpelling)], id);
}

function surnames({ id, name, kind, aliases }: Person): readonly Spelling[] {
  if (kind === 'organisation') return [];
  return variants(
    [name, ...aliases].map(spelling => spelling.slice(spelling.indexOf(' ') + 1)),
    `${id} surname`,
  );
}

/** A name that is written in one way only needs no key of its own. Each may stand in the genitive. */
function variants(names: readonly string[], key: string): readonly Spelling[] {
  const spellings = [...new Set(names)];
  if (spellings.length < 2) return [];
  return spellings.flatMap(name => [
    { forms: formsOf(name), key },
    { forms: formsOf(`${name}s`), key: `${key} genitive` },
  ]);
}

function formsOf(name: string): readonly string[] {
  return wordsOf(name).map(({ form }) => form);
}

function joinedNames(words: readonly Word[], text: string, spellings: Spellings): readonly Word[] {
  const result: Word[] = [];
  for (let at = 0; at < words.length;) {
    const spelling = spellings.get(words[at]?.form ?? '')?.find(({ forms }) => standsAt(forms, words, at));
    const length = spelling?.forms.length ?? 1;
    const [first, last] = [words[at], words[at + length - 1]];
    if (!first || !last) break;
    result.push(spelling ? joinedName(first, last, text, spelling.key) : first);
    at += length;
  }
  return result;
}

function standsAt(forms: readonly string[], words: readonly Word[], at: number): boolean {
  return forms.every((form, index) => words[at + index]?.form === form);
}

function joinedName({ start }: Word, { end }: Word, text: string, key: string): Word {
  const form = wordsOf(text.slice(start, end))
    .map(word => word.form)
    .join(' ');
  return { kind: 'word', start, end, form, key };
}
