import * as vscode from 'vscode';
import { createCorpus, type Corpus } from '../../core/corpus/corpus';
import { passageQuoted, type CitationSources } from '../../core/document/citedPassage';
import { createQuotationFinder } from '../../core/document/quotedPassage';
import { changedPassages, type ChangedPassage } from '../../core/verification/changedPassages';
import type { TextSpan } from '../../core/document/model';
import { corpusUri, firstLineRange } from '../convert';
import type { CorpusStore } from '../corpusStore';
import type { Words } from '../language';
import type { WorkspaceReader, WorkspaceText } from '../lookup/workspaceReader';
import { createPacer } from '../pacer';
import { showStatus } from '../statusText';
import { diagnosticSource } from './checkDiagnostics';
import { inCell } from './inCell';
import type { WorkspaceChecker } from './workspaceChecker';

/** How long a corpus rests before documents are told, in milliseconds: a page that is being written changes all the time. */
const settle = 1000;

/** Where a document quotes what the corpus had in other words. */
interface Affected {
  readonly uri: vscode.Uri;
  readonly quotations: readonly AffectedQuotation[];
}

interface AffectedQuotation {
  readonly text: WorkspaceText;
  readonly span: TextSpan;
  readonly change: ChangedPassage;
}

/**
 * Tells documents whose source changed: what they quote was right when it was written. The quotations are listed in
 * Problems until the document is changed or the source is again as it was, and the status bar says how many there are.
 */
export class SourceChanges implements vscode.Disposable {
  readonly #store: CorpusStore;
  readonly #documents: WorkspaceReader;
  readonly #workspace: WorkspaceChecker;
  readonly #words: Words;
  readonly #collection = vscode.languages.createDiagnosticCollection('Belägg sources');
  readonly #disposables: readonly vscode.Disposable[];
  readonly #notes = new Map<string, Affected>();
  /** The corpus that documents were last told of. */
  #told: Corpus | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: vscode.CancellationTokenSource | undefined;

  constructor(store: CorpusStore, documents: WorkspaceReader, workspace: WorkspaceChecker, words: Words) {
    this.#store = store;
    this.#documents = documents;
    this.#workspace = workspace;
    this.#words = words;
    this.#disposables = [
      this.#collection,
      store.onDidChange(() => this.#follow()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#forget(document.uri);
      }),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook }) => this.#forget(notebook.uri)),
    ];
    this.#follow();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#running?.cancel();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #forget(uri: vscode.Uri): void {
    this.#notes.delete(uri.toString());
    this.#collection.delete(uri);
  }

  #follow(): void {
    if (this.#store.state !== 'ready') return;
    this.#running?.cancel();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tell(), this.#told ? settle : 0);
  }

  async #tell(): Promise<void> {
    const now = await this.#store.current();
    const before = this.#told ?? now;
    const changes = changedPassages(before, now);
    const running = new vscode.CancellationTokenSource();
    this.#running = running;
    const affected = changes.length === 0 ? [] : await this.#affectedBy(changes, before, running.token);
    if (running.token.isCancellationRequested) return;
    this.#told = now;
    this.#forgetRestored(now);
    for (const each of affected) {
      this.#notes.set(each.uri.toString(), each);
      this.#show(each);
      await this.#workspace.check(each.uri, running.token);
    }
    if (affected.length > 0) this.#say(affected);
  }

  /** Where the source is again as it was quoted there is nothing to tell any more. */
  #forgetRestored(now: Corpus): void {
    for (const { uri, quotations } of this.#notes.values()) {
      const still = quotations.filter(({ change: { before } }) => now.passage(before.id)?.text !== before.text);
      this.#notes.set(uri.toString(), { uri, quotations: still });
      this.#show({ uri, quotations: still });
    }
  }

  #show({ uri, quotations }: Affected): void {
    this.#collection.set(
      uri,
      quotations.map(quotation => this.#diagnostic(quotation)),
    );
  }

  /** The documents of the workspace that quote what was changed, as it was. */
  async #affectedBy(
    changes: readonly ChangedPassage[],
    before: Corpus,
    token: vscode.CancellationToken,
  ): Promise<readonly Affected[]> {
    const passages = changes.map(change => change.before);
    const sources: CitationSources = {
      corpus: createCorpus({ ...before, passages }),
      finder: createQuotationFinder(passages),
    };
    const pace = createPacer();
    const affected: Affected[] = [];
    for (const file of await this.#documents.list(token)) {
      const { texts } = await this.#documents.read(file);
      if (token.isCancellationRequested) return [];
      const found = texts.flatMap(text =>
        text.analysis.quotations.flatMap(span => {
          const passage = passageQuoted(text, span, sources);
          const change = passage && changes.find(each => each.before.id === passage.id);
          return change ? [{ text, span, change }] : [];
        }),
      );
      affected.push(...byAddress(found));
      await pace();
    }
    return affected;
  }

  #diagnostic({ text, span, change: { before, now } }: AffectedQuotation): vscode.Diagnostic {
    const { t } = this.#words;
    const message = now
      ? t('The source of this quotation has changed in the corpus')
      : t('The source of this quotation is no longer in the corpus');
    const placed = inCell(message, text, span.start, t);
    const diagnostic = new vscode.Diagnostic(text.rangeOf(span), placed, vscode.DiagnosticSeverity.Information);
    diagnostic.source = diagnosticSource;
    diagnostic.code = 'source-changed';
    const location = new vscode.Location(corpusUri(before.source), firstLineRange((now ?? before).source, 1));
    const told = now ? t('The source: “{0}”', now.text) : t('Here it stood: “{0}”', before.text);
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, told)];
    return diagnostic;
  }

  #say(affected: readonly Affected[]): void {
    const { t } = this.#words;
    const count = affected.reduce((sum, { quotations }) => sum + quotations.length, 0);
    const names = affected.map(({ uri }) => vscode.workspace.asRelativePath(uri));
    const where = names.length > 2 ? t('{0} documents', names.length) : names.join(', ');
    showStatus(
      count === 1
        ? t('The corpus has changed: it concerns 1 quotation in {0}', where)
        : t('The corpus has changed: it concerns {0} quotations in {1}', count, where),
    );
  }
}

/** The cells of a notebook that nobody has open share its address, those of an open one have their own. */
function byAddress(found: readonly AffectedQuotation[]): readonly Affected[] {
  const uris = new Map(found.map(({ text: { uri } }) => [uri.toString(), uri]));
  return [...uris].map(([key, uri]) => ({ uri, quotations: found.filter(({ text }) => text.uri.toString() === key) }));
}
