import type { Postings } from '../flexIndex';
import type { Steps } from '../../steps';
import { DictionaryBuilder } from './dictionaryBuilder';
import type { FacetGroups } from './facetGroups';
import { PackedDigests } from './packedDigests';
import { PackedPostings, PostingsBuilder } from './postings';
import { type Segment, sizeOf } from './segment';

/** Whether a passage, by the number of its segment and its own, is still there. */
export type IsAlive = (segment: number, number: number) => boolean;

/**
 * One segment with the passages of several, in order and without those that were removed: all dictionaries are read
 * side by side, as in a merge sort, and a term's postings are put one behind the other.
 */
export function* mergeSegments(segments: readonly Segment[], isAlive?: IsAlive): Steps<Segment> {
  const [only] = segments;
  if (only !== undefined && segments.length === 1 && isAlive === undefined) return only;
  const parts = partsOf(segments, isAlive);
  yield;
  const terms = yield* mergedTerms(parts);
  yield;
  const groups = yield* mergedGroups(parts);
  yield;
  const digests = yield* mergedDigests(parts);
  yield;
  const names = new Set(segments.flatMap(segment => [...segment.names]));
  return { ...terms, groups, digests, names, abbreviations: segments.flatMap(segment => segment.abbreviations) };
}

/** A segment whose postings are bytes. */
export interface PackedSegment extends Segment {
  readonly postings: PackedPostings;
}

export function* packSegment(segment: Segment): Steps<PackedSegment> {
  const { postings: present, dictionary } = segment;
  if (present instanceof PackedPostings) return { ...segment, postings: present };
  const postings = new PostingsBuilder();
  for (let index = 0; index < dictionary.size; index += 1) {
    if (index % stepTerms === 0) yield;
    postings.add(readPostings(segment, index));
  }
  return { ...segment, postings: postings.finish() };
}

function readPostings({ dictionary, postings }: Segment, index: number): Postings {
  return postings.read({ index, term: () => dictionary.termAt(index) });
}

/** A segment with the place of its passages in the merged one. */
interface Part {
  readonly segment: Segment;
  /** The new number of its first passage, and how many are left. */
  readonly first: number;
  readonly size: number;
  /** The new number of each passage from `first` on, −1 if it is gone; `undefined` if all are left. */
  readonly renumbered: Int32Array | undefined;
}

function partsOf(segments: readonly Segment[], isAlive: IsAlive | undefined): readonly Part[] {
  let first = 0;
  return segments.map((segment, index) => {
    const renumbered = isAlive && renumber(sizeOf(segment), number => isAlive(index, number));
    const size = renumbered === undefined ? sizeOf(segment) : renumbered.filter(number => number >= 0).length;
    first += size;
    return { segment, first: first - size, size, renumbered };
  });
}

function renumber(size: number, isAlive: (number: number) => boolean): Int32Array {
  let next = 0;
  return Int32Array.from({ length: size }, (_, number) => (isAlive(number) ? next++ : -1));
}

/** Its dictionary as far as it has been read. */
interface Cursor {
  readonly part: Part;
  index: number;
}

function* mergedTerms(parts: readonly Part[]): Steps<Pick<Segment, 'dictionary' | 'postings'>> {
  const cursors = parts.map((part): Cursor => ({ part, index: 0 }));
  const terms = new DictionaryBuilder();
  const postings = new PostingsBuilder();
  let unread = stepTerms;
  for (let least = leastOf(cursors); least.length > 0; least = leastOf(cursors)) {
    const { slots, all, alive } = mergedPostings(least);
    const [first] = least;
    if (first && alive > 0) {
      postings.add(slots);
      // How many of the removed passages had it as their own is not known: as many as of all.
      const own = least.reduce((sum, one) => sum + one.part.segment.dictionary.frequencyAt(one.index), 0);
      terms.addFrom(first.part.segment.dictionary, first.index, Math.round((own * alive) / all));
    }
    for (const cursor of least) cursor.index += 1;
    unread -= 1 + all / 100;
    if (unread > 0) continue;
    yield;
    unread = stepTerms;
  }
  yield;
  const dictionary = terms.finish();
  yield;
  return { dictionary, postings: postings.finish() };
}

/** Terms that are merged in a millisecond or two; a hundred postings cost as much as a term. */
const stepTerms = 200;

/** The cursors at the least term. */
function leastOf(cursors: readonly Cursor[]): readonly Cursor[] {
  let least: Cursor[] = [];
  for (const cursor of cursors) {
    const { dictionary } = cursor.part.segment;
    if (cursor.index >= dictionary.size) continue;
    const [other] = least;
    const order = other ? dictionary.compare(cursor.index, other.part.segment.dictionary, other.index) : -1;
    if (order < 0) least = [cursor];
    else if (order === 0) least.push(cursor);
  }
  return least;
}

interface MergedPostings {
  readonly slots: Postings;
  /** How many passages there were, and how many are left. */
  readonly all: number;
  readonly alive: number;
}

function mergedPostings(cursors: readonly Cursor[]): MergedPostings {
  const slots: number[][] = [];
  let all = 0;
  let alive = 0;
  for (const { part, index } of cursors) {
    readPostings(part.segment, index).forEach((ids, slot) => {
      const merged = (slots[slot] ??= []);
      if (ids === undefined) return;
      all += ids.length;
      for (const id of ids) {
        const number = part.renumbered === undefined ? id : (part.renumbered[id] ?? -1);
        if (number < 0) continue;
        merged.push(part.first + number);
        alive += 1;
      }
    });
  }
  return { slots, all, alive };
}

/** The groups of each segment stay apart, since another segment is seldom of the same sessions. */
function* mergedGroups(parts: readonly Part[]): Steps<FacetGroups> {
  const groups = new Uint32Array(sizeOfAll(parts));
  const examples: number[] = [];
  for (const { segment, first, renumbered } of parts) {
    /** The new number of each group and one, 0 if none of it was met. */
    const merged = new Uint32Array(segment.groups.examples.length);
    for (let number = 0; number < segment.groups.of.length; number += 1) {
      if (number % stepPassages === 0) yield;
      const place = renumbered === undefined ? number : (renumbered[number] ?? -1);
      if (place < 0) continue;
      const group = segment.groups.of[number] ?? 0;
      if (merged[group] === 0) merged[group] = examples.push(first + place);
      groups[first + place] = (merged[group] ?? 0) - 1;
    }
  }
  return { of: groups, examples: Uint32Array.from(examples) };
}

function* mergedDigests(parts: readonly Part[]): Steps<PackedDigests> {
  const merged = new Float64Array(sizeOfAll(parts));
  for (const { segment, first, renumbered } of parts) {
    const { digests } = segment;
    for (let number = 0; number < digests.length; number += 1) {
      if (number % stepPassages === 0) yield;
      const place = renumbered === undefined ? number : (renumbered[number] ?? -1);
      if (place >= 0) merged[first + place] = digests.at(number);
    }
  }
  yield;
  return PackedDigests.from(merged);
}

function sizeOfAll(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.size, 0);
}

/** Passages of which a number is copied in a few milliseconds. */
const stepPassages = 50_000;
