import { foldedTokens } from '../document/foldedQuotation';
import type { PassageMatcher } from './model';

/** Tells words that are somebody's from those that everybody uses. */
export interface Rarity {
  isRare(words: string): boolean;
}

/** A long word that hardly any passage has: `förpatrull`, `hängrännor`. */
export function createRarity(matcher: PassageMatcher): Rarity {
  return { isRare: words => foldedTokens(words).some(token => token.length >= longWord && matcher.isRare(token)) };
}

const longWord = 10;
