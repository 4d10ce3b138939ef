import { foldLetters } from '../analysis/normalise';
import type { Steps } from '../../steps';
import { compareTerms } from './dictionary';

/**
 * The places of terms in the order that a dictionary has. They are sorted in heaps that begin alike, since all at once
 * would stop the editor.
 */
export function* sortedTerms(terms: readonly string[]): Steps<readonly number[]> {
  const folded: string[] = [];
  const heaps = new Map<string, number[]>();
  for (const [place, term] of terms.entries()) {
    if (place % stepTerms === 0) yield;
    const form = foldLetters(term);
    const beginning = form.slice(0, 2);
    const heap = heaps.get(beginning);
    folded.push(form);
    if (heap) heap.push(place);
    else heaps.set(beginning, [place]);
  }
  const form = (place: number) => ({ term: terms[place] ?? '', folded: folded[place] ?? '' });
  const sorted: number[] = [];
  let unread = stepTerms;
  for (const beginning of [...heaps.keys()].toSorted()) {
    const heap = (heaps.get(beginning) ?? []).toSorted((a, b) => compareTerms(form(a), form(b)));
    for (const place of heap) sorted.push(place);
    unread -= heap.length;
    if (unread > 0) continue;
    yield;
    unread = stepTerms;
  }
  return sorted;
}

/** Terms that are folded or sorted in a few milliseconds. */
const stepTerms = 1_000;
