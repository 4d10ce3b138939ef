import type { Corpus } from '../core/corpus/corpus';
import type { SearchOptions, SearchResult } from '../core/search/searchEngine';
import type { CorpusStore } from './corpusStore';
import type { CorpusTree } from './trees/corpusTree';

/** What `activate()` returns: the functions of the core over the corpus of this window, and what its views show. */
export interface BelaggApi {
  corpus(): Promise<Corpus>;
  search(query: string, options: SearchOptions): Promise<SearchResult>;
  readonly views: Readonly<Record<'sessions' | 'speakers', CorpusTree>>;
}

export function createApi(store: CorpusStore, views: BelaggApi['views']): BelaggApi {
  return {
    corpus: () => store.current(),
    search: async (query, options) => (await store.engine()).search(query, options),
    views,
  };
}
