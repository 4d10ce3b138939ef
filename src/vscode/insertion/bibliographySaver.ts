import * as vscode from 'vscode';
import type { CleanDocument } from './settledPlan';
import { UndoneSaves } from './undoneSaves';

/** How many states of one file are remembered: undo goes back that many insertions with the disk following. */
const maxStates = 40;
/** … as long as they are not large together, in UTF-16 units. */
const maxLength = 20_000_000;

/**
 * Keeps a bibliography's file in step with an insertion: the document's tools read the disk, so the file is saved after
 * the edit, and again when undo or redo leads to a text that was on the disk before or after one of our edits. Changes
 * of the user's own are never saved.
 */
export class BibliographySaver implements vscode.Disposable {
  readonly #states = new Map<string, readonly string[]>();
  /** By file what a drop or a paste may make of it. */
  readonly #expected = new Map<string, CleanDocument>();
  /** By file the end of what is being saved: one after the other, for people undo faster than disks write. */
  readonly #saving = new Map<string, Promise<boolean>>();
  readonly #saves = new UndoneSaves();
  readonly #listener: vscode.Disposable;

  constructor() {
    this.#listener = vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
      if (reason === undefined) return this.#saveExpected(document);
      // Whether the document is dirty is told only after the change: a save too many does no harm.
      if (this.#isKnown(document)) void this.#saveNext(document);
    });
  }

  /** Saves the file that an insertion has changed. */
  save(changed: CleanDocument): Promise<boolean> {
    const { document, before, after } = changed;
    const uri = document.uri.toString();
    const states = [...(this.#states.get(uri) ?? []), before, after];
    const kept = Math.max(2, Math.min(maxStates, Math.floor(maxLength / (before.length + 1))));
    this.#states.set(uri, states.slice(-kept));
    return this.#saveNext(document);
  }

  /** Saves the file once an edit that VS Code carries out, or does not, has given it the text that is expected. */
  expect(changed: CleanDocument): void {
    this.#expected.set(changed.document.uri.toString(), changed);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#saves.dispose();
  }

  #saveExpected(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    const expected = this.#expected.get(uri);
    // Of a large file its text alone costs as much as a keystroke may.
    if (!expected || expected.after !== document.getText()) return;
    this.#expected.delete(uri);
    void this.save(expected);
  }

  #isKnown(document: vscode.TextDocument): boolean {
    return this.#states.get(document.uri.toString())?.includes(document.getText()) ?? false;
  }

  async #saveNext(document: vscode.TextDocument): Promise<boolean> {
    const uri = document.uri.toString();
    const next = async () => this.#isKnown(document) && this.#saves.save(document);
    const saving = (this.#saving.get(uri) ?? Promise.resolve(true)).then(next, next);
    this.#saving.set(uri, saving);
    const isSaved = await saving;
    if (this.#saving.get(uri) === saving) this.#saving.delete(uri);
    return isSaved;
  }
}
