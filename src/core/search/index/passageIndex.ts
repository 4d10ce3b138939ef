import type { Passage } from '../../corpus/model';
import { type Facets, facetsOf } from '../query/facets';
import type { Steps } from '../../steps';
import type { FacetGroups } from './facetGroups';
import type { IsAlive } from './mergeSegments';
import type { ImpactList } from './postings';
import type { SearchSource } from './searchSource';
import { type Segment, sizeOf } from './segment';
import { unionOf, type Vocabulary } from './vocabulary';

/** Groups whose facets are read in a millisecond or two. */
const stepGroups = 200;

/** The postings of a term in one segment, whose first passage has the number `first`. */
export interface LocatedPostings {
  readonly first: number;
  readonly lists: readonly ImpactList[];
}

export interface PassageIndexParts {
  readonly source: SearchSource;
  readonly segments: readonly Segment[];
  /** Where each passage stands in the source now; `undefined` if its number says so. */
  readonly positions?: Uint32Array | undefined;
  /** The numbers of the passages that were removed. */
  readonly removed?: ReadonlySet<number> | undefined;
}

/**
 * The passages of a corpus, by number, with their postings: segments one after the other, and which of their passages
 * are still there. It never changes: whoever searches keeps what was there when the search began.
 */
export class PassageIndex {
  readonly source: SearchSource;
  readonly segments: readonly Segment[];
  readonly vocabulary: Vocabulary;
  /** Numbers given, those of removed passages included. */
  readonly size: number;
  readonly removed: ReadonlySet<number>;
  readonly positions: Uint32Array | undefined;
  readonly #firsts: readonly number[];
  /** Of each segment by group, as they were asked for. */
  readonly #facets: Facets[][] = [];

  constructor({ source, segments, positions, removed }: PassageIndexParts) {
    this.source = source;
    this.segments = segments;
    this.positions = positions;
    this.removed = removed ?? new Set();
    const vocabulary = unionOf(segments.map(segment => segment.dictionary));
    // A word whose last passage was removed is in a dictionary still.
    this.vocabulary =
      this.removed.size === 0
        ? vocabulary
        : { ...vocabulary, has: term => vocabulary.has(term) && this.passagesWith(term, 1).length > 0 };
    const firsts = [0];
    for (const segment of segments) firsts.push((firsts.at(-1) ?? 0) + sizeOf(segment));
    this.size = firsts.pop() ?? 0;
    this.#firsts = firsts;
  }

  /** How many passages there are. */
  get living(): number {
    return this.size - this.removed.size;
  }

  get isAlive(): IsAlive {
    return (segment, number) => !this.removed.has((this.#firsts[segment] ?? 0) + number);
  }

  /** Where the passage stands in the corpus. */
  position(id: number): number {
    return this.positions?.[id] ?? id;
  }

  passage(id: number): Passage {
    return this.source.passage(this.position(id));
  }

  postings(term: string): readonly LocatedPostings[] {
    return this.segments.flatMap((segment, at) => {
      const index = segment.dictionary.indexOf(term);
      if (index < 0) return [];
      return [{ first: this.#firsts[at] ?? 0, lists: segment.postings.search({ index, term: () => term }) }];
    });
  }

  /** The numbers of the passages that have a term, `limit` at most. */
  passagesWith(term: string, limit = Number.POSITIVE_INFINITY): readonly number[] {
    const found: number[] = [];
    const lists = this.postings(term).flatMap(located => located.lists.map(list => ({ first: located.first, list })));
    for (const { first, list } of lists) {
      for (const id of list.ids()) {
        if (found.length >= limit) return found;
        if (!this.removed.has(first + id)) found.push(first + id);
      }
    }
    return found;
  }

  /**
   * In how many passages a term stands. What all passages share through their conference's title does not count, or
   * `Finsam` would tell nothing at a Finsam conference; a word that stands nowhere else is as common as its conference.
   */
  frequency(term: string): number {
    const own = this.vocabulary.frequency(term);
    if (own > 0) return own;
    const lists = this.postings(term).flatMap(located => located.lists);
    return lists.reduce((sum, { length }) => sum + length, 0);
  }

  /** What filters ask of a passage; the same object for all passages of its group. */
  facets(id: number): Facets {
    const at = this.#segmentOf(id);
    const group = this.segments[at]?.groups.of[id - (this.#firsts[at] ?? 0)];
    if (group === undefined) throw new RangeError(`No passage has the number ${String(id)}`);
    return this.#facetsOfGroup(at, group, id);
  }

  /** All that filters can ask, with how many passages it is true of. */
  *allFacets(): Steps<ReadonlyMap<Facets, number>> {
    const all = new Map<Facets, number>();
    for (const [at, { groups }] of this.segments.entries()) {
      yield;
      const first = this.#firsts[at] ?? 0;
      const { counts, examples } = this.#livingByGroup(groups, first);
      for (const [group, count] of counts.entries()) {
        if (group % stepGroups === 0) yield;
        if (count > 0) all.set(this.#facetsOfGroup(at, group, examples[group] ?? 0), count);
      }
    }
    return all;
  }

  /** Of each group how many passages there are, and the number of one of them. */
  #livingByGroup({ of, examples: all }: FacetGroups, first: number): { counts: Uint32Array; examples: Uint32Array } {
    const counts = new Uint32Array(all.length);
    const examples = new Uint32Array(all.length);
    for (let number = 0; number < of.length; number += 1) {
      if (this.removed.size > 0 && this.removed.has(first + number)) continue;
      const group = of[number] ?? 0;
      counts[group] = (counts[group] ?? 0) + 1;
      examples[group] = first + number;
    }
    return { counts, examples };
  }

  /** @param id A passage of the group. */
  #facetsOfGroup(segment: number, group: number, id: number): Facets {
    const known = (this.#facets[segment] ??= []);
    return (known[group] ??= facetsOf(this.passage(id), this.source.corpus));
  }

  #segmentOf(id: number): number {
    let low = 0;
    let high = this.#firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#firsts[middle] ?? 0) <= id) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
