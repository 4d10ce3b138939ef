import * as vscode from 'vscode';
import { registerCorpusPageContext } from './corpusPages';
import { registerCorpusProblems } from './corpusProblems';
import type { CorpusStore } from './corpusStore';
import type { Words } from './language';
import { registerPassageMarks } from './passageMarks';

/** What files of a corpus show while they are open: menus of their own, what is wrong with them, whose words are whose. */
export function registerCorpusFiles(store: CorpusStore, words: Words): vscode.Disposable {
  return vscode.Disposable.from(
    registerCorpusPageContext(store),
    registerCorpusProblems(store, words),
    registerPassageMarks(words),
  );
}
