/** Keeps the most frequent of the terms that it is told of, `limit` at most; of those that are equally frequent the first. */
export class MostFrequent {
  /** No term of a lower frequency would be kept. */
  least = 0;
  readonly #limit: number;
  #terms: FoundTerm[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(index: number, frequency: number): void {
    if (frequency < this.least) return;
    this.#terms.push({ index, frequency });
    if (this.#terms.length >= 2 * this.#limit) this.#forget();
  }

  /** Their numbers, in order. */
  finish(): readonly number[] {
    if (this.#terms.length > this.#limit) this.#forget();
    return this.#terms.map(({ index }) => index).toSorted((a, b) => a - b);
  }

  #forget(): void {
    this.#terms = this.#terms.toSorted((a, b) => b.frequency - a.frequency || a.index - b.index).slice(0, this.#limit);
    this.least = this.#terms.at(-1)?.frequency ?? 0;
  }
}

interface FoundTerm {
  readonly index: number;
  readonly frequency: number;
}
