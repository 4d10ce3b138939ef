import type { Verdict } from '../../../src/core/verification/model';

/** A quotation in a document of its own, with what is known about it. */
export interface BenchCase {
  readonly category: string;
  readonly corpus: 'bundled' | 'sources';
  readonly document: string;
  readonly languageId: string;
  /** Where the quoted words stand in the document, in UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** The words, as somebody would look for them with another tool. */
  readonly words: string;
  readonly expected: Verdict | 'none';
  /** Another verdict that is right, too. */
  readonly alsoRight?: Verdict;
  /** Differences of one of these kinds have to be found. */
  readonly kinds?: readonly string[];
}

/** Words to quote with where they come from. */
export interface Seed {
  readonly corpus: BenchCase['corpus'];
  readonly text: string;
  readonly key: string;
  /** Keys that they must not be given: another conference's document. */
  readonly otherKey: string;
  /** Who says them, as a sentence names somebody. */
  readonly speaker?: string;
  /** What a sentence may call them by, which nobody else at that conference is called by. */
  readonly role?: string;
  readonly session: string;
}
