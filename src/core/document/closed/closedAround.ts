import type { ReadDocument } from '../citedPassage';
import type { DocumentSyntax } from '../model';
import { closedInAsciidoc } from './closedAsciidoc';
import { closedInHtml } from './closedHtml';
import { closedInLatex } from './closedLatex';
import { closedInMarkdown } from './closedMarkdown';
import type { ClosedSpan, ClosedSpans } from './closedSpans';
import { closedInTypst } from './closedTypst';

/** What is closed around an offset of a document; in plain text nothing is. */
export function closedAround({ text, analysis }: ReadDocument, offset: number): readonly ClosedSpan[] {
  return closedSpans[analysis.syntax]?.(text, analysis.bodyStart, offset) ?? [];
}

const closedSpans: Readonly<Partial<Record<DocumentSyntax, ClosedSpans>>> = {
  pandoc: closedInMarkdown,
  asciidoc: closedInAsciidoc,
  typst: closedInTypst,
  latex: closedInLatex,
  html: closedInHtml,
};
