import type { Steps } from '../../steps';
import { type Segment, sizeOf } from './segment';

/** What an update begins with: an index in use, or one that was stored and belongs to no corpus yet. */
export interface Indexed {
  readonly segments: readonly Segment[];
  /** The numbers of the passages that were removed. */
  readonly removed: ReadonlySet<number>;
  /** Where each passage stood in its corpus; `undefined` if its number says so. */
  readonly positions?: Uint32Array | undefined;
}

/**
 * Finds the passages of an index by their digests, each once. A corpus mostly comes again as it was but for some pages,
 * so that nearly all stand behind the one before them; only the others need to be looked up.
 */
export class KnownPassages {
  readonly size: number;
  readonly #segments: readonly Segment[];
  /** The passages that there are, in the order of their corpus. */
  readonly #order: Uint32Array;
  readonly #isTaken: Uint8Array;
  /** In that order, behind the last that was taken. */
  #next = 0;

  constructor({ segments, removed, positions }: Indexed) {
    this.#segments = segments;
    this.size = segments.reduce((sum, segment) => sum + sizeOf(segment), 0);
    this.#isTaken = new Uint8Array(this.size);
    this.#order = inOrder(this.size, removed, positions);
  }

  /** Of all that were not taken the numbers, those that were removed before among them. */
  untaken(): ReadonlySet<number> {
    const numbers = new Set<number>();
    for (let id = 0; id < this.size; id += 1) if (this.#isTaken[id] === 0) numbers.add(id);
    return numbers;
  }

  /** The number of the passage if it comes next, or a few places on; the passages between are gone, or come later. */
  takeNext(digest: number): number | undefined {
    const end = Math.min(this.#order.length, this.#next + mostPassedOver);
    for (let at = this.#next; at < end; at += 1) {
      const id = this.#order[at] ?? 0;
      if (this.#digestOf(id) !== digest) continue;
      this.#next = at + 1;
      this.#isTaken[id] = 1;
      return id;
    }
    return undefined;
  }

  /** Looks up all that were not taken; of several that are the same the first comes first. */
  *takeOthers(): Steps<(digest: number) => number | undefined> {
    const byDigest = new Map<number, number[]>();
    for (let at = 0; at < this.#order.length; at += 1) {
      if (at % stepPassages === 0) yield;
      const id = this.#order[at] ?? 0;
      if (this.#isTaken[id] === 1) continue;
      const digest = this.#digestOf(id);
      const same = byDigest.get(digest);
      if (same) same.push(id);
      else byDigest.set(digest, [id]);
    }
    return digest => {
      const id = byDigest.get(digest)?.shift();
      if (id !== undefined) this.#isTaken[id] = 1;
      return id;
    };
  }

  #digestOf(id: number): number {
    let number = id;
    for (const { digests } of this.#segments) {
      if (number < digests.length) return digests.at(number);
      number -= digests.length;
    }
    throw new RangeError(`No passage has the number ${String(id)}`);
  }
}

const mostPassedOver = 16;
/** Passages that are looked up in a few milliseconds. */
const stepPassages = 5_000;

/** The passages that were not removed, by where they stood. */
function inOrder(size: number, removed: ReadonlySet<number>, positions: Uint32Array | undefined): Uint32Array {
  const last = positions?.reduce((most, position) => Math.max(most, position), 0) ?? size - 1;
  const byPosition = new Uint32Array(last + 1); // numbers from 1
  for (let id = 0; id < size; id += 1)
    if (removed.size === 0 || !removed.has(id)) byPosition[positions?.[id] ?? id] = id + 1;
  let count = 0;
  for (const number of byPosition) if (number > 0) byPosition[count++] = number - 1;
  return byPosition.subarray(0, count);
}
