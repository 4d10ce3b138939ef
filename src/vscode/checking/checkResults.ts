import * as vscode from 'vscode';
import type { CheckedDocument } from './checkedDocument';

/**
 * The latest result for each document, wherever it comes from: from checking as somebody types, or from checking the
 * workspace. What is shown (problems, view, status bar) follows it.
 */
export class CheckResults implements vscode.Disposable {
  readonly #results = new Map<string, CheckedDocument>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  /** The document has another result than before, or none any more. */
  readonly onDidChange = this.#changed.event;

  get all(): readonly CheckedDocument[] {
    return [...this.#results.values()];
  }

  of(uri: vscode.Uri): CheckedDocument | undefined {
    return this.#results.get(uri.toString());
  }

  set(result: CheckedDocument): void {
    this.#results.set(result.uri.toString(), result);
    this.#changed.fire(result.uri);
  }

  delete(uri: vscode.Uri): void {
    if (this.#results.delete(uri.toString())) this.#changed.fire(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
