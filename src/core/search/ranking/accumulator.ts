import type { Expansion } from '../expansion/model';
import { larger } from '../index/bytes';
import { impactOf } from '../index/impact';
import type { PassageIndex } from '../index/passageIndex';
import type { ImpactList } from '../index/postings';

/** A passage that has something of the query, with its score. */
export interface Candidate {
  readonly id: number;
  readonly score: number;
}

/** All passages that have something of the query; to be read before the next query is asked. */
export interface Candidates {
  readonly ids: Uint32Array;
  /** The best, so many of them, in order. */
  best(count: number): readonly Candidate[];
}

/**
 * Scores all passages for a query. Each word of the query is a group of expansions, of which the best counts:
 *
 *     score(passage) = Σ over groups of max over expansions of weight · idf · impact,   times the share of groups found
 *
 * Segments (a term's passages of one impact) are walked in falling worth, so the first touch of a passage is its best.
 * The rarest word comes first: once many passages are met, the further words only add to those, and what is left out
 * has but the most common words.
 */
export class Accumulator {
  readonly #index: PassageIndex;
  /**
   * For each passage which of those that were met it is: its number above `#base`, so that nothing need be cleared for
   * the next query. What a search costs is mostly waiting for memory, and this is all that is read here and there.
   */
  readonly #places: Uint32Array;
  #base = 0;
  /** Of the passages that were met, in that order: their numbers, their scores, in how many groups and in which last. */
  #met = new Uint32Array(roomAtFirst);
  #scores = new Float32Array(roomAtFirst);
  #groups = new Uint8Array(roomAtFirst);
  #last = new Uint8Array(roomAtFirst);
  #count = 0;

  constructor(index: PassageIndex) {
    this.#index = index;
    this.#places = new Uint32Array(index.size);
  }

  /** @param admits Whether a passage may be a hit; all may if nothing is said. */
  accumulate(groups: readonly (readonly Expansion[])[], admits?: Admission): Candidates {
    const walks = groups.map(group => segmentsOf(group, this.#index)).toSorted((a, b) => lengthOf(a) - lengthOf(b));
    walks.forEach((segments, at) => this.#addGroup(segments, at + 1, admits));
    const found = this.#taken(groups.length);
    return { ids: found.ids, best: count => best(found, count) };
  }

  /** What was found, put where the passages that were met stood; then all is as if nothing had been met. */
  #taken(groups: number): Scores {
    const ids = this.#met;
    const scores = this.#scores;
    let found = 0;
    for (let at = 0; at < this.#count; at += 1) {
      const groupsFound = this.#groups[at] ?? refused;
      if (groupsFound === refused) continue;
      ids[found] = ids[at] ?? 0;
      scores[found] = ((scores[at] ?? 0) * groupsFound) / groups;
      found += 1;
    }
    this.#base += this.#count;
    this.#count = 0;
    if (this.#base > highestBase) {
      this.#places.fill(0);
      this.#base = 0;
    }
    return { ids: ids.subarray(0, found), scores: scores.subarray(0, found) };
  }

  #addGroup(segments: readonly ImpactSegment[], at: number, admits: Admission | undefined): void {
    let budget = mostPostings;
    for (const segment of segments) {
      if (this.#count < mostMet) this.#addSegment(segment, at, admits);
      else this.#addToMet(segment, at);
      budget -= segment.list.length;
      if (budget < 0) break;
    }
  }

  /** The innermost loop of every search. */
  #addSegment({ worth, first, list }: ImpactSegment, at: number, admits: Admission | undefined): void {
    const places = this.#places;
    const base = this.#base;
    const ids = list.ids();
    for (let index = 0; index < ids.length; index += 1) {
      const id = first + (ids[index] ?? 0);
      let place = (places[id] ?? 0) - base - 1;
      if (place < 0) {
        place = this.#meet(id);
        // Decided when a passage is first met.
        if (admits && !admits(id)) this.#groups[place] = refused;
      }
      this.#addTo(place, worth, at);
    }
  }

  /** The same for passages that were met before. */
  #addToMet({ worth, first, list }: ImpactSegment, at: number): void {
    const places = this.#places;
    const base = this.#base;
    const ids = list.ids();
    for (let index = 0; index < ids.length; index += 1) {
      const place = (places[first + (ids[index] ?? 0)] ?? 0) - base - 1;
      if (place >= 0) this.#addTo(place, worth, at);
    }
  }

