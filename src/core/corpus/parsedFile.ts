import type { CorpusData } from './model';
import type { Place } from './problem';

/**
 * What one file says, without regard to the others: the same text gives the same result, so that a host may keep it by
 * text. Almost always one of the lists has something; `claims` is what the other files have to confirm.
 */
export interface ParsedFile extends CorpusData {
  readonly origin: string;
  readonly path: string;
  readonly claims: readonly Claim[];
}

/** Something a file says that only the whole corpus can confirm. */
export type Claim = Place &
  (
    | { readonly kind: 'work'; readonly key: string }
    | { readonly kind: 'person'; readonly id: string }
    /** Somebody who takes part or is quoted, in the document's spelling, in a session. */
    | { readonly kind: 'name'; readonly name: string; readonly session: string }
    | { readonly kind: 'day'; readonly day: string; readonly conference: string }
  );

/** What the parser of one kind of file finds; what it reports is in the `SourceText`. */
export type FileContent = Partial<Omit<ParsedFile, 'problems' | 'origin' | 'path'>>;
