import type { Expansion } from '../expansion/model';
import type { Passage } from '../../corpus/model';
import type { StemCache } from '../analysis/stemCache';
import type { Candidate } from './accumulator';
import { type TextToken, textTokens } from './textTokens';

/** What the best candidates are compared by besides their score. */
export interface QueryShape {
  /** Every word of the query in order, stop words too: "vad har vi evidens på". */
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly groups: readonly (readonly Expansion[])[];
}

/** A postings list knows no positions, so only so many of the best are read. */
const mostReread = 24;

/**
 * Ranks the best candidates anew by their text: the words of the query near each other, in a row, in the very form in which
 * they were typed. Bonuses only raise a score, so whoever was not read stays behind whoever was.
 */
export function rerank(
  candidates: readonly Candidate[],
  shape: QueryShape,
  passageOf: (id: number) => Passage,
  stems: StemCache,
): readonly Candidate[] {
  const best = candidates.slice(0, mostReread).map(({ id, score }) => {
    const passage = passageOf(id);
    const tokens = textTokens(passage.text, stems).filter(token => token.part === undefined);
    return { id, score: score * (1 + textBonus(tokens, shape) + kindBonus(passage)) };
  });
  return [...best.toSorted((a, b) => b.score - a.score || a.id - b.id), ...candidates.slice(mostReread)];
}

function textBonus(tokens: readonly TextToken[], shape: QueryShape): number {
  return (
    0.3 * nearness(tokens, shape.groups) + 0.5 * longestRun(tokens, shape.terms) + 0.1 * asTyped(tokens, shape.words)
  );
}

/** Of equal passages the one that can be quoted comes first, the speaker's own words before others'. */
function kindBonus(passage: Passage): number {
  if (passage.kind !== 'quotation') return passage.kind === 'extract' ? 0.01 : 0;
  return { direct: 0.04, unmarked: 0.03, reported: 0.02 }[passage.speech];
}

/** 1 where all words of the query stand side by side, less the further apart the nearest of each are; 0 for one word. */
function nearness(tokens: readonly TextToken[], groups: QueryShape['groups']): number {
  if (groups.length < 2) return 0;
  const owner = new Map(groups.flatMap((group, index) => group.map(({ term }) => [term, index] as const)).toReversed());
  const last = new Map<number, number>();
  let nearest = 0;
  tokens.forEach(({ term }, position) => {
    const group = owner.get(term);
    if (group === undefined) return;
    last.set(group, position);
    if (last.size < 2) return;
    const span = position - Math.min(...last.values()) + 1;
    nearest = Math.max(nearest, (last.size / groups.length) * (last.size / Math.max(span, last.size)));
  });
  return nearest;
}

/** The share of the query's words that the text has in a row, if at least two. */
function longestRun(tokens: readonly TextToken[], terms: readonly string[]): number {
  let longest = 0;
  let above: readonly number[] = [];
  for (const { term } of tokens) {
    const runs = above;
    above = terms.map((sought, index) => (sought === term ? (runs[index - 1] ?? 0) + 1 : 0));
    longest = Math.max(longest, ...above);
  }
  return longest < 2 ? 0 : longest / terms.length;
}

function asTyped(tokens: readonly TextToken[], words: readonly string[]): number {
  const present = new Set(tokens.map(token => token.word));
  return words.length === 0 ? 0 : words.filter(word => present.has(word)).length / words.length;
}
