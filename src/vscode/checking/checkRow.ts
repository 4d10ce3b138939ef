import type * as vscode from 'vscode';
import type { ReferenceProblem } from '../../core/citation/checkReferences';
import type { Passage } from '../../core/corpus/model';
import type { CheckedQuotation } from '../../core/verification/model';

/** A row of the view *In this document*: a quotation with its verdict, or a reference. */
export interface CheckRow {
  /** The same while the quotation stays the same passage's, so that the selection stays where it is. */
  readonly id: string;
  readonly kind: 'quotation' | 'reference';
  readonly label: string;
  readonly description: string;
  /** What a screen reader says; it does not read descriptions. */
  readonly spoken: string;
  readonly icon: RowIcon;
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
  readonly passage?: Passage;
  readonly quotation?: CheckedQuotation;
  /** Of a reference that does not lead where it should. */
  readonly problem?: ReferenceProblem;
}

/** A codicon, in the colour of what it says. */
export interface RowIcon {
  readonly id: string;
  readonly color?: string;
}
