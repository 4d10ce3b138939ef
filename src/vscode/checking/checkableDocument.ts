import * as vscode from 'vscode';
import { fileOf } from '../notebookCell';
import { quotingDocuments } from '../quotingDocuments';

/** In UTF-16 units. */
const maxLength = 4_000_000;

/**
 * Whether somebody writes the document and may quote in it: one of our languages, in a file (or a notebook) that can be
 * written or not saved yet. The old side of a comparison and the output of programs are none; pages of a corpus are for the caller.
 */
export function isCheckable(document: vscode.TextDocument): boolean {
  if (document.isClosed) return false;
  const { isUntitled, uri } = fileOf(document);
  if (!isUntitled && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) return false;
  return vscode.languages.match(quotingDocuments(), document) > 0 && !isTooLong(document);
}

/** The documents that are on the screen, each once. */
export function visibleDocuments(): readonly vscode.TextDocument[] {
  return [...new Set(vscode.window.visibleTextEditors.map(({ document }) => document))];
}

/** Nobody's memo: a log or a table that happens to be plain text is not read at every rest of the mouse. */
export function isTooLong(document: vscode.TextDocument): boolean {
  const end = document.lineAt(document.lineCount - 1).range.end;
  return document.offsetAt(end) > maxLength;
}
