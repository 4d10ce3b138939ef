import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import type { CorpusStore } from '../corpusStore';
import { HouseStyles } from '../houseStyle/houseStyles';
import type { Words } from '../language';
import { KeyboardRow } from './keyboardRow';
import { passageDrag } from './passageDrag';
import { findRow, type Row, type RowContext, type RowTarget } from './row';
import { rowTooltip } from './rowTooltip';
import { toTreeItem } from './treeItem';

/** What makes one tree of the sidebar different from the others. */
export interface TreeKind {
  readonly view: string;
  readonly rows: (context: RowContext) => readonly Row[];
  /** In the language of the moment: the view's name, and what it says about the whole. */
  readonly title: (words: Words) => string;
  readonly description: (corpus: Corpus, words: Words) => string;
  /** What stands above the rows; else a tree says something only where it has none. */
  readonly message?: (words: Words) => string | undefined;
  /** Another reason to make the rows anew than the corpus and the language. */
  readonly onDidChange?: vscode.Event<void>;
}

/** A tree over the corpus: it follows the corpus and the language, and says what it waits for or lacks. */
export class CorpusTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #kind: TreeKind;
  readonly #store: CorpusStore;
  readonly #words: Words;
  readonly #view: vscode.TreeView<Row>;
  readonly #keyboard = new KeyboardRow<Row>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #disposables: readonly vscode.Disposable[];
  /** The rows on the screen, and the corpus that they were made from. */
  #shown: { readonly corpus: Corpus; readonly rows: readonly Row[] } | undefined;

  constructor(kind: TreeKind, store: CorpusStore, words: Words) {
    this.#kind = kind;
    this.#store = store;
    this.#words = words;
    this.#view = vscode.window.createTreeView(kind.view, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: passageDrag(() => this.#shown?.corpus, new HouseStyles()),
    });
    this.#disposables = [
      this.#view,
      this.#changed,
      this.#view.onDidChangeSelection(({ selection }) => this.#keyboard.select(selection)),
      words.onDidChange(() => this.refresh()),
      store.onDidChange(() => this.#follow()),
      ...(kind.onDidChange ? [kind.onDidChange(() => this.refresh())] : []),
    ];
    this.#describe();
  }

  get id(): string {
    return this.#kind.view;
  }

  get visible(): boolean {
    return this.#view.visible;
  }

  get selection(): readonly Row[] {
    return this.#view.selection;
  }

  /** The row that the keyboard is on, for a command that a key of the tree runs. */
  get keyboardRows(): readonly Row[] {
    return this.#keyboard.rows;
  }

  /** Makes all rows anew, in the language and grouping of now. */
  refresh(): void {
    this.#shown = undefined;
    this.#changed.fire();
    this.#describe();
  }

  /** Shows the row of a passage or a session; says whether there is one. */
  async reveal(target: RowTarget, options: { readonly focus: boolean }): Promise<boolean> {
    const row = findRow(await this.#rows(), target);
    if (row) await this.#view.reveal(row, { select: true, focus: options.focus, expand: true });
    return row !== undefined;
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return [...(row.children?.() ?? [])];
    try {
      return [...(await this.#rows())];
    } catch {
      return []; // the store has changed its state to failed, for which the view has a text of its own
    }
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return toTreeItem(row, this.#words.t);
  }

  /** The card is made only for the row that the mouse rests on. */
  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    const corpus = this.#shown?.corpus;
    if (corpus) item.tooltip = rowTooltip(row, { corpus, words: this.#words });
    return item;
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #rows(): Promise<readonly Row[]> {
    const corpus = await this.#store.current();
    if (this.#shown?.corpus !== corpus) {
      this.#shown = { corpus, rows: this.#kind.rows({ corpus, words: this.#words }) };
      this.#describe();
    }
    return this.#shown.rows;
  }

  /** A corpus that is read again takes the place of the one on the screen only when it is there. */
  #follow(): void {
    this.#describe();
    if (this.#store.state !== 'ready') return;
    void this.#store.current().then(corpus => {
      if (this.#shown?.corpus !== corpus) this.refresh();
    });
  }

  #describe(): void {
    this.#view.title = this.#kind.title(this.#words);
    this.#view.description = this.#shown ? this.#kind.description(this.#shown.corpus, this.#words) : '';
    this.#view.message = this.#message();
  }

  /** What a view without rows says; that the corpus could not be read is said by the view's welcome text. */
  #message(): string {
    const { t } = this.#words;
    if (this.#store.state === 'reading') return t('Reading the corpus…');
    const message = this.#kind.message?.(this.#words);
    if (message !== undefined) return message;
    if (this.#shown?.rows.length !== 0) return '';
    return t('There are no conferences. The setting “{0}” names the folders that hold them.', 'belagg.corpus.folders');
  }
}
