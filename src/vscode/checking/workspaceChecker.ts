import * as vscode from 'vscode';
import { quotesSomething } from '../../core/document/quotesSomething';
import { rangesIn } from '../convert';
import type { CorpusStore } from '../corpusStore';
import { openDocument, type WorkspaceReader } from '../lookup/workspaceReader';
import { isDocumentName } from '../lookup/workspaceDocuments';
import { createPacer } from '../pacer';
import type { CheckResults } from './checkResults';
import type { CurrentVerifier } from './currentVerifier';
import type { DocumentChecker } from './documentChecker';

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
    { verifier, results }: { readonly verifier: () => Promise<CurrentVerifier>; readonly results: CheckResults },
  ) {
    this.#documents = documents;
    this.#checker = checker;
    this.#verifier = verifier;
    this.#results = results;
    this.#disposables = [
      // What was closed without saving is again what the disk has.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#recheck([uri])),
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
    const open = openDocument(uri);
    if (open && this.#checker.looksAfter(open)) {
      await this.#checker.check(open);
      return;
    }
    const reading = await this.#documents.read(uri);
    if (!reading || !(quotesSomething(reading.text) || reading.analysis.references.length > 0)) {
      return this.#results.delete(uri);
    }
    const { corpus, verifier } = await this.#verifier();
    const check = await verifier.check(reading, createPacer(), token);
    if (!check || openDocument(uri)) return; // who has opened it meanwhile is shown what its editor has
    this.#results.set({ uri, reading, corpus, verifier, check, rangeOf: rangesIn(reading.text) });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#stopped.cancel();
    this.#stopped.dispose();
    this.#watcher?.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
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
      this.#results.delete(uri);
    });
    return watcher;
  }
}
