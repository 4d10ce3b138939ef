import type { Passage, Speech } from '../../corpus/model';
import type { Candidate } from './accumulator';
import type { QueryShape } from './queryShape';
import type { TextReader, TextToken } from './readText';

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
function textBonus(words: readonly TextToken[], shape: QueryShape): number {
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
function nearness(words: readonly TextToken[], { groups, groupOf }: QueryShape): number {
  if (groups.length < 2) return 0;
  const last = new Map<number, number>();
  let nearest = 0;
  words.forEach(({ term }, position) => {
    const group = groupOf.get(term);
    if (group === undefined) return;
    last.set(group, position);
    if (last.size < 2) return;
    const span = position - Math.min(...last.values()) + 1;
    nearest = Math.max(nearest, (last.size / groups.length) * (last.size / Math.max(span, last.size)));
  });
  return nearest;
}

/** The share of the query's words that the text has in a row, if at least two. */
function longestRun(words: readonly TextToken[], terms: readonly string[]): number {
  if (terms.length < 2) return 0;
  const sought = new Set(terms);
  let longest = 0;
  let above: readonly number[] = [];
  for (const { term } of words) {
    if (!sought.has(term)) {
      above = noRuns;
      continue;
    }
    const runs = above;
    above = terms.map((other, index) => (other === term ? (runs[index - 1] ?? 0) + 1 : 0));
    longest = Math.max(longest, ...above);
  }
  return longest < 2 ? 0 : longest / terms.length;
}

const noRuns: readonly number[] = [];

/** The share of the query's words that the text has in the very form in which they were typed. */
function asTyped(words: readonly TextToken[], typed: readonly string[]): number {
  if (typed.length === 0) return 0;
  return typed.filter(word => words.some(token => token.word === word)).length / typed.length;
}

/** A paragraph says first what it is about: 1 where a word of the query opens it, a half ten words on. */
function earliness(words: readonly TextToken[], { groupOf }: QueryShape): number {
  const first = words.findIndex(({ term }) => groupOf.has(term));
  return first < 0 ? 0 : 10 / (10 + first);
}
