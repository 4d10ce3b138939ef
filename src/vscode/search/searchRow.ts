import * as vscode from 'vscode';
import type { Passage } from '../../core/corpus/model';

/** A row of the search: a passage, a query to go on with, or a sentence that only says something. */
export interface SearchRow extends vscode.QuickPickItem {
  readonly passage?: Passage;
  readonly query?: string;
  /** Enter completes what is being typed instead of inserting the best hit. */
  readonly completes?: boolean;
}

/** A sentence, or a query with what it stands for. Corpus and query are shown as they are, whatever they hold. */
export function textRow(
  icon: string,
  label: string,
  more: { readonly description?: string; readonly query?: string; readonly completes?: boolean } = {},
): SearchRow {
  return { label: `$(${icon}) ${withoutIcons(label)}`, alwaysShow: true, ...more };
}

/** Rows under a heading; nothing where there are none. */
export function section(heading: string, rows: readonly SearchRow[]): readonly SearchRow[] {
  return rows.length === 0 ? [] : [separator(heading), ...rows];
}

/** `$(name)` would become a picture in a label; a character without width keeps it text. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u200B(').replace(/\s+/g, ' ');
}

function separator(label: string): SearchRow {
  return { label: withoutIcons(label), kind: vscode.QuickPickItemKind.Separator };
}
