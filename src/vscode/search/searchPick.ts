import * as vscode from 'vscode';
import type { InsertionForm } from '../../core/citation/model';
import type { Passage } from '../../core/corpus/model';
import { OpenSearch, type SearchDesk } from './openSearch';
import type { SearchRow } from './searchRow';

/** Extensions may set this since VS Code 1.42, but the published types leave it out (microsoft/vscode#73904). */
type UnsortedQuickPick<T extends vscode.QuickPickItem> = vscode.QuickPick<T> & { sortByLabel?: boolean };

interface SearchOpening {
  /** What Enter inserts; what was inserted last if nothing is said. */
  readonly form?: InsertionForm;
  /** The query to begin with; that of the last time if nothing is said. */
  readonly query?: string;
}

/** *Search the Corpus*: a picker that answers while people type. There is one at a time. */
export class SearchPick implements vscode.Disposable {
  readonly #desk: SearchDesk;
  readonly #activated = new vscode.EventEmitter<Passage>();
  /** A passage became the active row. */
  readonly onDidActivate = this.#activated.event;
  #open: OpenSearch | undefined;
  #pick: vscode.QuickPick<SearchRow> | undefined;
  #query = '';

  constructor(desk: SearchDesk) {
    this.#desk = desk;
  }

  /** The search on the screen. */
  get current(): OpenSearch | undefined {
    return this.#open;
  }

  /** What is asked for, or was when the search was last on the screen. */
  get query(): string {
    return this.#open?.query ?? this.#query;
  }

  open({ form = this.#desk.memory.form, query = this.#query }: SearchOpening = {}): void {
    this.close();
    const pick: UnsortedQuickPick<SearchRow> = vscode.window.createQuickPick<SearchRow>();
    // The engine has ranked the rows and says why each is there: the picker's own filter and order would undo that.
    pick.sortByLabel = false;
    pick.placeholder = this.#desk.words.t('Words or names; filters: speaker: year: conference: topic: kind:');
    pick.value = query;
    const open = new OpenSearch(pick, form, this.#desk);
    this.#open = open;
    this.#pick = pick;
    open.onDidActivate(row => this.#activate(row));
    pick.onDidHide(() => this.#closed(open));
    setContext('belagg.searchActive', true);
    pick.show();
    open.ask(query);
  }

  /** Passages were inserted, copied or shown from here or elsewhere: they are found again, and the search is over. */
  async taken(passages: readonly Passage[], form?: InsertionForm): Promise<void> {
    const { memory } = this.#desk;
    await memory.addPassages(passages.map(({ id }) => id));
    // A summary becomes a paraphrase whatever was wanted.
    const isChosen = passages.some(({ kind }) => kind !== 'summary');
    if (form && isChosen && this.#open) await memory.rememberForm(form);
    this.close();
  }

  close(): void {
    this.#pick?.hide();
  }

  dispose(): void {
    this.close();
    this.#activated.dispose();
  }

  /** Keys of the rows are there for what the active row can do. */
  #activate(row: SearchRow | undefined): void {
    setContext('belagg.searchRow', row?.passage?.kind ?? '');
    if (row?.passage) this.#activated.fire(row.passage);
  }

  #closed(open: OpenSearch): void {
    this.#query = open.query;
    open.close();
    if (this.#open !== open) return;
    this.#open = undefined;
    this.#pick = undefined;
    for (const key of ['belagg.searchActive', 'belagg.searchMarked']) setContext(key, false);
    setContext('belagg.searchRow', '');
  }
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
