import { fold } from '../analysis/normalise';
import type { Lexicon } from '../index/lexicon';
import type { Expansion, SoughtWord } from './model';

/**
 * A compound that the corpus does not have, by its parts: `statsbudgeten` finds budget, and less so stat. Of several
 * ways to cut, the one with two known parts and the longest last part is meant.
 */
export function splits(sought: SoughtWord, lexicon: Lexicon): readonly Expansion[] {
  const { word } = sought;
  let tailOnly: readonly Expansion[] = [];
  for (let cut = shortestPart; cut <= word.length - shortestPart; cut += 1) {
    const tail = partOf(word.slice(cut), 0.5, lexicon);
    if (tail.length === 0) continue;
    const head = headOf(word.slice(0, cut), lexicon);
    if (head.length > 0) return [...tail, ...head];
    if (tailOnly.length === 0 && word.length - cut >= shortestLonePart) tailOnly = tail;
  }
  return tailOnly;
}

const shortestPart = 3;
/** A last part that is all that is known must be long enough not to stand there by chance. */
const shortestLonePart = 5;

function headOf(head: string, lexicon: Lexicon): readonly Expansion[] {
  const plain = partOf(head, 0.25, lexicon);
  return plain.length > 0 ? plain : partOf(head.replace(/s$/, ''), 0.25, lexicon);
}

function partOf(part: string, weight: number, { dictionary, stem }: Lexicon): readonly Expansion[] {
  if (part.length < shortestPart) return [];
  const term = stem(part);
  return dictionary
    .spelledLike(term)
    .map(entry => ({ term: entry.term, kind: 'split' as const, weight, parts: [part, term].map(fold) }));
}
