import { stopWords } from '../../../../src/core/search/analysis/stopWords';
import { tokenise } from '../../../../src/core/search/analysis/tokens';
import type { SearchSource } from '../../../../src/core/search/index/searchSource';
import { oneOf, randomNumbers } from './random';

export interface ScaleQueries {
  /** One to four words of a passage, one in seven a name, one in seven with a typing error. */
  readonly full: readonly string[];
  /** The last word of some of them, letter by letter. */
  readonly typing: readonly string[];
  /** The same of others, which nobody measures. */
  readonly typedBefore: readonly string[];
}

export function scaleQueries(source: SearchSource): ScaleQueries {
  const random = randomNumbers(4_711);
  const full = Array.from({ length: queryCounts.full }, () => queryOf(source, random));
  const keystrokesOf = (from: number): readonly string[] =>
    full.slice(from, from + queryCounts.typed).flatMap(keystrokes);
  return { full, typing: keystrokesOf(0), typedBefore: keystrokesOf(queryCounts.typed) };
}

/** How many queries are asked, and of how many of them the last word is typed. */
export const queryCounts = { full: 120, typed: 30 } as const;

function queryOf(source: SearchSource, random: () => number): string {
  const passage = source.passage(Math.floor(random() * source.size));
  if (random() < 1 / 7) return source.corpus.session(passage.session)?.speakers[0]?.name ?? '';
  const words = tokenise(passage.text)
    .map(token => token.word)
    .filter(word => word.length > 3 && !stopWords.has(word));
  const query = Array.from({ length: 1 + Math.floor(random() * 4) }, () => oneOf(words, random));
  return (random() < 1 / 7 ? query.map((word, at) => (at === 0 ? mistyped(word, random) : word)) : query).join(' ');
}

/** With a letter left out. */
function mistyped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  return word.slice(0, at) + word.slice(at + 1);
}

function keystrokes(query: string): readonly string[] {
  const last = query.lastIndexOf(' ') + 1;
  return Array.from({ length: query.length - last }, (_, index) => query.slice(0, last + index + 1));
}
