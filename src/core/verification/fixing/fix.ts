import type { BibliographyChange, InsertionNote, InsertionRequest } from '../../citation/model';
import type { TextEdit } from '../../document/model';
import type { CheckedQuotation } from '../model';

/** In the order in which they are offered; accepting a quotation needs a reason, see `acceptanceEdit`. */
export const fixKinds = ['restore', 'mark-omission', 'correct-reference', 'add-reference', 'make-paraphrase'] as const;
export type FixKind = (typeof fixKinds)[number];

/** One way to put a quotation right, as one edit. */
export interface Fix {
  readonly kind: FixKind;
  /** Edits of the document, in order and without overlap. */
  readonly edits: readonly TextEdit[];
  readonly bibliography: readonly BibliographyChange[];
  readonly notes: readonly InsertionNote[];
  /** It changes nothing that the writer may have meant, and only the document: fit for doing all at once. */
  readonly safe: boolean;
}

/** A quotation to be put right, with what an insertion into its document needs. */
export interface FixRequest extends Omit<InsertionRequest, 'choices' | 'form' | 'selections'> {
  readonly quotation: CheckedQuotation;
}

/** A fix that changes only the document. */
export function documentFix(kind: FixKind, edits: readonly TextEdit[], safe = false): Fix {
  return { kind, edits, bibliography: [], notes: [], safe };
}
