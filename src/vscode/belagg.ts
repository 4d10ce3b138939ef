import type * as vscode from 'vscode';
import type { DocumentView } from './checking/documentView';
import { startChecking } from './checking/startChecking';
import { registerCopying } from './clipboard/registerCopying';
import { registerChooseLanguage } from './chooseLanguage';
import { createPages, type Pages } from './corpusPages';
import { CorpusStore } from './corpusStore';
import { registerGettingStarted } from './gettingStarted/registerGettingStarted';
import { createGrouping } from './grouping';
import { registerHouseStyle } from './houseStyle/registerHouseStyle';
import { HouseStyles } from './houseStyle/houseStyles';
import { Bibliographies } from './insertion/bibliographies';
import { BibliographySaver } from './insertion/bibliographySaver';
import { registerInsertCommands } from './insertion/insertCommands';
import { IndexStorage } from './indexStorage';
import { Inserter } from './insertion/inserter';
import { registerInsertSelectedWords } from './insertion/insertSelectedWords';
import { TargetEditor } from './insertion/targetEditor';
import { createWords, type Words } from './language';
import { createDefinition } from './lookup/definition';
import { BibliographyKeys } from './lookup/bibliographyKeys';
import { DocumentLookup } from './lookup/documentLookup';
import { DocumentReader } from './lookup/documentReader';
import { createReferenceHover } from './lookup/referenceHover';
import { createReferences, registerFindCitations } from './lookup/references';
import { WorkspaceCitations } from './lookup/workspaceCitations';
import { WorkspaceReader } from './lookup/workspaceReader';
import { createPassageTarget, type PassageTarget } from './passageTarget';
import { registerCorpusFiles } from './registerCorpusFiles';
import { registerRevealCommands } from './revealCommands';
import type { SearchPick } from './search/searchPick';
import { startSearch } from './search/startSearch';
import { registerInsertSourceList } from './sources/insertSourceList';
import { createSessionsTree } from './sessionsTree';
import { registerShowInCorpus } from './showInCorpusCommand';
import { createSpeakersTree } from './speakersTree';
import { showStatus } from './statusText';
import { createTransfer } from './transfer/createTransfer';
import { PlacedInsertions } from './transfer/placedInsertion';
import type { Transfer } from './transfer/registerTransfer';
import type { CorpusTree } from './trees/corpusTree';
import { Completion } from './writing/completion';
import { ReferenceChecker } from './writing/referenceChecker';
import { ReferenceWatch } from './writing/referenceWatch';
import { registerWriting } from './writing/registerWriting';

/** The views of the sidebar. */
export interface Views {
  readonly sessions: CorpusTree;
  readonly speakers: CorpusTree;
  readonly hits: CorpusTree;
  readonly document: DocumentView;
}

/** Belägg at work: what `extension.ts` asks when somebody first wants something of it. */
export interface Belagg {
  readonly store: CorpusStore;
  readonly views: Views;
  readonly pages: Pages;
  readonly hover: vscode.HoverProvider;
  readonly definition: vscode.DefinitionProvider;
  readonly references: vscode.ReferenceProvider;
  readonly completion: Completion;
  readonly transfer: Transfer;
}

/** Puts Belägg together. Nothing is read or indexed here: the corpus is read when somebody first asks for it. */
export function startBelagg(context: vscode.ExtensionContext): Belagg {
  const words = createWords();
  const store = createStore(context, words);
  const grouping = createGrouping(context.workspaceState);
  const reader = new DocumentReader();
  const bibliographies = new Bibliographies();
  const keys = new BibliographyKeys(reader, bibliographies);
  const lookup = new DocumentLookup(store, reader, keys);
  const sessions = createSessionsTree(store, words, grouping);
  const search = startSearch({ store, words, lookup, sessions, workspaceState: context.workspaceState });
  const { pick } = search;
  const views = { sessions, speakers: createSpeakersTree(store, words), hits: search.view };
  const target = createTarget(pick, Object.values(views));
  const documents = new WorkspaceReader(store, reader);
  const citations = new WorkspaceCitations(documents);
  const editor = new TargetEditor(uri => store.holds(uri));
  const saver = new BibliographySaver();
  const styles = new HouseStyles();
  const tools = { reader, bibliographies, styles, words };
  const inserter = new Inserter(editor, tools, saver, words);
  const references = new ReferenceWatch(new ReferenceChecker(store, reader, bibliographies), store);
  const checking = startChecking({ store, reader, documents, references, inserter, styles, words });
  context.subscriptions.push(
    words,
    store,
    grouping,
    views.sessions,
    views.speakers,
    search,
    registerCorpusFiles(store, words),
    registerShowInCorpus(store, target, pick),
    registerRevealCommands(store, target, views),
    registerChooseLanguage(words),
    registerGettingStarted(words),
    editor,
    saver,
    registerInsertCommands(store, target, pick, inserter),
    registerInsertSelectedWords(store, inserter, words),
    references,
    registerWriting({ store, references, inserter, styles, words }),
    registerInsertSourceList({ lookup, reader, documents, target: editor, styles, words }),
    registerCopying({ store, target, pick, lookup, checker: checking.checker, reader, styles, words }),
    registerHouseStyle({ store, reader, target: editor, styles, words }),
    registerFindCitations(lookup, citations, target, words),
    checking,
  );
  return {
    store,
    views: { ...views, document: checking.view },
    pages: createPages(store),
    hover: createReferenceHover(lookup, checking.checker, words),
    definition: createDefinition(lookup, store),
    references: createReferences(lookup, citations),
    completion: new Completion({ store, lookup, reader, keys, styles, words }),
    transfer: createTransfer({ store, lookup, insertions: new PlacedInsertions(tools, saver), words }),
  };
}

function createTarget(pick: SearchPick, views: readonly CorpusTree[]): PassageTarget {
  return createPassageTarget({
    activePassage: () => pick.current?.activeRow?.passage,
    chosenPassages: () => pick.current?.chosen ?? [],
    rowsIn: id => views.find(view => view.id === id)?.keyboardRows ?? [],
  });
}

function createStore({ extensionUri, storageUri }: vscode.ExtensionContext, { t }: Words): CorpusStore {
  return new CorpusStore(extensionUri, {
    storage: new IndexStorage(storageUri),
    onWorkerFailure: () => showStatus(t('The search goes on without its own process and may be slower')),
  });
}
