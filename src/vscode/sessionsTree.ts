import * as vscode from 'vscode';
import type { CorpusStore } from './corpusStore';
import type { GroupingChoice } from './grouping';
import type { Words } from './language';
import { hasUntrustedFolders } from './namedCorpusFolders';
import { corpusCounts } from './trees/countLabel';
import { CorpusTree } from './trees/corpusTree';
import { sessionRows } from './trees/sessionRows';

/** The view *Sessions*; it also says why the conferences of the workspace are not there. */
export function createSessionsTree(store: CorpusStore, words: Words, grouping: GroupingChoice): CorpusTree {
  let hasUntrusted = false;
  const tree = new CorpusTree(
    {
      view: 'belagg.sessions',
      rows: context => sessionRows(grouping.current, context),
      onDidChange: grouping.onDidChange,
      title: ({ t }) => t('Sessions'),
      description: (corpus, { t }) => corpusCounts(corpus, t),
      message: ({ t }) =>
        hasUntrusted && !vscode.workspace.isTrusted
          ? t('Restricted Mode: the conferences of this workspace are not read until you trust it.')
          : undefined,
    },
    store,
    words,
  );
  void hasUntrustedFolders().then(has => {
    hasUntrusted = has;
    if (has) tree.refresh();
  });
  return tree;
}
