/** The one interface behind which the search lives; another engine could implement it. */
import type { Cancellation } from '../ports';
import type { Passage } from '../corpus/model';
import type { Completion } from './query/completeQuery';
import type { FacetCounts } from './query/facetCounts';

/** A stretch of the passage's text that the query found, in UTF-16 offsets. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** One hit: never more than one per passage; `score` is comparable within one result only, higher is better. */
export interface Hit {
  readonly passage: Passage;
  readonly matches: readonly Match[];
  readonly score: number;
}

/**
 * A part of the query that could not be understood; the rest of the query still counts. Offsets are in the query. An
 * `unknown-value` with a `nearest` was taken for that value, without one its filter was left out; an `unknown-filter`
 * was searched for as words, an `unclosed-phrase` as a phrase to the end of the query.
 */
export interface QueryProblem {
  readonly start: number;
  readonly end: number;
  readonly code: 'unknown-filter' | 'unknown-value' | 'unclosed-phrase' | 'value-missing';
  readonly word: string;
  readonly nearest?: string;
}

export interface SearchResult {
  readonly query: string;
  readonly hits: readonly Hit[];
  /** How many passages matched in all, before the limit; at least so many where it is more than 30,000. */
  readonly total: number;
  /** The query in the nearest spelling, when nothing strong matched. */
  readonly suggestion?: string;
  readonly problems: readonly QueryProblem[];
}

export interface SearchOptions {
  readonly limit: number;
  /** The last word may be unfinished (the default is true: people search while they type). */
  readonly typing?: boolean;
  /**
   * Ids of passages and keys of references that the document at hand cites: what they stand for counts 5 % more, which
   * decides between equals and nothing else.
   */
  readonly cited?: ReadonlySet<string>;
}

/** Given at once by an index in this process, later by one in a worker or on a server: whoever asks awaits it. */
export type Answer<T> = T | Promise<T>;

export interface SearchEngine {
  /** Searches; an empty query gives no hits. A cancelled search gives what it had, which nobody should show. */
  search(query: string, options: SearchOptions, cancellation?: Cancellation): Answer<SearchResult>;
  /** How many of all passages that a query finds have which values of the filters; an empty query asks of all. */
  facets(query: string, cancellation?: Cancellation): Answer<FacetCounts>;
  /** Names and values of filters that fit at an offset of a query, values with how many passages have them. */
  complete(query: string, offset: number): Answer<readonly Completion[]>;
}
