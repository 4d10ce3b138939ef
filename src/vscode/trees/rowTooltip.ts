import * as vscode from 'vscode';
import { cardMarkdown } from '../cardMarkdown';
import { plainMarkdown } from '../plainMarkdown';
import type { Row, RowContext } from './row';

/** The card of a passage; for other rows what did not fit into the row. Made only when the mouse rests on the row. */
export function rowTooltip(row: Row, { corpus, words }: RowContext): vscode.MarkdownString {
  if (row.passage) return cardMarkdown(row.passage, corpus, words);
  const title = row.session?.title ?? row.label;
  return new vscode.MarkdownString([title, row.description ?? ''].map(plainMarkdown).join('\n\n'));
}
