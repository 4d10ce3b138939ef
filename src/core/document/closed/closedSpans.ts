import type { TextSpan } from '../model';

/**
 * A stretch of a document that nothing may be written into. `inline`: it stands among words (code, a link, a tag);
 * `opening`: it goes with the words behind it, too (a mark of emphasis); `block`: on lines of its own (code, a formula, a
 * fence); `heading`: it takes words but no block; `phrase`: the same of emphasis among words; `words`: of a note; `label`: what a definition begins with,
 * which is `whole`.
 */
export interface ClosedSpan extends TextSpan {
  readonly kind: 'inline' | 'opening' | 'block' | 'heading' | 'phrase' | 'label' | 'words';
  /** The block of which it is a part. */
  readonly whole?: TextSpan;
}

/** Finds what is closed around an offset. */
export type ClosedSpans = (text: string, bodyStart: number, offset: number) => readonly ClosedSpan[];
