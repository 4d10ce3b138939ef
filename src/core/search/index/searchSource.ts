import type { Corpus } from '../../corpus/corpus';
import type { Passage } from '../../corpus/model';

/** Where passages are read from. A corpus has them in memory; a large one may keep their texts elsewhere. */
export interface SearchSource {
  /** For sessions, conferences and people. */
  readonly corpus: Corpus;
  readonly size: number;
  /** The passage at a place of the corpus, from 0. */
  passage(position: number): Passage;
}

export function sourceOf(corpus: Corpus): SearchSource {
  return {
    corpus,
    size: corpus.passages.length,
    passage: position => {
      const passage = corpus.passages[position];
      if (passage === undefined) throw new RangeError(`The corpus has no passage ${String(position)}`);
      return passage;
    },
  };
}
