import type { Corpus } from '../../core/corpus/corpus';
import { createVerifier, type Verifier } from '../../core/verification/verifier';
import type { CorpusStore } from '../corpusStore';
import { minimumWords } from './checkSettings';

/** The corpus of now with what judges quotations against it. */
export interface CurrentVerifier {
  readonly corpus: Corpus;
  readonly verifier: Verifier;
}

/** Gives the verifier over the current corpus, the same as long as the corpus and the settings are. */
export function createCurrentVerifier(store: CorpusStore): () => Promise<CurrentVerifier> {
  let known: (CurrentVerifier & { readonly words: number }) | undefined;
  return async () => {
    const corpus = await store.current();
    const words = minimumWords();
    if (known?.corpus !== corpus || known.words !== words) {
      known = { corpus, words, verifier: createVerifier(corpus, { minimumWords: words }) };
    }
    return known;
  };
}
