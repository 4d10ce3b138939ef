import * as vscode from 'vscode';
import { itemByKey } from '../../core/bibliography/itemByKey';
import { planEntry } from '../../core/citation/referenceFixes';
import { registerCommand } from '../commands';
import type { CorpusStore } from '../corpusStore';
import type { Inserter } from '../insertion/inserter';

/** The command that adds the entry of a work; it is in no menu. */
export const listSourceCommand = '_belagg.listSource';

/** Adds the entry for a key that the document on the screen cites. */
export function registerListSource(store: CorpusStore, inserter: Inserter): vscode.Disposable {
  return registerCommand(listSourceCommand, async (uri, key) => {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === String(uri));
    const corpus = await store.current();
    const item = itemByKey(corpus, String(key));
    if (!editor || !item) return;
    await inserter.write(editor, { corpus, choices: [], form: 'reference' }, request => planEntry(item, request));
  });
}
