import type { Person } from '../../corpus/model';
import { fold } from '../analysis/normalise';
import type { StemCache } from '../analysis/stemCache';
import { stopWords } from '../analysis/stopWords';
import { tokenise } from '../analysis/tokens';
import type { Abbreviation } from './abbreviations';

/** Words that, in a row, name somebody or something that other terms name as well. */
export interface Alias {
  /** Folded, stop words included. */
  readonly words: readonly string[];
  /** The terms of one of the other names that this one lacks. */
  readonly terms: readonly string[];
}

/** Aliases by their first word. */
export type Aliases = ReadonlyMap<string, readonly Alias[]>;

/**
 * Every name of a person or an organisation leads to its others, and abbreviations lead both ways: `FK` to
 * Försäkringskassan, `Inspektionen för socialförsäkringen` to ISF.
 */
export function aliasesOf(
  people: readonly Person[],
  abbreviations: readonly Abbreviation[],
  stems: StemCache,
): Aliases {
  const names = [
    ...people.map(person => [person.name, ...person.aliases]),
    ...abbreviations.map(({ short, long }) => [short, long]),
  ];
  const aliases = new Map<string, Alias[]>();
  for (const alias of names.flatMap(spellings => pairs(spellings, stems))) {
    const [first = ''] = alias.words;
    const known = aliases.get(first) ?? [];
    if (!known.some(other => key(other) === key(alias))) aliases.set(first, [...known, alias]);
  }
  return aliases;
}

function pairs(spellings: readonly string[], stems: StemCache): readonly Alias[] {
  const names = spellings.map(spelling => tokenise(spelling).map(token => token.word));
  return names
    .flatMap(name => names.filter(other => other !== name).map(other => aliasOf(name, other, stems)))
    .filter(alias => alias.terms.length > 0);
}

function aliasOf(name: readonly string[], other: readonly string[], stems: StemCache): Alias {
  const own = new Set(name.map(word => stems.stem(word)));
  const terms = other.filter(word => !stopWords.has(word)).map(word => stems.stem(word));
  return { words: name.map(fold), terms: terms.filter(term => !own.has(term)) };
}

function key(alias: Alias): string {
  return `${alias.words.join(' ')}\n${alias.terms.join(' ')}`;
}
