import * as vscode from 'vscode';
import type { CheckedDocument } from './checkedDocument';

/**
 * The latest result for each document, wherever it comes from: from checking as somebody types, or from checking the
 * workspace. What is shown (problems, view, status bar) follows it.
 */
export class CheckResults implements vscode.Disposable {
  readonly #results = new Map<string, readonly CheckedDocument[]>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  /** What is at the address has another result than before, or none any more. */
  readonly onDidChange = this.#changed.event;

  get all(): readonly CheckedDocument[] {
    return [...this.#results.values()].flat();
  }

  /** All there is at an address: of a notebook that nobody has open a result for each cell, else one. */
  at(uri: vscode.Uri): readonly CheckedDocument[] {
    return this.#results.get(uri.toString()) ?? [];
  }

  /** The result for an open document. */
  of({ uri }: vscode.TextDocument): CheckedDocument | undefined {
    return this.at(uri)[0];
  }

  set(uri: vscode.Uri, results: readonly CheckedDocument[]): void {
    this.#results.set(uri.toString(), results);
    this.#changed.fire(uri);
  }

  delete(uri: vscode.Uri): void {
    if (this.#results.delete(uri.toString())) this.#changed.fire(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
