import type { Passage } from '../../corpus/model';
import type { StemCache } from '../analysis/stemCache';
import { type Token, tokenise } from '../analysis/tokens';
import type { PassageIndex } from '../index/passageIndex';

/** A word of a passage with its term. */
export interface TextToken extends Token {
  readonly term: string;
}

/** A passage as the ranker reads it: `words` are the tokens of its text without the parts of identifiers. */
export interface ReadText {
  readonly passage: Passage;
  readonly tokens: readonly TextToken[];
  readonly words: readonly TextToken[];
}

/** Reads passages and remembers them: while a query is typed, every keystroke reads much the same ones again. */
export class TextReader {
  readonly #index: PassageIndex;
  readonly #stems: StemCache;
  readonly #texts = new Map<number, ReadText>();

  constructor(index: PassageIndex, stems: StemCache) {
    this.#index = index;
    this.#stems = stems;
  }

  read(id: number): ReadText {
    const known = this.#texts.get(id);
    if (known) return known;
    if (this.#texts.size >= mostRemembered) this.#texts.clear();
    const passage = this.#index.passage(id);
    // Added to the token itself, which nobody else has: copies of some hundred thousand are what a search would wait for.
    const tokens = tokenise(passage.text).map(token => Object.assign(token, { term: this.#stems.stem(token.word) }));
    const text = { passage, tokens, words: tokens.filter(token => token.part === undefined) };
    this.#texts.set(id, text);
    return text;
  }
}

/** Some 5 MB of tokens. */
const mostRemembered = 1_000;
