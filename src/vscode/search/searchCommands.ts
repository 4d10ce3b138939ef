import * as vscode from 'vscode';
import { registerCommand } from '../commands';
import type { SearchMemory } from './searchMemory';
import type { SearchPick } from './searchPick';

/** More of a selection than this is no query. */
const maxQuery = 200;

/** *Search the Corpus*, *Search for Selection*, and what can be done in the search besides choosing a passage. */
export function registerSearchCommands(pick: SearchPick, memory: SearchMemory): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('belagg.search', query => pick.open(typeof query === 'string' ? { query } : {})),
    registerCommand('belagg.searchSelection', () => pick.open({ query: selectedText() })),
    registerCommand('belagg.markPassage', async () => {
      await pick.current?.answered; // keys may be faster than answers
      pick.current?.toggleMark();
    }),
    registerCommand('belagg.filterHits', () => pick.current?.toggleFilters()),
    registerCommand('belagg.forgetRecent', async () => {
      const { passage, query } = pick.current?.activeRow ?? {};
      await memory.forget(passage?.id ?? query ?? '');
      pick.current?.redraw();
    }),
    registerCommand('belagg.clearRecent', async () => {
      await memory.clear();
      pick.current?.redraw();
    }),
  );
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  const text = editor ? editor.document.getText(editor.selection) : '';
  return text.replace(/\s+/g, ' ').trim().slice(0, maxQuery);
}
