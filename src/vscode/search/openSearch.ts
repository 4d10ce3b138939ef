import * as vscode from 'vscode';
import type { InsertionForm } from '../../core/citation/model';
import type { Corpus } from '../../core/corpus/corpus';
import type { Passage } from '../../core/corpus/model';
import type { CorpusStore } from '../corpusStore';
import { insertionCommands } from '../insertion/insertionCommands';
import type { Words } from '../language';
import { giveWay } from '../pacer';
import { ActiveRow } from './activeRow';
import { answerQuery, countChoices } from './answerQuery';
import { narrowingRows } from './filterRows';
import type { RowLook } from './passageRows';
import { formOnEnter, searchActions, type SearchAction } from './searchActions';
import type { SearchMemory } from './searchMemory';
import { searchRows } from './searchRows';
import { textRow, type SearchRow } from './searchRow';
import { searchTitle } from './searchTitle';
import { startRows } from './startRows';

/** What a search works with. */
export interface SearchDesk {
  readonly store: Pick<CorpusStore, 'current' | 'engine'>;
  readonly words: Words;
  readonly memory: SearchMemory;
  /** The keys and the ids of the passages that the open document cites. */
  readonly cited: () => Promise<ReadonlySet<string>>;
}

/** What the rows show: what was found, or what it can be narrowed to. */
type Wanted = 'hits' | 'filters';

/** Makes the rows anew for what is known of a query, after a mark or another grouping. */
type Drawing = () => readonly SearchRow[];

/** One opening of the search: it answers while people type, and keeps what they mark. */
export class OpenSearch {
  readonly #pick: vscode.QuickPick<SearchRow>;
  readonly #desk: SearchDesk;
  readonly #form: InsertionForm;
  readonly #cited: Promise<ReadonlySet<string>>;
  readonly #marked = new Map<string, Passage>();
  readonly #active = new ActiveRow<SearchRow>();
  readonly #activated = new vscode.EventEmitter<SearchRow | undefined>();
  /** Another row is the active one. */
  readonly onDidActivate = this.#activated.event;
  #superseded = new vscode.CancellationTokenSource();
  #answered: Promise<void> = Promise.resolve();
  #asked: string | undefined;
  #shown: { readonly query: string; readonly wanted: Wanted; readonly draw: Drawing } | undefined;

