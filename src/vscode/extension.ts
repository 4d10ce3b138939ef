import type * as vscode from 'vscode';
import { createApi, type BelaggApi } from './api';
import { registerChooseLanguage } from './chooseLanguage';
import { registerCorpusPages } from './corpusPages';
import { registerCorpusProblems } from './corpusProblems';
import { CorpusStore } from './corpusStore';
import { createGrouping } from './grouping';
import { createWords } from './language';
import { createPassageTarget } from './passageTarget';
import { registerRevealCommands } from './revealCommands';
import { createSessionsTree } from './sessionsTree';
import { registerShowInCorpus } from './showInCorpusCommand';
import { createSpeakersTree } from './speakersTree';

/** Puts Belägg together. Nothing is read or indexed here: the corpus is read when somebody first asks for it. */
export function activate(context: vscode.ExtensionContext): BelaggApi {
  const words = createWords();
  const store = new CorpusStore(context.extensionUri);
  const grouping = createGrouping(context.workspaceState);
  const sessions = createSessionsTree(store, words, grouping);
  const speakers = createSpeakersTree(store, words);
  const target = createPassageTarget(() => undefined);
  context.subscriptions.push(
    words,
    store,
    grouping,
    sessions,
    speakers,
    registerCorpusPages(store, words),
    registerCorpusProblems(store, words),
    registerShowInCorpus(store, target),
    registerRevealCommands(store, target, { sessions, speakers }),
    registerChooseLanguage(words),
  );
  return createApi(store, { sessions, speakers });
}
