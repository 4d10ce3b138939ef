import type { Corpus } from '../corpus/corpus';
import type { CslItem } from '../corpus/cslItem';
import { speechItem } from './speechItem';

/** What a key of the corpus stands for: a work, or a talk that is cited by its speakers; `undefined` for any other key. */
export function itemByKey(corpus: Corpus, key: string): CslItem | undefined {
  const own = corpus.keyOf(key);
  const session = own === undefined ? undefined : corpus.sessions.find(candidate => candidate.key === own);
  return corpus.work(key)?.item ?? (session && speechItem(corpus, session));
}
