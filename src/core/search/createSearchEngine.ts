import type { Corpus } from '../corpus/corpus';
import { type Cancellation, type GiveWay, neverCancelled } from '../ports';
import { createLexicon } from './index/lexicon';
import { PassageIndex } from './index/passageIndex';
import { facetsOf } from './query/facets';
import { IndexSearch } from './indexSearch';
import type { SearchEngine } from './searchEngine';

/** Indexes a corpus at once: for the command line, tests, and the bundled corpus (some 10 ms). */
export function createSearchEngine(corpus: Corpus): SearchEngine {
  const index = new PassageIndex(corpus);
  for (const passage of corpus.passages) index.add(passage);
  return engineOver(corpus, index);
}

/**
 * Indexes a corpus in slices, giving way between them.
 * @returns `undefined` if it was cancelled.
 */
export async function buildSearchEngine(
  corpus: Corpus,
  giveWay: GiveWay,
  cancellation: Cancellation = neverCancelled,
): Promise<SearchEngine | undefined> {
  const index = new PassageIndex(corpus);
  let unread = sliceLength;
  for (const passage of corpus.passages) {
    index.add(passage);
    unread -= passage.text.length;
    if (unread > 0) continue;
    await giveWay();
    if (cancellation.isCancellationRequested) return undefined;
    unread = sliceLength;
  }
  return engineOver(corpus, index);
}

/** UTF-16 units of passage text that are indexed in a few milliseconds. */
const sliceLength = 10_000;

function engineOver(corpus: Corpus, index: PassageIndex): SearchEngine {
  return new IndexSearch({
    corpus,
    index,
    lexicon: createLexicon(corpus, index),
    facets: corpus.passages.map(passage => facetsOf(passage, corpus)),
  });
}
