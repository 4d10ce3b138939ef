import type { Corpus } from '../corpus/corpus';
import { type Cancellation, type GiveWay, neverCancelled } from '../ports';
import { StemCache } from './analysis/stemCache';
import { PassageIndex } from './index/passageIndex';
import { sourceOf, type SearchSource } from './index/searchSource';
import { buildSegment } from './index/segmentBuilder';
import type { MutableSearchIndex } from './mutableSearchIndex';
import { atOnce, inSteps, type Steps } from '../steps';
import { UpdatableSearch } from './updatableSearch';

/** Indexes a corpus at once: for the command line and tests. */
export function createSearchEngine(corpus: Corpus): MutableSearchIndex {
  return atOnce(buildSteps(sourceOf(corpus)));
}

/**
 * Indexes a corpus in steps of a few milliseconds, giving way between them.
 * @returns `undefined` if it was cancelled.
 */
export async function buildSearchEngine(
  corpus: Corpus,
  giveWay: GiveWay,
  cancellation: Cancellation = neverCancelled,
): Promise<MutableSearchIndex | undefined> {
  return inSteps(buildSteps(sourceOf(corpus)), giveWay, cancellation);
}

/** The same for passages that are not in memory. */
export function* buildSteps(source: SearchSource): Steps<MutableSearchIndex> {
  const segment = yield* buildSegment(source, new StemCache());
  yield;
  // The words of all passages are more than queries need to remember.
  return new UpdatableSearch(new PassageIndex({ source, segments: [segment] }), new StemCache());
}
