import type { Corpus } from '../corpus/corpus';
import { foldedTokens } from '../document/foldedQuotation';

/** Tells words that are somebody's from those that everybody uses. */
export interface Rarity {
  isRare(words: string): boolean;
}

/** A long word that hardly any passage has: `förpatrull`, `hängrännor`. */
export function createRarity(corpus: Corpus): Rarity {
  const passages = new Map<string, number>();
  for (const { text } of corpus.passages) {
    for (const token of new Set(foldedTokens(text))) passages.set(token, (passages.get(token) ?? 0) + 1);
  }
  return {
    isRare: words =>
      foldedTokens(words).some(token => token.length >= longWord && (passages.get(token) ?? Infinity) <= fewPassages),
  };
}

const longWord = 10;
const fewPassages = 2;
