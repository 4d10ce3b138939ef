import * as vscode from 'vscode';
import type { InsertionForm } from '../../core/citation/model';
import type { Passage } from '../../core/corpus/model';
import type { CorpusStore } from '../corpusStore';
import { insertionCommands } from '../insertion/insertionCommands';
import type { Words } from '../language';
import { formOnEnter, type RowAction } from './searchActions';
import { hintRows, searchRows, type SearchRow } from './searchRows';

/** More rows than anybody reads; who needs the rest narrows the search. */
const maxRows = 100;

/** Extensions may set this since VS Code 1.42, but the published types leave it out (microsoft/vscode#73904). */
type UnsortedQuickPick<T extends vscode.QuickPickItem> = vscode.QuickPick<T> & { sortByLabel?: boolean };

export interface SearchOpening {
  /** What Enter inserts; a quotation if nothing is said. */
  readonly form?: InsertionForm;
  /** The query to begin with; that of the last time if nothing is said. */
  readonly query?: string;
}

/** *Search the Corpus*: a picker that answers while people type. There is one at a time. */
export class SearchPick implements vscode.Disposable {
  readonly #store: CorpusStore;
  readonly #words: Words;
  readonly #activated = new vscode.EventEmitter<Passage>();
  /** A passage became the active row. */
  readonly onDidActivate = this.#activated.event;
  #open: OpenPick | undefined;
  #query = '';

  constructor(store: CorpusStore, words: Words) {
    this.#store = store;
    this.#words = words;
  }

  /** The passage of the active row while the picker is open. */
  get activePassage(): Passage | undefined {
    return this.#open?.pick.activeItems[0]?.passage;
  }

  open({ form = 'quotation', query = this.#query }: SearchOpening = {}): void {
    this.close();
    const pick: UnsortedQuickPick<SearchRow> = vscode.window.createQuickPick<SearchRow>();
    // The engine has ranked the rows and says why each is there: the picker's own filter and order would undo that.
    pick.sortByLabel = false;
    pick.title = titles[form](this.#words);
    pick.placeholder = this.#words.t('Words or names; filters: speaker: year: conference: topic: kind:');
    pick.value = query;
    const open: OpenPick = {
      pick,
      form,
      superseded: new vscode.CancellationTokenSource(),
      answered: Promise.resolve(),
    };
    this.#open = open;
    pick.onDidChangeValue(value => (open.answered = this.#search(open, value)));
    pick.onDidAccept(() => void this.#accept(open));
    pick.onDidTriggerItemButton(({ button, item }) => run((button as RowAction).command, item.passage));
    pick.onDidChangeActive(([row]) => row?.passage && this.#activated.fire(row.passage));
    pick.onDidHide(() => this.#closed(open));
    void vscode.commands.executeCommand('setContext', 'belagg.searchActive', true);
    pick.show();
    this.#store.engine().catch(() => {}); // while people begin to type; what fails is told by the search itself
    open.answered = this.#search(open, query);
  }

  close(): void {
    this.#open?.pick.hide();
  }

  dispose(): void {
    this.close();
    this.#activated.dispose();
  }

  /** Shows the rows for a query, unless another query has come meanwhile. */
  async #search(open: OpenPick, query: string): Promise<void> {
    this.#query = query;
    open.superseded.cancel();
    open.superseded = new vscode.CancellationTokenSource();
    const { token } = open.superseded;
    if (query.trim() === '') {
      open.pick.busy = false;
      open.pick.items = hintRows(this.#words.t);
      open.shownFor = query;
      return;
    }
    open.pick.busy = true;
    try {
      const [corpus, engine] = await Promise.all([this.#store.current(), this.#store.engine()]);
      if (token.isCancellationRequested) return;
      const result = await engine.search(query, { limit: maxRows }, token);
      if (token.isCancellationRequested) return;
      open.pick.items = searchRows(result, corpus, this.#words.t);
      open.pick.activeItems = open.pick.items.filter(row => row.passage).slice(0, 1);
      open.shownFor = query;
    } catch (error) {
      if (token.isCancellationRequested) return;
      const detail = error instanceof Error ? error.message : String(error);
      open.pick.items = [{ label: this.#words.t('The corpus could not be read'), detail, alwaysShow: true }];
    }
    open.pick.busy = false;
  }

  /** Who types and presses Enter at once means the first row for what was typed, not one that is still shown. */
  async #accept(open: OpenPick): Promise<void> {
    const { pick, form } = open;
    const isCurrent = open.shownFor === pick.value;
    await open.answered;
    const [row] = isCurrent ? pick.selectedItems : pick.activeItems;
    if (row?.query !== undefined) pick.value = row.query;
    if (row?.passage) await run(insertionCommands[formOnEnter(row.passage, form)], row.passage);
  }

  #closed(open: OpenPick): void {
    open.superseded.cancel();
    open.superseded.dispose();
    open.pick.dispose();
    if (this.#open !== open) return;
    this.#open = undefined;
    void vscode.commands.executeCommand('setContext', 'belagg.searchActive', false);
  }
}

interface OpenPick {
  readonly pick: vscode.QuickPick<SearchRow>;
  readonly form: InsertionForm;
  superseded: vscode.CancellationTokenSource;
  /** Settles when the rows for the last query are there. */
  answered: Promise<void>;
  /** The query that the rows are for. */
  shownFor?: string;
}

const titles: Readonly<Record<InsertionForm, (words: Words) => string>> = {
  quotation: ({ t }) => t('Search the Corpus – Enter inserts a quotation'),
  'lead-in': ({ t }) => t('Search the Corpus – Enter inserts a quotation with lead-in'),
  paraphrase: ({ t }) => t('Search the Corpus – Enter inserts a paraphrase'),
  reference: ({ t }) => t('Search the Corpus – Enter inserts a reference'),
};

function run(command: string, passage: Passage | undefined): Thenable<unknown> {
  return passage ? vscode.commands.executeCommand(command, passage.id) : Promise.resolve();
}
