import type * as vscode from 'vscode';

/** The documents in which quotations are looked up; anything else is somebody else's business. */
export const quotingDocuments: vscode.DocumentSelector = [
  'markdown',
  'quarto',
  'rmd',
  'latex',
  'tex',
  'typst',
  'asciidoc',
  'html',
  'plaintext',
].map(language => ({
  language,
  scheme: '*',
}));
