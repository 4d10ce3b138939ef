import * as vscode from 'vscode';
import type { SearchResult } from '../../core/search/searchEngine';
import type { CorpusStore } from '../corpusStore';
import type { Words } from '../language';
import { CorpusTree } from '../trees/corpusTree';
import { countLabel } from '../trees/countLabel';
import { hitRows } from '../trees/hitRows';
import type { SearchMemory } from './searchMemory';

/** More hits than that nobody looks through in a sidebar. */
const maxHits = 300;

/** The view *Hits*: what a search found, to insert one passage after the other from. It is there once it was asked for. */
export class HitsView implements vscode.Disposable {
  readonly tree: CorpusTree;
  readonly #store: CorpusStore;
  readonly #changed = new vscode.EventEmitter<void>();
  #result: SearchResult | undefined;

  constructor(store: CorpusStore, words: Words, memory: SearchMemory) {
    this.#store = store;
    this.tree = new CorpusTree(
      {
        view: 'belagg.hits',
        rows: context => hitRows(this.#result?.hits ?? [], memory.grouped, context),
        onDidChange: this.#changed.event,
        title: ({ t }) => t('Hits'),
        description: () => '', // there is no room beside the buttons
        message: ({ t }) => this.#heading(t),
      },
      store,
      words,
    );
  }

  /** Shows what a query finds, and brings the view to the front. */
  async show(query: string): Promise<void> {
    const engine = await this.#store.engine();
    this.#result = await engine.search(query, { limit: maxHits, typing: false });
    if (this.#result.total === 0) this.#result = await engine.search(query, { limit: maxHits });
    this.regroup();
    await vscode.commands.executeCommand('setContext', 'belagg.hitsShown', true);
    await vscode.commands.executeCommand('belagg.hits.focus');
  }

  /** The same hits, grouped as is remembered now. */
  regroup(): void {
    this.#changed.fire();
  }

  /** Empties the view and takes it away. */
  async clear(): Promise<void> {
    this.#result = undefined;
    this.#changed.fire();
    await vscode.commands.executeCommand('setContext', 'belagg.hitsShown', false);
  }

  dispose(): void {
    this.tree.dispose();
    this.#changed.dispose();
  }

  /** `”mindre att göra” · 17 hits` */
  #heading(t: Words['t']): string {
    if (!this.#result) return '';
    const { query, hits, total } = this.#result;
    if (total === 0) return t('No match for “{0}”', query);
    const count = total > hits.length ? t('{0} of {1}', hits.length, total) : countLabel(total, 'hits', t);
    return t('“{0}” · {1}', query, count);
  }
}
