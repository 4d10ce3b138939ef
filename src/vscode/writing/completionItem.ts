import * as vscode from 'vscode';
import type { TextSpan } from '../../core/document/model';

/** What a completion stands for; also the argument of the command that carries it out. */
export type Completed =
  | { readonly kind: 'work'; readonly key: string }
  | { readonly kind: 'words'; readonly passage: string }
  | { readonly kind: 'quotation'; readonly passage: string; readonly part?: TextSpan };

/** The command that carries a completion out; it is in no menu. */
export const acceptCommand = '_belagg.acceptCompletion';

/** What was typed on the line of what is completed. */
export interface Typed {
  readonly range: vscode.Range;
  readonly text: string;
}

/** How an item looks, and what it is found by. */
export interface ItemLook {
  readonly label: vscode.CompletionItemLabel;
  readonly detail?: string;
  readonly typed: Typed;
  /** With what it may go on. */
  readonly filter: string;
}

/**
 * An item that by itself leaves the text as it is: the command writes key and entry, or quotation, reference and entry, as
 * one edit, which one undo takes back.
 */
export class CompletionItem extends vscode.CompletionItem {
  readonly completed: Completed;

  constructor({ label, detail, typed, filter }: ItemLook, completed: Completed) {
    super(label, vscode.CompletionItemKind.Reference);
    this.completed = completed;
    this.range = typed.range;
    this.insertText = typed.text;
    this.filterText = typed.text + filter;
    if (detail !== undefined) this.detail = detail;
    this.command = { command: acceptCommand, title: '', arguments: [completed] };
  }
}

/** What was typed from an offset on, as far as it is on the line: VS Code completes nothing that goes over more. */
export function typedBefore(position: vscode.Position, document: vscode.TextDocument, from: number): Typed {
  const start = document.positionAt(from);
  const range = new vscode.Range(start.line < position.line ? position.with({ character: 0 }) : start, position);
  return { range, text: document.getText(range) };
}

/** In this order, and asked for anew with each further letter. */
export function completionList(items: readonly CompletionItem[]): vscode.CompletionList<CompletionItem> {
  items.forEach((item, index) => (item.sortText = String(index).padStart(4, '0')));
  return new vscode.CompletionList<CompletionItem>([...items], true);
}
