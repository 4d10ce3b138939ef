import type { Corpus } from '../corpus/corpus';
import { type Cancellation, type GiveWay, neverCancelled } from '../ports';
import type { StemCache } from './analysis/stemCache';
import { compact, updateIndex } from './index/updateIndex';
import type { PassageIndex } from './index/passageIndex';
import { IndexSearch } from './indexSearch';
import type { MutableSearchIndex } from './mutableSearchIndex';
import type { Completion } from './query/completeQuery';
import type { FacetCounts } from './query/facetCounts';
import type { SearchOptions, SearchResult } from './searchEngine';
import { encodeSnapshot } from './snapshot/encodeSnapshot';
import { inSteps, type Steps } from '../steps';

/** One index after the other, each of which never changes: a search is never disturbed by an update. */
export class UpdatableSearch implements MutableSearchIndex {
  readonly #stems: StemCache;
  #index: PassageIndex;
  #search: IndexSearch;

  constructor(index: PassageIndex, stems: StemCache) {
    this.#stems = stems;
    this.#index = index;
    this.#search = new IndexSearch(index, stems);
  }

  search(query: string, options: SearchOptions, cancellation?: Cancellation): SearchResult {
    return this.#search.search(query, options, cancellation);
  }

  facets(query: string, cancellation?: Cancellation): FacetCounts {
    return this.#search.facets(query, cancellation);
  }

  complete(query: string, offset: number): readonly Completion[] {
    return this.#search.complete(query, offset);
  }

  async update(corpus: Corpus, giveWay: GiveWay, cancellation: Cancellation = neverCancelled): Promise<boolean> {
    if (corpus === this.#index.source.corpus) return true;
    const index = await inSteps(updateIndex(this.#index, corpus, this.#stems), giveWay, cancellation);
    if (index === undefined) return false;
    this.#search = new IndexSearch(index, this.#stems);
    this.#index = index;
    return true;
  }

  warmUp(): Steps<void> {
    return this.#search.warmUp();
  }

  *snapshot(): Steps<Uint8Array> {
    return yield* encodeSnapshot(yield* compact(this.#index));
  }
}
