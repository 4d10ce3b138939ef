import type { Expansion } from '../expansion/model';
import { impactOf } from '../index/impact';
import type { PassageIndex } from '../index/passageIndex';

/** A passage that has something of the query, with its score. */
export interface Candidate {
  readonly id: number;
  readonly score: number;
}

/** All passages that have something of the query. */
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
  /** Of all passages; small numbers, since what a search costs is mostly waiting for memory. */
  readonly #scores: Float32Array;
  /**
   * In how many groups a passage was found (the upper byte), and in which it was last (counted from 1): 0 for one that
   * was not met, `refused` for one that is no hit.
   */
  readonly #states: Uint16Array;
  /** The passages that were met, so many of them. */
  readonly #met: Uint32Array;
  #count = 0;

  constructor(index: PassageIndex) {
    this.#index = index;
    this.#scores = new Float32Array(index.size);
    this.#states = new Uint16Array(index.size);
    this.#met = new Uint32Array(index.size);
  }

  /** @param admits Whether a passage may be a hit; all may if nothing is said. */
  accumulate(groups: readonly (readonly Expansion[])[], admits?: Admission): Candidates {
    const walks = groups.map(group => segmentsOf(group, this.#index)).toSorted((a, b) => lengthOf(a) - lengthOf(b));
    walks.forEach((segments, at) => this.#addGroup(segments, at + 1, admits));
    const found = this.#taken(groups.length);
    return { ids: found.ids, best: count => best(found, count) };
  }

  /** What was found, leaving everything as it was before. */
  #taken(groups: number): Scores {
    const allScores = this.#scores;
    const states = this.#states;
    const ids = this.#met.slice(0, this.#count);
    const scores = new Float32Array(this.#count);
    this.#count = 0;
    let found = 0;
    for (const id of ids) {
      const state = states[id] ?? refused;
      states[id] = 0;
      if (state === refused) continue;
      scores[found] = ((allScores[id] ?? 0) * (state >>> 8)) / groups;
      allScores[id] = 0;
      ids[found] = id;
      found += 1;
    }
    return { ids: ids.subarray(0, found), scores };
  }

  #addGroup(segments: readonly ImpactSegment[], at: number, admits: Admission | undefined): void {
    let budget = mostPostings;
    for (const segment of segments) {
      if (this.#count < mostMet) this.#addSegment(segment, at, admits);
      else this.#addToMet(segment, at);
      budget -= segment.ids.length;
      if (budget < 0) break;
    }
  }

  /** The innermost loop of every search. */
  #addSegment({ worth, first, ids }: ImpactSegment, at: number, admits: Admission | undefined): void {
    const scores = this.#scores;
    const states = this.#states;
    for (const local of ids) {
      const id = first + local;
      const state = states[id] ?? 0;
      if ((state & 0xff) === at || state === refused) continue;
      if (state === 0) {
        // Decided when a passage is first met.
        this.#met[this.#count++] = id;
        if (admits && !admits(id)) {
          states[id] = refused;
          continue;
        }
      }
      states[id] = ((state & 0xff00) + 0x100) | at;
      scores[id] = (scores[id] ?? 0) + worth;
    }
  }

  /** The same for passages that were met before. */
  #addToMet({ worth, first, ids }: ImpactSegment, at: number): void {
    const scores = this.#scores;
    const states = this.#states;
    for (const local of ids) {
      const id = first + local;
      const state = states[id] ?? 0;
      if (state === 0 || state === refused || (state & 0xff) === at) continue;
      states[id] = ((state & 0xff00) + 0x100) | at;
      scores[id] = (scores[id] ?? 0) + worth;
    }
  }
}

/** Whether a passage, by its number, may be a hit. */
export type Admission = (id: number) => boolean;

interface Scores {
  readonly ids: Uint32Array;
  readonly scores: Float32Array;
}

/** A query has at most 24 words. */
const refused = 255;
/** From so many on totals are no longer exact. */
const mostMet = 30_000;
/** Of one word, with all that stands for it. */
const mostPostings = 200_000;

interface ImpactSegment {
  readonly worth: number;
  readonly first: number;
  readonly ids: readonly number[];
}

function segmentsOf(group: readonly Expansion[], index: PassageIndex): readonly ImpactSegment[] {
  const common = commonness(group, index);
  return group
    .flatMap(one => {
      const rarity = one.weight * rarityOf(one, common, index);
      return index
        .postings(one.term)
        .flatMap(({ first, slots }) =>
          slots.flatMap((ids, slot) => (ids?.length ? [{ worth: rarity * impactOf(slot), first, ids }] : [])),
        );
    })
    .toSorted((a, b) => b.worth - a.worth);
}

function lengthOf(segments: readonly ImpactSegment[]): number {
  return segments.reduce((sum, { ids }) => sum + ids.length, 0);
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
    const last = top[count - 1];
    if (last && score < last.score) continue;
    const candidate = { id: ids[at] ?? 0, score };
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
