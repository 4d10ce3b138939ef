import * as vscode from 'vscode';
import type { ReadDocument } from '../../core/document/citedPassage';
import { quotesSomething } from '../../core/document/quotesSomething';
import type { CheckedQuotation } from '../../core/verification/model';
import { rangesIn } from '../convert';
import type { CorpusStore } from '../corpusStore';
import type { DocumentReader } from '../lookup/documentReader';
import { createPacer } from '../pacer';
import { isCheckable, visibleDocuments } from './checkableDocument';
import type { CheckedDocument } from './checkedDocument';
import type { CheckResults } from './checkResults';
import { affectsChecks, checksAutomatically } from './checkSettings';
import type { CurrentVerifier } from './currentVerifier';

/** How long a writer rests before what they wrote is checked, in milliseconds. */
const settle = 300;

/** A quotation with the result that it is part of. */
export interface FoundQuotation {
  readonly quotation: CheckedQuotation;
  readonly result: CheckedDocument;
}

/** A check under way; another text of the document, or another corpus, supersedes it. */
interface Run {
  readonly reading: ReadDocument;
  readonly cancellation: vscode.CancellationTokenSource;
  readonly result: Promise<CheckedDocument | undefined>;
}

/**
 * Checks documents as somebody writes them: those on the screen, and again those that have a result when they or the
 * corpus change. The result of a document goes when it is closed.
 */
export class DocumentChecker implements vscode.Disposable {
  readonly #store: CorpusStore;
  readonly #reader: DocumentReader;
  readonly #verifier: () => Promise<CurrentVerifier>;
  readonly #results: CheckResults;
  readonly #timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  readonly #runs = new Map<vscode.TextDocument, Run>();
  readonly #disposables: readonly vscode.Disposable[];

  constructor(
    store: CorpusStore,
    reader: DocumentReader,
    verifier: () => Promise<CurrentVerifier>,
    results: CheckResults,
  ) {
    this.#store = store;
    this.#reader = reader;
    this.#verifier = verifier;
    this.#results = results;
    this.#disposables = [
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#follows(document)) this.#schedule(document, settle);
      }),
      vscode.workspace.onDidCloseTextDocument(document => this.#forget(document)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#checkVisible()),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (affectsChecks(event)) this.#checkAgain();
      }),
      store.onDidChange(() => {
        if (store.state === 'ready') this.#checkAgain();
      }),
    ];
    this.#checkVisible();
  }

  /** Whether quotations of the document are looked after at all. */
  looksAfter(document: vscode.TextDocument): boolean {
    return isCheckable(document) && !this.#store.holds(document.uri);
  }

  /**
   * The result for the document as it is now; where another text or corpus supersedes it meanwhile, that one's.
   * `undefined` where it quotes nothing and refers to nothing, and when it is closed.
   */
  async check(document: vscode.TextDocument): Promise<CheckedDocument | undefined> {
    for (;;) {
      const { result, cancellation } = this.#runOf(document);
      const { token } = cancellation;
      const checked = await result;
      if (checked || !token.isCancellationRequested || document.isClosed) return checked;
    }
  }

  /** The quotation at a place in the document, judged; where one stands within another, the inner one. */
  async quotationAt(document: vscode.TextDocument, position: vscode.Position): Promise<FoundQuotation | undefined> {
    if (!this.looksAfter(document)) return undefined;
    const result = await this.check(document);
    const offset = document.offsetAt(position);
    const quotation = result?.check.quotations.findLast(({ start, end }) => start <= offset && offset <= end);
    return result && quotation && { quotation, result };
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    for (const document of this.#timers.keys()) this.#stopTimer(document);
    for (const { cancellation } of this.#runs.values()) cancellation.cancel();
  }

  /** The check of the text of now: the one under way, or a new one. */
  #runOf(document: vscode.TextDocument): Run {
    this.#stopTimer(document);
    const reading = this.#reader.read(document);
    const running = this.#runs.get(document);
    if (running?.reading === reading) return running;
    running?.cancellation.cancel();
    const cancellation = new vscode.CancellationTokenSource();
    const result = this.#run(document, reading, cancellation.token).finally(() => {
      if (this.#runs.get(document)?.cancellation === cancellation) this.#runs.delete(document);
      cancellation.dispose();
    });
    const run = { reading, cancellation, result };
    this.#runs.set(document, run);
    return run;
  }

  async #run(
    document: vscode.TextDocument,
    reading: ReadDocument,
    token: vscode.CancellationToken,
  ): Promise<CheckedDocument | undefined> {
    if (!quotesSomething(reading.text) && reading.analysis.references.length === 0) {
      this.#results.delete(document.uri);
      return undefined;
    }
    const known = this.#results.of(document);
    const { corpus, verifier } = await this.#verifier();
    if (token.isCancellationRequested) return undefined;
    if (known?.reading === reading && known.verifier === verifier) return known;
    const check = await verifier.check(reading, createPacer(), token);
    if (!check || token.isCancellationRequested) return undefined;
    const result = { uri: document.uri, reading, corpus, verifier, check, rangeOf: rangesIn(reading.text) };
    this.#results.set(document.uri, [result]);
    return result;
  }

  #checkVisible(): void {
    for (const document of visibleDocuments()) if (this.#follows(document)) this.#schedule(document, 0);
  }

  /** Documents that are not on the screen wait until they are, unless what is shown about them would be wrong. */
  #follows(document: vscode.TextDocument): boolean {
    if (!this.looksAfter(document)) return false;
    if (this.#results.of(document)) return true;
    return visibleDocuments().includes(document) && checksAutomatically(document);
  }

  #checkAgain(): void {
    for (const [document, { cancellation }] of this.#runs) {
      cancellation.cancel();
      this.#runs.delete(document);
    }
    for (const document of vscode.workspace.textDocuments) if (this.#follows(document)) this.#schedule(document, 0);
  }

  #schedule(document: vscode.TextDocument, milliseconds: number): void {
    this.#stopTimer(document);
    const check = async () => {
      try {
        await this.check(document);
      } catch (error) {
        // That the corpus cannot be read is said by its views; the next change tries again.
        if (this.#store.state !== 'failed') throw error;
      }
    };
    this.#timers.set(
      document,
      setTimeout(() => void check(), milliseconds),
    );
  }

  #stopTimer(document: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
  }

  #forget(document: vscode.TextDocument): void {
    this.#stopTimer(document);
    this.#runs.get(document)?.cancellation.cancel();
    this.#results.delete(document.uri);
  }
}
