import type { Corpus } from '../core/corpus/corpus';
import type { SearchOptions, SearchResult } from '../core/search/searchEngine';
import type { Views } from './belagg';

/** What `activate()` returns: the functions of the core over the corpus of this window, and what its views show. */
export interface BelaggApi {
  corpus(): Promise<Corpus>;
  search(query: string, options: SearchOptions): Promise<SearchResult>;
  views(): Promise<Views>;
}
