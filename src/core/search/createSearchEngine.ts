import type { Corpus } from '../corpus/corpus';
import { type Cancellation, type GiveWay, neverCancelled } from '../ports';
import { IndexSearch } from './indexSearch';
import { aliasesOf } from './index/aliases';
import { Dictionary } from './index/dictionary';
import { familiesOf } from './index/families';
import { nameWords } from './index/names';
import { PassageIndex } from './index/passageIndex';
import { type Facets, facetsOf } from './query/facets';
import type { SearchEngine } from './searchEngine';

/** Indexes a corpus at once: for the command line and tests. */
export function createSearchEngine(corpus: Corpus): SearchEngine {
  const steps = buildSteps(corpus);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Indexes a corpus in steps of a few milliseconds, giving way between them.
 * @returns `undefined` if it was cancelled.
 */
export async function buildSearchEngine(
  corpus: Corpus,
  giveWay: GiveWay,
  cancellation: Cancellation = neverCancelled,
): Promise<SearchEngine | undefined> {
  const steps = buildSteps(corpus);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await giveWay();
    if (cancellation.isCancellationRequested) return undefined;
  }
}

/** UTF-16 units of passage text that are indexed in a few milliseconds, even by code that has not run before. */
const stepLength = 800;

/** Yields wherever it may be interrupted. */
function* buildSteps(corpus: Corpus): Generator<undefined, SearchEngine> {
  const index = new PassageIndex(corpus);
  const facets: Facets[] = [];
  let unread = stepLength;
  for (const passage of corpus.passages) {
    index.add(passage);
    facets.push(facetsOf(passage, corpus));
    unread -= passage.text.length;
    if (unread > 0) continue;
    yield;
    unread = stepLength;
  }
  yield;
  const dictionary = new Dictionary(index.terms);
  yield;
  const names = nameWords(corpus, index.stems);
  yield;
  const aliases = aliasesOf(corpus, index.stems);
  yield;
  const lexicon = {
    dictionary,
    names,
    aliases,
    families: familiesOf(index.terms),
    stem: (word: string) => index.stems.stem(word),
    frequency: (term: string) => index.frequency(term),
  };
  return new IndexSearch({ corpus, index, lexicon, facets });
}
