import * as vscode from 'vscode';
import type { CorpusStore } from '../corpusStore';
import type { Words } from '../language';
import type { DocumentLookup } from '../lookup/documentLookup';
import type { CorpusTree } from '../trees/corpusTree';
import { citedInActiveEditor } from './citedInActiveEditor';
import { registerHitsCommands } from './hitsCommands';
import { HitsView } from './hitsView';
import { registerSearchReveal } from './revealActiveRow';
import { registerSearchCommands } from './searchCommands';
import { SearchMemory } from './searchMemory';
import { SearchPick } from './searchPick';

/** The search at work. */
export interface Search extends vscode.Disposable {
  readonly pick: SearchPick;
  /** The view *Hits*. */
  readonly view: CorpusTree;
}

/** What the search is made from. */
export interface SearchParts {
  readonly store: CorpusStore;
  readonly words: Words;
  readonly lookup: DocumentLookup;
  /** What the workspace remembers. */
  readonly workspaceState: vscode.Memento;
  /** Follows the active row. */
  readonly sessions: CorpusTree;
}

/** Puts the search together: the picker, the view *Hits* and their commands. */
export function startSearch({ store, words, lookup, workspaceState, sessions }: SearchParts): Search {
  const memory = new SearchMemory(workspaceState);
  const pick = new SearchPick({ store, words, memory, cited: () => citedInActiveEditor(lookup) });
  const hits = new HitsView(store, words, memory);
  const parts = vscode.Disposable.from(
    pick,
    hits,
    registerSearchCommands(pick, memory),
    registerHitsCommands(pick, hits, memory),
    registerSearchReveal(pick, store, sessions),
  );
  return { pick, view: hits.tree, dispose: () => parts.dispose() };
}
