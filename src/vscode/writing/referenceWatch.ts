import * as vscode from 'vscode';
import { bibliographyFormat } from '../../core/bibliography/scanBibliography';
import { isCheckable, visibleDocuments } from '../checking/checkableDocument';
import { checksAutomatically } from '../checking/checkSettings';
import type { CorpusStore } from '../corpusStore';
import { isCell } from '../notebookCell';
import type { CheckedReferences, ReferenceChecker } from './referenceChecker';

/** How long a writer rests before references are looked at, in milliseconds. */
const settle = 500;

/** Looks at the references of the documents on the screen whenever they, a bibliography or the corpus change. */
export class ReferenceWatch implements vscode.Disposable {
  readonly #checker: ReferenceChecker;
  readonly #store: CorpusStore;
  readonly #found = new Map<vscode.TextDocument, CheckedReferences>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** A document was looked at again, or is closed. */
  readonly onDidChange = this.#changed.event;
  readonly #disposables: readonly vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(checker: ReferenceChecker, store: CorpusStore) {
    this.#checker = checker;
    this.#store = store;
    this.#disposables = [
      this.#changed,
      vscode.window.onDidChangeVisibleTextEditors(() => this.#checkSoon()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // A cell with front matter is nobody's language.
        const matters =
          this.#follows(document) || isCell(document) || bibliographyFormat(document.uri.path) !== undefined;
        if (contentChanges.length > 0 && matters) this.#checkSoon();
      }),
      vscode.workspace.onDidCloseTextDocument(document => {
        if (this.#found.delete(document)) this.#changed.fire(document);
      }),
      store.onDidChange(() => this.#checkSoon()),
    ];
    this.#checkSoon();
  }

  /** The documents that were looked at. */
  get documents(): readonly vscode.TextDocument[] {
    return [...this.#found.keys()];
  }

  /** What was found last, perhaps in an older version. */
  of(document: vscode.TextDocument): CheckedReferences | undefined {
    return this.#found.get(document);
  }

  /** What is found in the document as it is now: whoever asks for fixes does not wait for the writer to rest. */
  async current(document: vscode.TextDocument): Promise<CheckedReferences | undefined> {
    const known = this.#found.get(document);
    if (known?.version === document.version) return known;
    return this.#follows(document) ? this.#check(document) : undefined;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #follows(document: vscode.TextDocument): boolean {
    return isCheckable(document) && checksAutomatically(document) && !this.#store.holds(document.uri);
  }

  #checkSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#checkVisible().catch(() => {}); // that the corpus cannot be read is said by its views
    }, settle);
  }

  async #checkVisible(): Promise<void> {
    for (const document of visibleDocuments()) if (this.#follows(document)) await this.#check(document);
  }

  async #check(document: vscode.TextDocument): Promise<CheckedReferences | undefined> {
    const checked = await this.#checker.check(document);
    if (document.isClosed || document.version !== checked.version) return undefined; // the next rest checks what is then
    this.#found.set(document, checked);
    this.#changed.fire(document);
    return checked;
  }
}
