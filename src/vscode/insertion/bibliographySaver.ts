import * as vscode from 'vscode';

/** How many states of one file are remembered: undo goes back that many insertions with the disk following. */
const maxStates = 40;

/**
 * Keeps a bibliography's file in step with an insertion: the document's tools read the disk, so the file is saved after
 * the edit, and again when undo or redo leads to a text that was on the disk before or after one of our edits. Changes
 * of the user's own are never saved.
 */
export class BibliographySaver implements vscode.Disposable {
  readonly #states = new Map<string, readonly string[]>();
  /** By file the text that a drop or a paste may give it, and the text that it has till then. */
  readonly #expected = new Map<string, { readonly before: string; readonly after: string }>();
  readonly #listener: vscode.Disposable;

  constructor() {
    this.#listener = vscode.workspace.onDidChangeTextDocument(event => {
      // Whether the document is dirty is told only after the change: a save too many does no harm.
      if (event.reason === undefined) return this.#saveExpected(event.document);
      const states = this.#states.get(event.document.uri.toString());
      if (states?.includes(event.document.getText())) void event.document.save();
    });
  }

  /** Saves the file that an insertion has changed; `before` is the text that its disk still holds. */
  async save(document: vscode.TextDocument, before: string): Promise<boolean> {
    const uri = document.uri.toString();
    const states = [...(this.#states.get(uri) ?? []), before, document.getText()];
    this.#states.set(uri, states.slice(-maxStates));
    return document.save();
  }

  /** Saves the file once an edit that VS Code carries out, or does not, has given it this text. */
  expect(document: vscode.TextDocument, before: string, after: string): void {
    this.#expected.set(document.uri.toString(), { before, after });
  }

  #saveExpected(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    const expected = this.#expected.get(uri);
    if (expected?.after !== document.getText()) return;
    this.#expected.delete(uri);
    void this.save(document, expected.before);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
