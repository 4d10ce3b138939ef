import type { Corpus } from '../../corpus/corpus';
import type { Passage } from '../../corpus/model';
import type { StemCache } from '../analysis/stemCache';
import { facetsOf } from '../query/facets';
import type { Steps } from '../steps';
import { mergeSegments } from './mergeSegments';
import { fieldsOf } from './passageFields';
import { PassageIndex } from './passageIndex';
import { sourceOf } from './searchSource';
import { buildSegment } from './segmentBuilder';
import { type Segment, sizeOf } from './segment';

/**
 * The index of another corpus, made of what an index of the corpus before it knows already. A changed passage goes and
 * comes again; a passage is as it was while its words and all that filters ask are, wherever it stands now.
 */
export function* updateIndex(before: PassageIndex, corpus: Corpus, stems: StemCache): Steps<PassageIndex> {
  if (corpus === before.source.corpus) return before;
  const { positions, removed, added } = yield* changes(before, corpus);
  const source = sourceOf(corpus);
  const additions = {
    corpus,
    size: added.length,
    passage: (number: number) => source.passage(added[number] ?? 0),
  };
  const segment = added.length > 0 ? yield* buildSegment(additions, stems) : undefined;
  const index = new PassageIndex({
    source,
    segments: segment ? [...before.segments, segment] : before.segments,
    positions: Uint32Array.from([...positions, ...added]),
    removed,
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

function* changes(before: PassageIndex, corpus: Corpus): Steps<Changes> {
  const positions = new Uint32Array(before.size);
  const removed = new Set(before.removed);
  const kept = new Set<number>();
  const positionOf = new Map(corpus.passages.map((passage, position) => [passage.id, position]));
  yield;
  for (let id = 0; id < before.size; id += 1) {
    if (id % stepPassages === 0) yield;
    if (before.removed.has(id)) continue;
    const passage = before.passage(id);
    const position = positionOf.get(passage.id);
    const now = position === undefined ? undefined : corpus.passages[position];
    if (position === undefined || now === undefined || !isSame([passage, before.source.corpus], [now, corpus])) {
      removed.add(id);
    } else {
      positions[id] = position;
      kept.add(position);
    }
  }
  const added = corpus.passages.flatMap((_, position) => (kept.has(position) ? [] : [position]));
  return { positions, removed, added };
}

/** Passages that are compared in a few milliseconds. */
const stepPassages = 100;

type Placed = readonly [passage: Passage, corpus: Corpus];

function isSame(before: Placed, now: Placed): boolean {
  return before[0].text === now[0].text && contentOf(before) === contentOf(now);
}

/** All that the index knows of a passage. */
function contentOf([passage, corpus]: Placed): string {
  return JSON.stringify([fieldsOf(passage, corpus), facetsOf(passage, corpus)]);
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
