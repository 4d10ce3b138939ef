import { larger, textOf } from './bytes';

/**
 * Numbers the words of texts from 0, as they are met, and finds them again where they stand: a hash table of letters, so
 * that no string is made of each of a corpus's million words only to look it up.
 */
export class WordNumbers {
  #size = 0;
  /** The number of a word and one, at the place that its hash gives or soon behind; 0 where there is none. */
  #slots = new Int32Array(1 << 11);
  /** By number: hashes, where letters begin, and behind them the letters of all. */
  #hashes = new Int32Array(1 << 10);
  #starts = new Uint32Array((1 << 10) + 1);
  #letters = new Uint16Array(1 << 13);
  /** Words without a place near their own: a text may be made so that all of its words would have the same. */
  readonly #displaced = new Map<string, number>();

  get size(): number {
    return this.#size;
  }

  /** The number of the word between two offsets; the next one if it is new. */
  numberOf(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const mask = this.#slots.length - 1;
    for (let probe = 0; probe < furthest; probe += 1) {
      const number = (this.#slots[(hash + probe) & mask] ?? 0) - 1;
      if (number < 0) break;
      if (this.#hashes[number] === hash && this.#isAt(number, text, start, end)) return number;
    }
    const word = text.slice(start, end);
    return this.#displaced.get(word) ?? this.#add(word, hash);
  }

  #add(word: string, hash: number): number {
    this.#makeRoom(word.length);
    const number = this.#size;
    let at = this.#starts[number] ?? 0;
    for (let letter = 0; letter < word.length; letter += 1) this.#letters[at++] = word.charCodeAt(letter);
    this.#hashes[number] = hash;
    this.#size += 1;
    this.#starts[this.#size] = at;
    if (!this.#place(number)) this.#displaced.set(word, number);
    return number;
  }

  /** @returns Whether there was a place near its own. */
  #place(number: number): boolean {
    const hash = this.#hashes[number] ?? 0;
    const mask = this.#slots.length - 1;
    for (let probe = 0; probe < furthest; probe += 1) {
      const slot = (hash + probe) & mask;
      if (this.#slots[slot] !== 0) continue;
      this.#slots[slot] = number + 1;
      return true;
    }
    return false;
  }

  #isAt(number: number, text: string, start: number, end: number): boolean {
    let at = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - at !== end - start) return false;
    for (let place = start; place < end; place += 1) if (text.charCodeAt(place) !== this.#letters[at++]) return false;
    return true;
  }

  #makeRoom(letters: number): void {
    const length = (this.#starts[this.#size] ?? 0) + letters;
    if (length > this.#letters.length) this.#letters = larger(this.#letters, new Uint16Array(2 * length));
    if (this.#size < this.#hashes.length) return;
    const room = 2 * this.#size;
    this.#hashes = larger(this.#hashes, new Int32Array(room));
    this.#starts = larger(this.#starts, new Uint32Array(room + 1));
    this.#slots = new Int32Array(2 * room);
    for (let number = 0; number < this.#size; number += 1) {
      if (!this.#place(number)) this.#displaced.set(this.#wordAt(number), number);
    }
  }

  #wordAt(number: number): string {
    const letters = this.#letters.subarray(this.#starts[number], this.#starts[number + 1]);
    return textOf(letters, letters.length);
  }
}

/** So many places are tried. */
const furthest = 64;

/** FNV-1a (Fowler, Noll and Vo) by UTF-16 units, its upper bits mixed into the lower, which alone give the place. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
