import * as vscode from 'vscode';
import { registerCommand } from '../commands';
import type { SearchPick } from './searchPick';

/** More of a selection than this is no query. */
const maxQuery = 200;

/** *Search the Corpus* and *Search for Selection*. */
export function registerSearchCommands(pick: SearchPick): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('belagg.search', query => pick.open(typeof query === 'string' ? { query } : {})),
    registerCommand('belagg.searchSelection', () => pick.open({ query: selectedText() })),
  );
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  const text = editor ? editor.document.getText(editor.selection) : '';
  return text.replace(/\s+/g, ' ').trim().slice(0, maxQuery);
}
