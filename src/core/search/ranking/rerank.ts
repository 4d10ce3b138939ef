import type { Passage, Speech } from '../../corpus/model';
import type { Candidate } from './accumulator';
import type { QueryShape } from './queryShape';
import type { TextReader, TextWord } from './readText';

/** A postings list knows no positions, so only so many of the best are read. */
export const mostReread = 24;

export interface RerankRequest {
  readonly shape: QueryShape;
  /** The passages and the documents (ids and keys) that the document at hand cites already. */
  readonly cited: ReadonlySet<string>;
}

/**
 * Ranks the best candidates anew by their text: the words of the query near each other, in a row, in the very form in
 * which they were typed. Bonuses only raise a score, so whoever was not read stays behind whoever was.
 */
export function rerank(
  candidates: readonly Candidate[],
  { shape, cited }: RerankRequest,
  texts: TextReader,
): readonly Candidate[] {
  const best = candidates.slice(0, mostReread).map(({ id, score }) => {
    const { passage, words } = texts.read(id);
    const bonus = textBonus(words, shape) + kindBonus(passage) + citedBonus(passage, cited);
    return { id, score: score * (1 + bonus) };
  });
  return [...best.toSorted((a, b) => b.score - a.score || a.id - b.id), ...candidates.slice(mostReread)];
}

/**
 * Who writes about a source often wants it again: a passage of a document that is cited counts a little more, one that
 * is quoted already no more than that, since it is found in the text as well. Too little to outweigh a better answer.
 */
function citedBonus({ id, references }: Passage, cited: ReadonlySet<string>): number {
  return cited.has(id) || references.some(({ key }) => cited.has(key)) ? 0.05 : 0;
}

/**
 * The weights are small beside a word more or less; halving or doubling any of them moves nDCG@5 by less than 0.003.
 */
function textBonus(words: readonly TextWord[], shape: QueryShape): number {
  return (
    0.3 * nearness(words, shape) +
    0.5 * longestRun(words, shape.terms) +
    0.1 * asTyped(words, shape.words) +
    0.1 * earliness(words, shape)
  );
}

/** Of equal passages the one that can be quoted comes first, the speaker's own words before others'. */
function kindBonus(passage: Passage): number {
  return passage.kind === 'quotation' ? speechBonus[passage.speech] : 0;
}

const speechBonus: Readonly<Record<Speech, number>> = { direct: 0.04, unmarked: 0.03, reported: 0.02 };

/**
 * 1 where all words of the query stand side by side, less the further apart the nearest of each are; 0 for one word.
 */
function nearness(words: readonly TextWord[], { groups, groupOf }: QueryShape): number {
  if (groups.length < 2) return 0;
  // Of each group where it was seen last.
  const last: (number | undefined)[] = [];
  let seen = 0;
  let nearest = 0;
  for (let position = 0; position < words.length; position += 1) {
    const group = groupOf.get(words[position]?.term ?? '');
    if (group === undefined) continue;
    if (last[group] === undefined) seen += 1;
    last[group] = position;
    if (seen < 2) continue;
    const span = position - earliest(last) + 1;
    nearest = Math.max(nearest, (seen / groups.length) * (seen / Math.max(span, seen)));
  }
  return nearest;
}

function earliest(positions: readonly (number | undefined)[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const position of positions) if (position !== undefined && position < least) least = position;
  return least;
}

/** The share of the query's words that the text has in a row, if at least two. */
function longestRun(words: readonly TextWord[], terms: readonly string[]): number {
  if (terms.length < 2) return 0;
  let longest = 0;
  // Of each word of the query how many of those before it, and itself, stand in a row up to here.
  const runs = terms.map(() => 0);
  for (const { term } of words) {
    // From behind, since each takes what its neighbour had at the word before.
    for (let index = terms.length - 1; index >= 0; index -= 1) {
      const run = terms[index] === term ? (index > 0 ? (runs[index - 1] ?? 0) : 0) + 1 : 0;
      runs[index] = run;
      if (run > longest) longest = run;
    }
  }
  return longest < 2 ? 0 : longest / terms.length;
}

/** The share of the query's words that the text has in the very form in which they were typed. */
function asTyped(words: readonly TextWord[], typed: readonly string[]): number {
  if (typed.length === 0) return 0;
  let found = 0;
  for (const word of typed) if (hasWord(words, word)) found += 1;
  return found / typed.length;
}

function hasWord(words: readonly TextWord[], sought: string): boolean {
  for (const { word } of words) if (word === sought) return true;
  return false;
}

/** A paragraph says first what it is about: 1 where a word of the query opens it, a half ten words on. */
function earliness(words: readonly TextWord[], { groupOf }: QueryShape): number {
  const first = words.findIndex(({ term }) => groupOf.has(term));
  return first < 0 ? 0 : 10 / (10 + first);
}
