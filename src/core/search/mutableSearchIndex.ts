import type { Corpus } from '../corpus/corpus';
import type { Cancellation, GiveWay } from '../ports';
import type { Completion } from './query/completeQuery';
import type { FacetCounts } from './query/facetCounts';
import type { Steps } from '../steps';
import type { SearchEngine, SearchOptions, SearchResult } from './searchEngine';

/** A search that answers at once, follows its corpus, as files are saved, and can be stored. */
export interface MutableSearchIndex extends SearchEngine {
  search(query: string, options: SearchOptions, cancellation?: Cancellation): SearchResult;
  facets(query: string, cancellation?: Cancellation): FacetCounts;
  complete(query: string, offset: number): readonly Completion[];
  /**
   * Goes over to another corpus: passages that came, changed (in their words, or in what they stand under) or went are
   * indexed or dropped, all others kept. It takes steps of a few milliseconds and gives way between them; until it is
   * done, searches find the old corpus.
   * @returns Whether it was done; `false` if it was cancelled, and then nothing has changed.
   */
  update(corpus: Corpus, giveWay: GiveWay, cancellation?: Cancellation): Promise<boolean>;
  /** What first queries would otherwise wait for: for somebody with nothing else to do. */
  warmUp(): Steps<void>;
  /** The index as bytes that `openSnapshot` opens, as it was when the first step was taken. */
  snapshot(): Steps<Uint8Array>;
}
