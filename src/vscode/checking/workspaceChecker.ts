import * as vscode from 'vscode';
import { isNotebookName } from '../../core/document/documentLanguages';
import { quotesSomething } from '../../core/document/quotesSomething';
import type { CorpusStore } from '../corpusStore';
import { openDocument, type WorkspaceReader, type WorkspaceText } from '../lookup/workspaceReader';
import { isDocumentName } from '../lookup/workspaceDocuments';
import { cellsOfWords, openNotebook } from '../notebookCell';
import { createPacer } from '../pacer';
import type { CheckedDocument } from './checkedDocument';
import type { CheckResults } from './checkResults';
import type { CurrentVerifier } from './currentVerifier';
import type { DocumentChecker } from './documentChecker';
import type { NotebookProblems } from './notebookProblems';

/** What the documents are judged by, and what shows it. */
interface CheckingTools {
  readonly verifier: () => Promise<CurrentVerifier>;
  readonly results: CheckResults;
  readonly notebooks: NotebookProblems;
}

/** How long a file rests before it is checked again, in milliseconds: programs write several, and one in pieces. */
const settle = 500;

/**
 * Checks documents that nobody has open, when somebody asks for the whole workspace. From then on their results follow
 * the files and the corpus, so that no problem outlives its cause.
 */
export class WorkspaceChecker implements vscode.Disposable {
  readonly #documents: WorkspaceReader;
  readonly #checker: DocumentChecker;
  readonly #verifier: () => Promise<CurrentVerifier>;
  readonly #results: CheckResults;
  readonly #notebooks: NotebookProblems;
  /** The addresses of what was checked. */
  readonly #followed = new Map<string, vscode.Uri>();
  readonly #waiting = new Map<string, vscode.Uri>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watcher: vscode.Disposable | undefined;
  readonly #stopped = new vscode.CancellationTokenSource();
  readonly #disposables: readonly vscode.Disposable[];

  constructor(
    store: CorpusStore,
    documents: WorkspaceReader,
    checker: DocumentChecker,
    { verifier, results, notebooks }: CheckingTools,
  ) {
    this.#documents = documents;
    this.#checker = checker;
    this.#verifier = verifier;
    this.#results = results;
    this.#notebooks = notebooks;
    this.#disposables = [
      // What was closed without saving is again what the disk has.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#recheck([uri])),
      vscode.workspace.onDidCloseNotebookDocument(({ uri }) => this.#recheck([uri])),
      // Who opens a notebook is shown what is found in its cells.
      vscode.workspace.onDidOpenNotebookDocument(({ uri }) => this.#recheck([uri])),
      store.onDidChange(() => {
        if (store.state === 'ready') this.#recheck(results.all.map(({ uri }) => uri));
      }),
    ];
  }

  /** Checks all documents of the workspace; gives how many were read. Those checked so far stay when it is cancelled. */
  async checkAll(progress: vscode.Progress<{ increment: number }>, token: vscode.CancellationToken): Promise<number> {
    const uris = await this.#documents.list(token);
    this.#watcher ??= this.#watch();
    const pace = createPacer();
    let count = 0;
    for (const uri of uris) {
      if (token.isCancellationRequested) break;
      await this.check(uri, token);
      count++;
      progress.report({ increment: 100 / uris.length });
      await pace();
    }
    return count;
  }

  /** Checks one document and follows it from now on. */
  async check(uri: vscode.Uri, token: vscode.CancellationToken): Promise<void> {
    this.#followed.set(uri.toString(), uri);
    if (await this.#checkOpen(uri)) return;
    const { texts, unreadable } = await this.#documents.read(uri);
    const found = await this.#judge(texts.filter(quotesOrCites), token);
    if (!found || isOpen(uri)) return; // who has opened it meanwhile is shown what its editor has
    this.#notebooks.set(uri, unreadable);
    if (found.length === 0) this.#results.delete(uri);
    else this.#results.set(uri, found);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#stopped.cancel();
    this.#stopped.dispose();
    this.#watcher?.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Whether somebody has it open: a notebook has its results in its cells then. */
  async #checkOpen(uri: vscode.Uri): Promise<boolean> {
    const notebook = openNotebook(uri);
    const open = notebook ? cellsOfWords(notebook) : [openDocument(uri)];
    const shown = open.flatMap(document => (document && this.#checker.looksAfter(document) ? [document] : []));
    for (const document of shown) await this.#checker.check(document);
    if (notebook) {
      this.#notebooks.set(uri, undefined);
      this.#results.delete(uri);
    }
    return notebook !== undefined || shown.length > 0;
  }

  /** `undefined` when it is cancelled. */
  async #judge(
    texts: readonly WorkspaceText[],
    token: vscode.CancellationToken,
  ): Promise<readonly CheckedDocument[] | undefined> {
    if (texts.length === 0) return [];
    const { corpus, verifier } = await this.#verifier();
    const found: CheckedDocument[] = [];
    for (const reading of texts) {
      const check = await verifier.check(reading, createPacer(), token);
      if (!check) return undefined;
      const { uri, cell, rangeOf } = reading;
      found.push({ uri, ...(cell !== undefined && { cell }), reading, corpus, verifier, check, rangeOf });
    }
    return found;
  }

  /** Those of the files that are followed, soon and all at once. */
  #recheck(uris: readonly vscode.Uri[]): void {
    const followed = uris.filter(uri => this.#followed.has(uri.toString()));
    if (followed.length === 0) return;
    for (const uri of followed) this.#waiting.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#checkWaiting(), settle);
  }

  async #checkWaiting(): Promise<void> {
    const { token } = this.#stopped;
    for (const [key, uri] of this.#waiting) {
      this.#waiting.delete(key);
      await this.check(uri, token);
      if (token.isCancellationRequested) return;
    }
  }

  #watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const follow = (uri: vscode.Uri) => {
      if (!isDocumentName(uri)) return;
      this.#followed.set(uri.toString(), uri);
      this.#recheck([uri]);
    };
    watcher.onDidChange(follow);
    watcher.onDidCreate(follow);
    watcher.onDidDelete(uri => {
      this.#followed.delete(uri.toString());
      this.#notebooks.set(uri, undefined);
      this.#results.delete(uri);
    });
    return watcher;
  }
}

function quotesOrCites({ text, analysis }: WorkspaceText): boolean {
  return quotesSomething(text) || analysis.references.length > 0;
}

/** As what it is: a notebook may also be open as the text that its file is. */
function isOpen(uri: vscode.Uri): boolean {
  return openNotebook(uri) !== undefined || (!isNotebookName(uri.path) && openDocument(uri) !== undefined);
}
