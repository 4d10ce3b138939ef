import type { CorpusStore } from './corpusStore';
import type { GroupingChoice } from './grouping';
import type { Words } from './language';
import { corpusCounts } from './trees/countLabel';
import { CorpusTree } from './trees/corpusTree';
import { sessionRows } from './trees/sessionRows';

/** The view *Sessions*. */
export function createSessionsTree(store: CorpusStore, words: Words, grouping: GroupingChoice): CorpusTree {
  return new CorpusTree(
    {
      view: 'belagg.sessions',
      rows: context => sessionRows(grouping.current, context),
      onDidChange: grouping.onDidChange,
      title: ({ t }) => t('Sessions'),
      description: (corpus, { t }) => corpusCounts(corpus, t),
    },
    store,
    words,
  );
}
