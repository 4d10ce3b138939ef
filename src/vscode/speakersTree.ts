import { speakersOf } from '../core/corpus/speakers';
import type { CorpusStore } from './corpusStore';
import type { Words } from './language';
import { countLabel } from './trees/countLabel';
import { CorpusTree } from './trees/corpusTree';
import { speakerRows } from './trees/speakerRows';

/** The view *Speakers*. */
export function createSpeakersTree(store: CorpusStore, words: Words): CorpusTree {
  return new CorpusTree(
    {
      view: 'belagg.speakers',
      rows: speakerRows,
      title: ({ t }) => t('Speakers'),
      description: (corpus, { t }) => countLabel(speakersOf(corpus).length, 'speakers', t),
    },
    store,
    words,
  );
}
