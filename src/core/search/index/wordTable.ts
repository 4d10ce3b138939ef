import type { StemCache } from '../analysis/stemCache';
import { stopWords } from '../analysis/stopWords';
import { scanTokens, tokensOf } from '../analysis/tokens';
import { WordNumbers } from './wordNumbers';

/** A text as the numbers of its terms, in order. */
export interface NumberedText {
  readonly terms: readonly number[];
  /** How many words it has that tell something: all but stop words. */
  readonly length: number;
}

/**
 * Words as they are written, and their terms, numbered as they are met: texts repeat their words, so that each is
 * analysed once, and what is kept of common terms lies close together.
 */
export class WordTable {
  /** By number. */
  readonly terms: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #numberedWords = new WordNumbers();
  /**
   * A word has twice the number of its term, and one more if it tells something: one number instead of an object, since
   * reading a text is mostly waiting for memory. Those of several terms (`2010:2`) have −1 less their place in a list.
   */
  readonly #words: number[] = [];
  readonly #composites: (readonly number[])[] = [];
  readonly #stems: StemCache;

  constructor(stems: StemCache) {
    this.#stems = stems;
  }

  /** How many words it knows. */
  get size(): number {
    return this.#words.length;
  }

  read(text: string): NumberedText {
    const terms: number[] = [];
    let length = 0;
    scanTokens(text, (start, end) => {
      const word = this.#words[this.#numberedWords.numberOf(text, start, end)] ?? this.#learn(text.slice(start, end));
      if (word < 0) {
        terms.push(...(this.#composites[-1 - word] ?? []));
        length += 1;
      } else {
        terms.push(word >>> 1);
        length += word & 1;
      }
    });
    return { terms, length };
  }

  #learn(raw: string): number {
    const [whole, ...parts] = tokensOf(raw, 0);
    const term = this.#numberOf(whole.word);
    const isComposite = parts.length > 0;
    if (isComposite) this.#composites.push([term, ...parts.map(part => this.#numberOf(part.word))]);
    const word = isComposite ? -this.#composites.length : 2 * term + (stopWords.has(whole.word) ? 0 : 1);
    this.#words.push(word);
    return word;
  }

  #numberOf(word: string): number {
    const term = this.#stems.stem(word);
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.terms.push(term) - 1;
      this.#numbers.set(term, number);
    }
    return number;
  }
}
