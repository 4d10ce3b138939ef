import type { Corpus } from '../../corpus/corpus';
import type { StemCache } from '../analysis/stemCache';
import type { Steps } from '../steps';
import { Digests } from './digests';
import { mergeSegments } from './mergeSegments';
import { PassageIndex } from './passageIndex';
import { sourceOf } from './searchSource';
import { buildSegment } from './segmentBuilder';
import { type Segment, sizeOf } from './segment';

/** What an update begins with: an index in use, or one that was stored and belongs to no corpus yet. */
export interface Indexed {
  readonly segments: readonly Segment[];
  /** The numbers of the passages that were removed. */
  readonly removed: ReadonlySet<number>;
}

/**
 * The index of a corpus, made of what another index knows already. A changed passage goes and comes again; a passage
 * is as it was while its words and all that filters ask are, wherever it stands now.
 */
export function* updateIndex(before: Indexed, corpus: Corpus, stems: StemCache): Steps<PassageIndex> {
  const { positions, removed, added } = yield* changes(before, corpus);
  const source = sourceOf(corpus);
  const additions = {
    corpus,
    size: added.length,
    passage: (number: number) => source.passage(added[number] ?? 0),
  };
  const segment = added.length > 0 ? yield* buildSegment(additions, stems) : undefined;
  // Of an index of quite another corpus nothing is left that would be worth merging.
  const isForeign = removed.size === positions.length;
  const kept = isForeign ? [] : before.segments;
  const index = new PassageIndex({
    source,
    segments: segment ? [...kept, segment] : kept,
    positions: Uint32Array.from(isForeign ? added : [...positions, ...added]),
    removed: isForeign ? new Set() : removed,
  });
  return yield* tidied(index);
}

/** One segment without removed passages. */
export function* compact(index: PassageIndex): Steps<PassageIndex> {
  const isCompact = index.segments.length === 1 && index.removed.size === 0;
  return isCompact ? index : yield* merged(index, 0);
}

interface Changes {
  /** Where each passage of the index stands in the new corpus; of those that are gone it does not matter. */
  readonly positions: Uint32Array;
  readonly removed: ReadonlySet<number>;
  /** The positions of new and changed passages. */
  readonly added: readonly number[];
}

function* changes({ segments, removed: gone }: Indexed, corpus: Corpus): Steps<Changes> {
  const known = yield* knownPassages(segments, gone);
  const digests = new Digests(corpus);
  const positions = new Uint32Array(segments.reduce((sum, segment) => sum + sizeOf(segment), 0));
  const kept = new Set<number>();
  const added: number[] = [];
  for (const [position, passage] of corpus.passages.entries()) {
    if (position % stepPassages === 0) yield;
    const id = known.take(digests.of(passage));
    if (id === undefined) {
      added.push(position);
    } else {
      positions[id] = position;
      kept.add(id);
    }
  }
  const removed = new Set<number>();
  for (let id = 0; id < positions.length; id += 1) if (!kept.has(id)) removed.add(id);
  return { positions, removed, added };
}

/** Passages that are compared in a few milliseconds. */
const stepPassages = 100;

/** Passages by their digests; of several that are the same the first comes first. */
interface KnownPassages {
  take(digest: number): number | undefined;
}

function* knownPassages(segments: readonly Segment[], gone: ReadonlySet<number>): Steps<KnownPassages> {
  const byDigest = new Map<number, number[]>();
  let id = 0;
  for (const { digests } of segments) {
    for (let number = 0; number < digests.length; number += 1) {
      const digest = digests.at(number);
      if (id % (50 * stepPassages) === 0) yield;
      const same = gone.has(id) ? undefined : byDigest.get(digest);
      if (same) same.push(id);
      else if (!gone.has(id)) byDigest.set(digest, [id]);
      id += 1;
    }
  }
  return { take: digest => byDigest.get(digest)?.shift() };
}

/** Merges what a search would otherwise have to look through one by one. */
function* tidied(index: PassageIndex): Steps<PassageIndex> {
  if (index.removed.size > index.size / 5) return yield* merged(index, 0);
  if (index.segments.length <= mostSegments) return index;
  const [first, ...rest] = index.segments.map(sizeOf);
  const others = rest.reduce((sum, size) => sum + size, 0);
  // What is by far the largest is only rewritten when there is much to drop.
  return yield* merged(index, (first ?? 0) > 4 * others ? 1 : 0);
}

const mostSegments = 8;

/** Merges all segments from one on. */
function* merged(index: PassageIndex, from: number): Steps<PassageIndex> {
  const { segments, isAlive, source } = index;
  const kept = segments.slice(0, from);
  const keptSize = kept.reduce((sum, segment) => sum + sizeOf(segment), 0);
  const merging: readonly Segment[] = segments.slice(from);
  const segment = yield* mergeSegments(merging, (at, number) => isAlive(from + at, number));
  const ids = Array.from({ length: index.size }, (_, id) => id).filter(id => id < keptSize || !index.removed.has(id));
  return new PassageIndex({
    source,
    segments: [...kept, segment],
    positions: Uint32Array.from(ids, id => index.position(id)),
    removed: new Set([...index.removed].filter(id => id < keptSize)),
  });
}
