import { stem } from './stem';

/** Remembers stems: a text repeats its words, and a stem costs a dozen regular expressions. Emptied when full. */
export class StemCache {
  readonly #stems = new Map<string, string>();

  stem(word: string): string {
    const known = this.#stems.get(word);
    if (known !== undefined) return known;
    if (this.#stems.size >= limit) this.#stems.clear();
    const found = stem(word);
    this.#stems.set(word, found);
    return found;
  }
}

const limit = 100_000;
