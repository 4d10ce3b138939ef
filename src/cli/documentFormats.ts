import type { DocumentSyntax } from '../core/document/model';

/** The formats that `--format` names, and how a document in them is written. */
export const documentFormats = {
  markdown: 'pandoc',
  latex: 'latex',
  typst: 'typst',
  asciidoc: 'asciidoc',
  html: 'html',
  text: 'text',
} as const satisfies Readonly<Record<string, DocumentSyntax>>;
export type DocumentFormat = keyof typeof documentFormats;

export const documentFormatNames = Object.keys(documentFormats) as readonly DocumentFormat[];
