import type { QueryProblem } from '../searchEngine';

/** A word of the query with its place in it. */
export interface QueryWord {
  /** Normalised. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** The last word of a query that is being typed. */
  readonly unfinished: boolean;
}

export const filterNames = ['speaker', 'year', 'conference', 'topic', 'kind'] as const;
export type FilterName = (typeof filterNames)[number];

/** `talare:sarv`; the span covers all of it, the value has no quotation marks. */
export interface QueryFilter {
  readonly name: FilterName;
  readonly value: string;
  readonly negated: boolean;
  readonly start: number;
  readonly end: number;
}

/** Words in a row that must stand so in the text. */
export type Phrase = readonly QueryWord[];

export interface ParsedQuery {
  readonly words: readonly QueryWord[];
  readonly phrases: readonly Phrase[];
  /** Words and phrases after a minus: passages that have them are left out. */
  readonly excluded: readonly Phrase[];
  readonly filters: readonly QueryFilter[];
  readonly problems: readonly QueryProblem[];
}