  #meet(id: number): number {
    const place = this.#count;
    if (place === this.#met.length) this.#makeRoom();
    this.#count += 1;
    this.#places[id] = this.#base + place + 1;
    this.#met[place] = id;
    this.#scores[place] = 0;
    this.#groups[place] = 0;
    this.#last[place] = 0;
    return place;
  }

  #makeRoom(): void {
    const room = 2 * this.#met.length;
    this.#met = larger(this.#met, new Uint32Array(room));
    this.#scores = larger(this.#scores, new Float32Array(room));
    this.#groups = larger(this.#groups, new Uint8Array(room));
    this.#last = larger(this.#last, new Uint8Array(room));
  }

  #addTo(place: number, worth: number, at: number): void {
    if (this.#last[place] === at || this.#groups[place] === refused) return;
    this.#last[place] = at;
    this.#groups[place] = (this.#groups[place] ?? 0) + 1;
    this.#scores[place] = (this.#scores[place] ?? 0) + worth;
  }
}

/** Whether a passage, by its number, may be a hit. */
export type Admission = (id: number) => boolean;

interface Scores {
  readonly ids: Uint32Array;
  readonly scores: Float32Array;
}

/** Instead of a number of groups: a query has at most 24. */
const refused = 255;
/** As far as numbers of 32 bits reach with any number of passages above it. */
const highestBase = 2 ** 31;
/** Most queries meet fewer passages. */
const roomAtFirst = 4_096;
/** From so many on totals are no longer exact. */
const mostMet = 30_000;
/** Of one word, with all that stands for it. */
const mostPostings = 200_000;

interface ImpactSegment {
  readonly worth: number;
  readonly first: number;
  readonly list: ImpactList;
}

function segmentsOf(group: readonly Expansion[], index: PassageIndex): readonly ImpactSegment[] {
  const common = commonness(group, index);
  const segments: ImpactSegment[] = [];
  for (const expansion of group) {
    const rarity = expansion.weight * rarityOf(expansion, common, index);
    for (const { first, lists } of index.postings(expansion.term)) {
      for (const list of lists) segments.push({ worth: rarity * impactOf(list.slot), first, list });
    }
  }
  return segments.toSorted((a, b) => b.worth - a.worth);
}

function lengthOf(segments: readonly ImpactSegment[]): number {
  return segments.reduce((sum, { list }) => sum + list.length, 0);
}

/** Forms of a word are as rare as the word; the parts of an unknown compound are words of their own. */
function rarityOf({ kind, term }: Expansion, common: number, index: PassageIndex): number {
  return idf(kind === 'split' ? index.frequency(term) : common, index.living);
}

/** In how many passages the word itself stands, or, where it stands in none, any of its expansions. */
function commonness(group: readonly Expansion[], index: PassageIndex): number {
  const exact = group.find(expansion => expansion.kind === 'exact');
  if (exact) return index.frequency(exact.term);
  return group.reduce((sum, expansion) => sum + index.frequency(expansion.term), 0);
}

/** Passages that were removed still count in frequencies, which may be more than there are. */
function idf(frequency: number, size: number): number {
  const known = Math.min(frequency, size);
  return Math.log(1 + (size - known + 0.5) / (known + 0.5));
}

/** The best candidates by score, the earlier passage first where they are equal; all others are seen only once. */
function best({ ids, scores }: Scores, count: number): readonly Candidate[] {
  if (ids.length <= count) return Array.from(ids, (id, at) => ({ id, score: scores[at] ?? 0 })).toSorted(byScore);
  const top: Candidate[] = [];
  for (let at = 0; at < ids.length; at += 1) {
    const score = scores[at] ?? 0;
    const id = ids[at] ?? 0;
    const last = top[count - 1];
    if (last && (score < last.score || (score === last.score && id > last.id))) continue;
    const candidate = { id, score };
    top.splice(placeIn(top, candidate), 0, candidate);
    if (top.length > count) top.pop();
  }
  return top;
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.id - b.id;
}

function placeIn(sorted: readonly Candidate[], candidate: Candidate): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other && byScore(other, candidate) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
