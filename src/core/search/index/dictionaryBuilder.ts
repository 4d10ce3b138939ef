import { foldUnit } from '../analysis/normalise';
import type { ByteReader } from './bytes';
import { Dictionary } from './dictionary';

/** Puts a dictionary together of terms that come in its order. */
export class DictionaryBuilder {
  #letters: Uint16Array;
  #length = 0;
  #starts: Uint32Array;
  #shared: Uint8Array;
  #frequencies: Uint32Array;
  #size = 0;
  /** Where the last term begins. */
  #before = 0;

  /** The numbers of terms and of their letters only save making room for them. */
  constructor(size = 1_000, letters = 10_000) {
    this.#letters = new Uint16Array(letters);
    this.#starts = new Uint32Array(size + 2);
    this.#shared = new Uint8Array(size + 2);
    this.#frequencies = new Uint32Array(size + 2);
  }

  /** @param frequency In how many passages the term stands. */
  add(term: string, frequency: number): void {
    this.#begin(term.length);
    for (let at = 0; at < term.length; at += 1) this.#letters[this.#length++] = term.charCodeAt(at);
    this.#end(frequency);
  }

  /** The term of another dictionary. */
  addFrom({ letters, starts }: Pick<Dictionary, 'letters' | 'starts'>, index: number, frequency: number): void {
    const from = starts[index] ?? 0;
    const to = starts[index + 1] ?? 0;
    this.#begin(to - from);
    for (let at = from; at < to; at += 1) this.#letters[this.#length++] = letters[at] ?? 0;
    this.#end(frequency);
  }

  /** So many terms, each as how many letters it has of the one before it, how many others, and those. */
  addFrontCoded(count: number, reader: ByteReader): void {
    for (let left = count; left > 0; left -= 1) {
      const shared = reader.varint();
      const others = reader.varint();
      this.#begin(shared + others);
      const letters = this.#letters;
      const before = this.#before;
      let length = this.#length;
      for (let at = 0; at < shared; at += 1) letters[length++] = letters[before + at] ?? 0;
      for (let at = 0; at < others; at += 1) letters[length++] = reader.varint();
      this.#length = length;
      this.#end(0, shared);
    }
  }

  finish(frequencies = this.#frequencies.slice(0, this.#size)): Dictionary {
    const starts = this.#starts.slice(0, this.#size + 1);
    starts[this.#size] = this.#length;
    const shared = this.#shared.slice(0, this.#size);
    return new Dictionary({ letters: this.#letters.slice(0, this.#length), starts, shared, frequencies });
  }

  #begin(length: number): void {
    if (this.#length + length > this.#letters.length) {
      this.#letters = larger(this.#letters, new Uint16Array(2 * (this.#length + length)));
    }
    if (this.#size + 1 < this.#starts.length) return;
    const room = 2 * this.#starts.length;
    this.#starts = larger(this.#starts, new Uint32Array(room));
    this.#shared = larger(this.#shared, new Uint8Array(room));
    this.#frequencies = larger(this.#frequencies, new Uint32Array(room));
  }

  /** @param known So many letters the term has in common with the one before it, at least. */
  #end(frequency: number, known = 0): void {
    const before = this.#before;
    const start = this.#starts[this.#size] ?? 0;
    const most = this.#size === 0 ? 0 : Math.min(start - before, this.#length - start, 255);
    const letters = this.#letters;
    let shared = Math.min(known, most);
    while (shared < most && foldUnit(letters[before + shared] ?? 0) === foldUnit(letters[start + shared] ?? 0)) {
      shared += 1;
    }
    this.#shared[this.#size] = shared;
    this.#frequencies[this.#size] = frequency;
    this.#before = start;
    this.#size += 1;
    this.#starts[this.#size] = this.#length;
  }
}

function larger<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
