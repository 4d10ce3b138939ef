import type { Corpus } from '../../corpus/corpus';
import type { StemCache } from '../analysis/stemCache';
import type { Steps } from '../../steps';
import { Digests } from './digests';
import { type Indexed, KnownPassages } from './knownPassages';
import { mergeSegments } from './mergeSegments';
import { PassageIndex } from './passageIndex';
import { sourceOf } from './searchSource';
import { buildSegment } from './segmentBuilder';
import { type Segment, sizeOf } from './segment';

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
    positions: isForeign ? Uint32Array.from(added) : joined(positions, added),
    removed: isForeign ? new Set() : removed,
  });
  return yield* tidied(index);
}

function joined(some: Uint32Array, others: readonly number[]): Uint32Array {
  const all = new Uint32Array(some.length + others.length);
  all.set(some);
  all.set(others, some.length);
  return all;
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

function* changes(before: Indexed, corpus: Corpus): Steps<Changes> {
  const known = new KnownPassages(before);
  yield;
  const digests = new Digests(corpus);
  const positions = new Uint32Array(known.size);
  const others: { readonly position: number; readonly digest: number }[] = [];
  for (const [position, passage] of corpus.passages.entries()) {
    if (position % stepPassages === 0) yield;
    const digest = digests.of(passage);
    const id = known.takeNext(digest);
    if (id === undefined) others.push({ position, digest });
    else positions[id] = position;
  }
  const added: number[] = [];
  const take = others.length > 0 ? yield* known.takeOthers() : undefined;
  for (const { position, digest } of others) {
    if (position % stepPassages === 0) yield;
    const id = take?.(digest);
    if (id === undefined) added.push(position);
    else positions[id] = position;
  }
  return { positions, removed: known.untaken(), added };
}

/** Passages that are compared in a millisecond or two. */
const stepPassages = 100;

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
  const ids = Uint32Array.from({ length: index.size }, (_, id) => id).filter(
    id => id < keptSize || !index.removed.has(id),
  );
  return new PassageIndex({
    source,
    segments: [...kept, segment],
    positions: ids.map(id => index.position(id)),
    removed: new Set([...index.removed].filter(id => id < keptSize)),
  });
}
