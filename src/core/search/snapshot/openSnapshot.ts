import type { Corpus } from '../../corpus/corpus';
import { StemCache } from '../analysis/stemCache';
import { updateIndex } from '../index/updateIndex';
import type { MutableSearchIndex } from '../mutableSearchIndex';
import type { Steps } from '../../steps';
import { UpdatableSearch } from '../updatableSearch';
import { readSnapshot } from './readSnapshot';

/**
 * Opens what `snapshot` gave, for whichever corpus: of the passages that it has in common with the one that the index
 * was made of nothing is indexed again.
 * @returns `undefined` if the bytes are damaged, of another version or of another analysis: then build the index anew.
 */
export function* openSnapshot(bytes: Uint8Array, corpus: Corpus): Steps<MutableSearchIndex | undefined> {
  const stored = yield* readSnapshot(bytes);
  if (stored === undefined) return undefined;
  yield;
  const stems = new StemCache();
  const { segment, positions } = stored;
  const index = yield* updateIndex({ segments: [segment], removed: new Set(), positions }, corpus, stems);
  yield;
  return new UpdatableSearch(index, stems);
}
