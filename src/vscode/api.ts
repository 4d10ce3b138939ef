import type { Corpus } from '../core/corpus/corpus';
import type { SearchOptions, SearchResult } from '../core/search/searchEngine';
import type { CorpusStore } from './corpusStore';

/** What `activate()` returns: the functions of the core over the corpus of this window. */
export interface BelaggApi {
  corpus(): Promise<Corpus>;
  search(query: string, options: SearchOptions): Promise<SearchResult>;
}

export function createApi(store: CorpusStore): BelaggApi {
  return {
    corpus: () => store.current(),
    search: async (query, options) => (await store.engine()).search(query, options),
  };
}
