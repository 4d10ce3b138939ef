import type { Corpus } from '../corpus/corpus';

/** Whether the corpus has a key: a work's, or a talk's own. */
export function isCorpusKey(corpus: Corpus, key: string): boolean {
  return corpus.keyOf(key) !== undefined;
}

/** Those of the keys whose source is not loaded whole, so that words which are not in the corpus may still stand there. */
export function unloadedKeys(corpus: Corpus, keys: readonly string[]): readonly string[] {
  const loaded = new Set(
    corpus.conferences.flatMap(({ documents }) => documents.filter(({ complete }) => complete).map(({ key }) => key)),
  );
  const isLoaded = (written: string): boolean => {
    const key = corpus.keyOf(written) ?? written;
    return loaded.has(corpus.sessions.find(session => session.key === key)?.document ?? key);
  };
  return [...new Set(keys)].filter(key => !isLoaded(key));
}
