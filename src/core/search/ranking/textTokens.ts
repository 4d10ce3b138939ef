import type { StemCache } from '../analysis/stemCache';
import { type Token, tokenise } from '../analysis/tokens';

/** A word of a passage with its term. */
export interface TextToken extends Token {
  readonly term: string;
}

export function textTokens(text: string, stems: StemCache): readonly TextToken[] {
  return tokenise(text).map(token => ({ ...token, term: stems.stem(token.word) }));
}
