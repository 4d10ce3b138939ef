import type { Corpus } from '../../core/corpus/corpus';
import type { Passage } from '../../core/corpus/model';
import type { Language } from '../../core/language';
import type { DocumentCheck } from '../../core/verification/model';

/** A document whose quotations are reported, with the text that its check is about. */
export interface ReportedDocument {
  readonly name: string;
  readonly text: string;
  readonly check: DocumentCheck;
}

/** What a report is written from and for. */
export interface ReportContext {
  readonly corpus: Corpus;
  readonly language: Language;
  /** The day of the check, `2026-11-22`. */
  readonly day: string;
  /** Where a reader finds a passage; `undefined` where there is no address that would work for them. */
  readonly addressOf: (passage: Passage) => string | undefined;
}
