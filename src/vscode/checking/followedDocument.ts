import * as vscode from 'vscode';
import type { CheckedDocument } from './checkedDocument';
import type { CheckResults } from './checkResults';
import { checksAutomatically } from './checkSettings';
import type { DocumentChecker } from './documentChecker';

/**
 * The document that the view and the status bar are about: that of the active editor. They stay with it while a page of
 * the corpus or something that nobody writes is active, since one looks there for the document's sake.
 */
export class FollowedDocument implements vscode.Disposable {
  readonly #checker: DocumentChecker;
  readonly #results: CheckResults;
  #document: vscode.TextDocument | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  /** It is another document, or has another result. */
  readonly onDidChange = this.#changed.event;
  readonly #disposables: readonly vscode.Disposable[];

  constructor(checker: DocumentChecker, results: CheckResults) {
    this.#checker = checker;
    this.#results = results;
    this.#disposables = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(editor => this.#follow(editor?.document)),
      vscode.workspace.onDidCloseTextDocument(document => {
        if (document === this.#document) this.#follow(vscode.window.activeTextEditor?.document);
      }),
      results.onDidChange(uri => {
        if (uri.toString() === this.#document?.uri.toString()) this.#changed.fire();
      }),
    ];
    this.#follow(vscode.window.activeTextEditor?.document);
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  get result(): CheckedDocument | undefined {
    return this.#document && this.#results.of(this.#document);
  }

  /** The result for the document as it is now: an empty list would deny what has not been looked at yet. */
  async current(): Promise<CheckedDocument | undefined> {
    const document = this.#document;
    if (document && !this.result && checksAutomatically(document)) await this.#checker.check(document);
    return this.result;
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #follow(document: vscode.TextDocument | undefined): void {
    const next = document && this.#checker.looksAfter(document) ? document : this.#document;
    const open = next && !next.isClosed ? next : undefined;
    if (open === this.#document) return;
    this.#document = open;
    this.#changed.fire();
  }
}
