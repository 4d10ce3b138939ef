/** What a host and the worker that searches for it say to each other: plain data, one answer to each question. */
import type { CorpusData, Passage, Session } from '../../corpus/model';
import type { Completion } from '../query/completeQuery';
import type { FacetCounts } from '../query/facetCounts';
import type { Hit, SearchOptions, SearchResult } from '../searchEngine';

/** One end of a channel. What is posted is copied, except for the buffers that are handed over. */
export interface Port<Sent, Received> {
  post(message: Sent, handedOver?: readonly ArrayBuffer[]): void;
  listen(receive: (message: Received) => void): void;
}

/** All of a corpus that is small. */
export type CorpusHead = Pick<CorpusData, 'conferences' | 'works' | 'people'>;

export type Question =
  /** Before the first corpus: the index as it was stored, if it was. */
  | { readonly kind: 'stored'; readonly bytes: Uint8Array | undefined }
  /** Another corpus comes, in pieces: its head, sessions, passages, then `follow`. */
  | { readonly kind: 'corpus'; readonly head: CorpusHead }
  | { readonly kind: 'sessions'; readonly sessions: readonly Session[] }
  /** A number stands for the passage at that place of the corpus before it. */
  | { readonly kind: 'passages'; readonly passages: readonly (Passage | number)[] }
  | { readonly kind: 'follow' }
  /** Nobody waits for the last `follow` any more. */
  | { readonly kind: 'cancel' }
  | { readonly kind: 'search'; readonly query: string; readonly options: SearchOptions }
  | { readonly kind: 'facets'; readonly query: string }
  | { readonly kind: 'complete'; readonly query: string; readonly offset: number }
  | { readonly kind: 'snapshot' };

/** Instead of the passages there are their ids. */
export interface RemoteResult extends Omit<SearchResult, 'hits'> {
  readonly hits: readonly RemoteHit[];
}

export interface RemoteHit extends Omit<Hit, 'passage'> {
  readonly passage: string;
}

/** What each question is answered with; `follow` with `false` if it was cancelled. */
export interface Answers {
  readonly stored: undefined;
  readonly corpus: undefined;
  readonly sessions: undefined;
  readonly passages: undefined;
  readonly follow: boolean;
  readonly cancel: undefined;
  readonly search: RemoteResult;
  readonly facets: FacetCounts;
  readonly complete: readonly Completion[];
  readonly snapshot: Uint8Array | undefined;
}

export type AnswerTo<Kind extends Question['kind']> = Answers[Kind];

/** A question with a number of its own. */
export interface Asked {
  readonly id: number;
  readonly question: Question;
}

/** The answer to the question of that number, or why there is none. */
export type Reply =
  { readonly id: number; readonly answer: Answers[keyof Answers] } | { readonly id: number; readonly error: string };