  constructor(pick: vscode.QuickPick<SearchRow>, form: InsertionForm, desk: SearchDesk) {
    this.#pick = pick;
    this.#form = form;
    this.#desk = desk;
    this.#cited = desk.cited().catch(() => new Set<string>()); // it only decides between equals
    this.#describe();
    pick.onDidChangeValue(query => {
      if (query !== this.#asked) this.ask(query); // VS Code tells what we put there, too
    });
    pick.onDidChangeActive(([row]) => this.#active.hear(row) && this.#activated.fire(row));
    pick.onDidAccept(() => void this.#accept());
    pick.onDidTriggerButton(button => run(button as SearchAction));
    pick.onDidTriggerItemButton(({ button, item }) => this.#trigger(button as SearchAction, item));
  }

  get query(): string {
    return this.#pick.value;
  }

  get activeRow(): SearchRow | undefined {
    return this.#active.current;
  }

  get rows(): readonly SearchRow[] {
    return this.#pick.items;
  }

  /** Settles when the rows for the last query are there. */
  get answered(): Promise<void> {
    return this.#answered;
  }

  /** What is marked, in the order in which it was; without marks the passage of the active row. */
  get chosen(): readonly Passage[] {
    if (this.#marked.size > 0) return [...this.#marked.values()];
    return this.activeRow?.passage ? [this.activeRow.passage] : [];
  }

  /** Shows the rows for a query, unless another query comes meanwhile. */
  ask(query: string, wanted: Wanted = 'hits'): void {
    this.#asked = query;
    this.#superseded.cancel();
    this.#superseded.dispose();
    this.#superseded = new vscode.CancellationTokenSource();
    this.#answered = this.#answer(query, wanted, this.#superseded.token);
  }

  /** From the hits to what they can be narrowed to, and back. */
  toggleFilters(): void {
    this.ask(this.query, this.#shown?.wanted === 'filters' ? 'hits' : 'filters');
  }

  toggleMark(): void {
    const passage = this.activeRow?.passage;
    if (!passage) return;
    if (!this.#marked.delete(passage.id)) this.#marked.set(passage.id, passage);
    // What was marked over several searches must not be lost to a click somewhere else.
    this.#pick.ignoreFocusOut = this.#marked.size > 0;
    void vscode.commands.executeCommand('setContext', 'belagg.searchMarked', this.#marked.size > 0);
    this.redraw({ keepScroll: true });
  }

  /** Shows the same anew, the same row active and in sight. */
  redraw({ keepScroll = false } = {}): void {
    this.#describe();
    if (!this.#shown) return;
    const { passage, query } = this.activeRow ?? {};
    this.#pick.keepScrollPosition = keepScroll;
    this.#replaceRows(this.#shown.draw(), row =>
      passage ? row.passage?.id === passage.id : query !== undefined && row.query === query,
    );
  }

  /** Ends the search; what it found something for is remembered. */
  close(): void {
    this.#superseded.cancel();
    this.#superseded.dispose();
    const isFound = this.#pick.items.some(row => row.passage) && this.#shown?.query === this.query;
    if (isFound && this.query.trim() !== '') void this.#desk.memory.addQuery(this.query);
    this.#pick.dispose();
    this.#activated.dispose();
  }

  async #answer(query: string, wanted: Wanted, token: vscode.CancellationToken): Promise<void> {
    this.#pick.busy = true;
    try {
      const draw = await this.#drawing(query, wanted, token);
      if (token.isCancellationRequested || !draw) return;
      this.#shown = { query, wanted, draw };
      this.#pick.keepScrollPosition = false;
      this.#replaceRows(draw());
    } catch (error) {
      if (token.isCancellationRequested) return;
      const detail = error instanceof Error ? error.message : String(error);
      this.#replaceRows([
        { ...textRow('error', this.#desk.words.t('The corpus could not be read'), { query }), detail },
      ]);
    }
    this.#pick.busy = false;
  }

  async #drawing(query: string, wanted: Wanted, token: vscode.CancellationToken): Promise<Drawing | undefined> {
    const { store, words, memory } = this.#desk;
    const [corpus, engine] = await Promise.all([store.current(), store.engine()]);
    const cited = await this.#cited;
    await giveWay(); // keys that were pressed meanwhile supersede this query before it costs anything
    if (token.isCancellationRequested) return undefined;
    if (wanted === 'filters') {
      const counts = await engine.facets(query, token);
      return () => narrowingRows(query, counts, { corpus, words });
    }
    if (query.trim() === '') {
      const choices = await countChoices(engine, words.language);
      return () => startRows({ memory, marked: [...this.#marked.values()], choices }, this.#look(corpus), words);
    }
    const answer = await answerQuery(query, engine, cited, token);
    return answer && (() => searchRows(answer, this.#look(corpus), words));
  }

  #look(corpus: Corpus): RowLook {
    const { words, memory } = this.#desk;
    const marked = new Set(this.#marked.keys());
    return { corpus, t: words.t, form: this.#form, marked, grouped: memory.grouped };
  }

  /** Shows other rows; active is the one that is asked for, else what Enter does at once. */
  #replaceRows(rows: readonly SearchRow[], isActive: (row: SearchRow) => boolean = () => false): void {
    const active = rows.find(isActive) ?? this.#firstRow(rows);
    this.#pick.items = rows;
    this.#pick.activeItems = active ? [active] : [];
    this.#active.replace(active);
    this.#activated.fire(active);
  }

  /** Enter completes what is being typed, else it takes the best hit. */
  #firstRow(rows: readonly SearchRow[]): SearchRow | undefined {
    const best = rows.find(row => row.completes) ?? rows.find(row => row.passage);
    const first = rows.find(row => row.kind !== vscode.QuickPickItemKind.Separator);
    return this.query.trim() === '' ? first : (best ?? first);
  }

  #describe(): void {
    const { words, memory } = this.#desk;
    this.#pick.title = searchTitle(this.#form, this.#marked.size, words.t);
    this.#pick.buttons = [...searchActions(memory.grouped, words.t)];
  }

  /** Who types and presses Enter at once means the first row for what was typed, not one that is still shown. */
  async #accept(): Promise<void> {
    if (this.query !== this.#asked) this.ask(this.query);
    await this.#answered;
    const row = this.activeRow;
    if (row?.passage) {
      const form = this.#marked.size > 0 ? this.#form : formOnEnter(row.passage, this.#form);
      run({ command: insertionCommands[form] });
    } else if (row?.query !== undefined) {
      if (row.query === this.query) this.ask(row.query);
      this.#pick.value = row.query;
    }
  }

  /** A button makes its row the active one; on a marked row it does for all marked ones what it does. */
  #trigger(button: SearchAction, row: SearchRow): void {
    this.#pick.activeItems = [row];
    this.#active.replace(row);
    const isMarked = row.passage && this.#marked.has(row.passage.id);
    run(button, ...(row.passage && !isMarked ? [row.passage.id] : []));
  }
}

function run({ command }: Pick<SearchAction, 'command'>, ...args: readonly string[]): void {
  void vscode.commands.executeCommand(command, ...args);
}
