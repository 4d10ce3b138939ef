import type { Corpus } from '../../core/corpus/corpus';
import { createVerifier, type Verifier } from '../../core/verification/verifier';
import type { CorpusStore } from '../corpusStore';

/** The corpus of now with what judges quotations against it. */
export interface CurrentVerifier {
  readonly corpus: Corpus;
  readonly verifier: Verifier;
}

/** Gives the verifier over the current corpus, the same as long as the corpus is. */
export function createCurrentVerifier(store: CorpusStore): () => Promise<CurrentVerifier> {
  let known: CurrentVerifier | undefined;
  return async () => {
    const corpus = await store.current();
    if (known?.corpus !== corpus) known = { corpus, verifier: createVerifier(corpus) };
    return known;
  };
}
