import type * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import type { ReadDocument } from '../../core/document/citedPassage';
import type { TextSpan } from '../../core/document/model';
import type { DocumentCheck } from '../../core/verification/model';
import type { Verifier } from '../../core/verification/verifier';

/**
 * What checking a document gave, or a cell of a notebook that nobody has open: everything here is about one and the same
 * text of it.
 */
export interface CheckedDocument {
  readonly uri: vscode.Uri;
  /** The number of the cell, where the address is that of its notebook. */
  readonly cell?: number;
  readonly reading: ReadDocument;
  readonly corpus: Corpus;
  /** What judged it. */
  readonly verifier: Verifier;
  readonly check: DocumentCheck;
  readonly rangeOf: (span: TextSpan) => vscode.Range;
}
