import { foldUnit } from '../analysis/normalise';
import type { Steps } from '../../steps';
import { blockOf, type StoredTerms } from './storedTerms';
import { TermCursor } from './termCursor';

/**
 * Which blocks of a sorted dictionary may have a part of a word: for each block of terms a signature with a bit for
 * every three letters in a row that occur in it (Faloutsos and Christodoulakis 1984, signature files). A block can only
 * have a part if it has all of its threes. Pairs would not do: nearly every block has those of `inst`.
 *
 * Parts are looked for behind the first letter of a term (see `Vocabulary`), so what it begins with does not count.
 */
export class PartFilter {
  /** Bit by bit, and of each a bit for every block: a part needs only those few bits of all blocks that it has. */
  readonly #slices: Uint32Array;
  /** How many numbers a slice takes. */
  readonly #length: number;

  private constructor(blocks: number) {
    this.#length = Math.ceil(blocks / 32);
    this.#slices = new Uint32Array(bitsOfBlock * this.#length);
  }

  static *of(terms: StoredTerms): Steps<PartFilter> {
    const filter = new PartFilter(terms.starts.length);
    const cursor = new TermCursor(terms);
    for (cursor.next(); cursor.index < terms.size; cursor.next()) {
      if (cursor.index % stepTerms === 0) yield;
      filter.#sign(cursor);
    }
    return filter;
  }

  /** The blocks that may have the part, in order; all if it has less than three letters. */
  blocksWith(part: string): readonly number[] {
    const slices = Array.from({ length: Math.max(0, part.length - 2) }, (_, at) =>
      this.#sliceOf(bitOf(part.charCodeAt(at), part.charCodeAt(at + 1), part.charCodeAt(at + 2))),
    );
    const found: number[] = [];
    for (let word = 0; word < this.#length; word += 1) {
      let bits = -1;
      for (const slice of slices) bits &= slice[word] ?? 0;
      for (; bits !== 0; bits &= bits - 1) found.push(32 * word + 31 - Math.clz32(bits & -bits));
    }
    return found;
  }

  #sliceOf(bit: number): Uint32Array {
    return this.#slices.subarray(bit * this.#length, (bit + 1) * this.#length);
  }

  /** What a term shares with the one before it is there already. */
  #sign({ index, letters, length, shared }: TermCursor): void {
    const slices = this.#slices;
    const block = blockOf(index);
    const mark = 1 << (block & 31);
    let at = Math.max(shared, 3);
    let before = foldUnit(letters[at - 2] ?? 0);
    let last = foldUnit(letters[at - 1] ?? 0);
    for (; at < length; at += 1) {
      const letter = foldUnit(letters[at] ?? 0);
      const word = bitOf(before, last, letter) * this.#length + (block >>> 5);
      slices[word] = (slices[word] ?? 0) | mark;
      before = last;
      last = letter;
    }
  }
}

/** The terms of a block have some hundred groups of three letters, which fill a tenth of the bits. */
const bitsOfBlock = 1_024;
/** Terms that are read in a few milliseconds. */
const stepTerms = 4_000;

function bitOf(first: number, second: number, third: number): number {
  return Math.imul(Math.imul(first, 37) + Math.imul(second, 1_369) + third, 0x9e3779b1) >>> 22;
}
