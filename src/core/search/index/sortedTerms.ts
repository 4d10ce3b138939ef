import { foldLetters } from '../analysis/normalise';
import type { Steps } from '../../steps';
import { compareTerms } from './dictionary';

/**
 * The places of terms in the order that a dictionary has. They are sorted in heaps that begin alike, since all at once
 * would stop the editor.
 */
export function* sortedTerms(terms: readonly string[]): Steps<readonly number[]> {
  const folded: string[] = [];
  for (const term of terms) {
    if (folded.length % stepTerms === 0) yield;
    folded.push(foldLetters(term));
  }
  const sorted: number[] = [];
  for (const heap of heapsOf(terms.keys(), 0, folded)) {
    yield;
    const forms = heap.map(place => ({ place, term: terms[place] ?? '', folded: folded[place] ?? '' }));
    for (const { place } of forms.toSorted(compareTerms)) sorted.push(place);
  }
  return sorted;
}

/** Terms that are folded or sorted in a few milliseconds. */
const stepTerms = 1_000;

/**
 * The places of folded forms, of which so many letters are the same, in heaps that come in order: by the next letter,
 * and a heap that is too large by the letter behind it.
 */
function* heapsOf(places: Iterable<number>, letters: number, folded: readonly string[]): Iterable<readonly number[]> {
  const heaps = new Map<string, number[]>();
  for (const place of places) {
    const letter = folded[place]?.charAt(letters) ?? '';
    const heap = heaps.get(letter);
    if (heap) heap.push(place);
    else heaps.set(letter, [place]);
  }
  for (const [letter, heap] of [...heaps].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    // Where no letter is left all are the same form.
    if (letter === '' || heap.length <= stepTerms) yield heap;
    else yield* heapsOf(heap, letters + 1, folded);
  }
}
