import { impactSlots } from '../flexIndex';
import type { Steps } from '../../steps';
import { larger } from './bytes';
import { type PackedPostings, PostingsBuilder } from './postings';
import type { PostingsCollector } from './postingsCollector';
import type { NumberedTerms } from './termWeigher';

/**
 * Writes postings down as they come and sorts them by term in the end (a counting sort). Adding 100,000
 * passages to FlexSearch one by one instead takes two fifths of all the time to build them; it is handed a term's
 * postings when they are searched for.
 */
export class PostingsLog implements PostingsCollector {
  size = 0;
  #terms = new Uint32Array(1 << 16);
  /** The passage, and in the lowest bits the slot. */
  #places = new Uint32Array(1 << 16);
  /** How many each term has. */
  #counts = new Uint32Array(1 << 10);

  add(id: number, { numbers, slots }: NumberedTerms): void {
    const size = this.size + numbers.length;
    if (size > this.#terms.length) {
      this.#terms = larger(this.#terms, new Uint32Array(2 * size));
      this.#places = larger(this.#places, new Uint32Array(2 * size));
    }
    for (let at = 0; at < numbers.length; at += 1) {
      const term = numbers[at] ?? 0;
      if (term >= this.#counts.length) this.#counts = larger(this.#counts, new Uint32Array(2 * term));
      this.#counts[term] = (this.#counts[term] ?? 0) + 1;
      this.#terms[this.size + at] = term;
      this.#places[this.size + at] = id * impactSlots + (slots[at] ?? 0);
    }
    this.size = size;
  }

  *finish(order: readonly number[]): Steps<PackedPostings> {
    const ends = this.#ends();
    yield;
    const places = yield* this.#sorted(ends);
    const postings = new PostingsBuilder();
    let unread = stepPostings;
    for (const term of order) {
      const end = ends[term] ?? 0;
      const count = this.#counts[term] ?? 0;
      postings.add(inSlots(places.subarray(end - count, end)));
      unread -= count + postingsPerTerm;
      if (unread > 0) continue;
      yield;
      unread = stepPostings;
    }
    yield;
    return postings.finish();
  }

  /** Where the postings of each term end once they are sorted by their numbers. */
  #ends(): Uint32Array {
    let end = 0;
    return this.#counts.map(count => (end += count));
  }

  *#sorted(ends: Uint32Array): Steps<Uint32Array> {
    const places = new Uint32Array(this.size);
    const next = ends.slice();
    // From behind, so that each term's passages stay in order.
    for (let at = this.size - 1; at >= 0; at -= 1) {
      if (at % stepPostings === 0) yield;
      const term = this.#terms[at] ?? 0;
      const place = (next[term] ?? 0) - 1;
      places[place] = this.#places[at] ?? 0;
      next[term] = place;
    }
    return places;
  }
}

/** Postings that are sorted or written in a few milliseconds; a term takes as long as some of them. */
const stepPostings = 20_000;
const postingsPerTerm = 50;

function inSlots(places: Uint32Array): readonly (readonly number[] | undefined)[] {
  const slots: number[][] = [];
  for (const place of places) (slots[place % impactSlots] ??= []).push(Math.floor(place / impactSlots));
  return slots;
}
