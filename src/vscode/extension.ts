import type * as vscode from 'vscode';
import { createApi, type BelaggApi } from './api';
import { registerCorpusPages } from './corpusPages';
import { registerCorpusProblems } from './corpusProblems';
import { CorpusStore } from './corpusStore';
import { createWords } from './language';

/** Puts Belägg together. Nothing is read or indexed here: the corpus is read when somebody first asks for it. */
export function activate(context: vscode.ExtensionContext): BelaggApi {
  const words = createWords();
  const store = new CorpusStore(context.extensionUri);
  context.subscriptions.push(words, store, registerCorpusPages(store, words), registerCorpusProblems(store, words));
  return createApi(store);
}
