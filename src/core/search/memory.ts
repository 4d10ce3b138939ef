/** Remembers what was last asked for, so many things at most. */
export class Memory<Key, T> {
  readonly #known = new Map<Key, T>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key, make: () => T): T {
    const value = this.#known.get(key) ?? make();
    // A map keeps the order in which keys came: the first was asked for the longest ago.
    this.#known.delete(key);
    this.#known.set(key, value);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#most && oldest !== undefined) this.#known.delete(oldest);
    return value;
  }
}
