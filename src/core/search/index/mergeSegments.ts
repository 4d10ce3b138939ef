import { fold } from '../analysis/normalise';
import type { Postings } from '../flexIndex';
import type { Steps } from '../steps';
import { ByteWriter } from './bytes';
import { compareTerms, Dictionary, type FoldedTerm } from './dictionary';
import type { FacetGroups } from './facetGroups';
import { encodePostings, PackedPostings } from './postings';
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
  return {
    ...terms,
    groups: mergedGroups(parts),
    names: new Set(segments.flatMap(segment => [...segment.names])),
    abbreviations: segments.flatMap(segment => segment.abbreviations),
  };
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

/** A dictionary as far as it has been read. */
interface Cursor extends FoldedTerm {
  readonly part: Part;
  index: number;
  term: string;
  folded: string;
}

function* mergedTerms(parts: readonly Part[]): Steps<Pick<Segment, 'dictionary' | 'postings'>> {
  const cursors = parts.map(part => advance({ part, index: -1, term: '', folded: '' }));
  const writer = new ByteWriter();
  const starts: number[] = [];
  const frequencies: number[] = [];
  const pieces: string[] = [];
  let unread = stepTerms;
  for (let least = leastOf(cursors); least !== undefined; least = leastOf(cursors)) {
    const { term } = least;
    const having = cursors.filter(cursor => cursor.term === term && isOpen(cursor));
    const { slots, all, alive } = mergedPostings(having);
    if (alive > 0) {
      starts.push(writer.length);
      encodePostings(slots, writer);
      // How many of the removed passages had it as their own is not known: as many as of all.
      const own = having.reduce((sum, { part, index }) => sum + part.segment.dictionary.frequencyAt(index), 0);
      frequencies.push(Math.round((own * alive) / all));
      pieces.push(`${term}\n`);
    }
    having.forEach(advance);
    unread -= 1 + all / 100;
    if (unread > 0) continue;
    yield;
    unread = stepTerms;
  }
  starts.push(writer.length);
  yield;
  return {
    dictionary: new Dictionary(pieces.join(''), Uint32Array.from(frequencies)),
    postings: new PackedPostings(writer.finish(), Uint32Array.from(starts)),
  };
}

/** Terms that are merged in a millisecond or two; a hundred postings cost as much as a term. */
const stepTerms = 200;

function advance(cursor: Cursor): Cursor {
  cursor.index += 1;
  if (isOpen(cursor)) {
    cursor.term = cursor.part.segment.dictionary.termAt(cursor.index);
    cursor.folded = fold(cursor.term);
  }
  return cursor;
}

function isOpen({ part, index }: Cursor): boolean {
  return index < part.segment.dictionary.size;
}

function leastOf(cursors: readonly Cursor[]): Cursor | undefined {
  let least: Cursor | undefined;
  for (const cursor of cursors) {
    if (isOpen(cursor) && (least === undefined || compareTerms(cursor, least) < 0)) least = cursor;
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
  for (const { part, term, index } of cursors) {
    part.segment.postings.read({ term, index }).forEach((ids, slot) => {
      const merged = (slots[slot] ??= []);
      for (const id of ids ?? []) {
        all += 1;
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
function mergedGroups(parts: readonly Part[]): FacetGroups {
  const groups = new Uint32Array(parts.reduce((sum, part) => sum + part.size, 0));
  const examples: number[] = [];
  for (const { segment, first, renumbered } of parts) {
    const merged = new Map<number, number>();
    segment.groups.of.forEach((group, number) => {
      const place = renumbered === undefined ? number : (renumbered[number] ?? -1);
      if (place < 0) return;
      if (!merged.has(group)) merged.set(group, examples.push(first + place) - 1);
      groups[first + place] = merged.get(group) ?? 0;
    });
  }
  return { of: groups, examples: Uint32Array.from(examples) };
}
