import type * as vscode from 'vscode';
import { createApi, type BelaggApi } from './api';
import { registerChooseLanguage } from './chooseLanguage';
import { registerCorpusPages } from './corpusPages';
import { registerCorpusProblems } from './corpusProblems';
import { CorpusStore } from './corpusStore';
import { createGrouping } from './grouping';
import { BibliographySaver } from './insertion/bibliographySaver';
import { registerCopyQuotation } from './insertion/copyQuotation';
import { registerInsertCommands } from './insertion/insertCommands';
import { Inserter } from './insertion/inserter';
import { registerInsertSelectedWords } from './insertion/insertSelectedWords';
import { TargetEditor } from './insertion/targetEditor';
import { createWords } from './language';
import { registerDefinition } from './lookup/definition';
import { DocumentLookup } from './lookup/documentLookup';
import { DocumentReader } from './lookup/documentReader';
import { registerReferenceHover } from './lookup/referenceHover';
import { registerFindCitations, registerReferences } from './lookup/references';
import { WorkspaceCitations } from './lookup/workspaceCitations';
import { createPassageTarget } from './passageTarget';
import { registerPassageColors } from './passageColors';
import { registerRevealCommands } from './revealCommands';
import { registerSearchReveal } from './search/revealActiveRow';
import { registerSearchCommands } from './search/searchCommands';
import { SearchPick } from './search/searchPick';
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
  const pick = new SearchPick(store, words);
  const target = createPassageTarget(() => pick.activePassage);
  const reader = new DocumentReader();
  const lookup = new DocumentLookup(store, reader);
  const citations = new WorkspaceCitations(store, reader);
  const editor = new TargetEditor(uri => store.holds(uri));
  const saver = new BibliographySaver();
  const inserter = new Inserter(editor, reader, saver, words);
  context.subscriptions.push(
    words,
    store,
    grouping,
    sessions,
    speakers,
    registerCorpusPages(store, words),
    registerCorpusProblems(store, words),
    registerPassageColors(),
    registerShowInCorpus(store, target),
    registerRevealCommands(store, target, { sessions, speakers }),
    registerChooseLanguage(words),
    pick,
    registerSearchCommands(pick),
    registerSearchReveal(pick, store, sessions),
    editor,
    saver,
    registerInsertCommands(store, target, pick, inserter),
    registerInsertSelectedWords(store, inserter, words),
    registerCopyQuotation(store, target, pick, words),
    registerReferenceHover(lookup, words),
    registerDefinition(lookup, store),
    registerReferences(lookup, citations),
    registerFindCitations(lookup, citations, target, words),
  );
  return createApi(store, { sessions, speakers });
}
