import { foldUnit } from '../analysis/normalise';
import type { Steps } from '../../steps';
import { blockOf, type StoredTerms } from './storedTerms';
import { TermCursor } from './termCursor';

/** The terms of a block have some hundred groups of three letters, which fill a tenth of the bits. */
const bitsInBlock = 1_024;
const wordsInBlock = bitsInBlock / 32;

/**
 * Which blocks of a sorted dictionary may have a part of a word: for each block of terms a signature with a bit for
 * every three letters in a row that occur in it (Faloutsos and Christodoulakis 1984, signature files). A block can only
 * have a part if it has all of its threes. Pairs would not do: nearly every block has those of `inst`.
 *
 * Parts are looked for behind the first letter of a term (see `Vocabulary`), so what it begins with does not count.
 */
export class PartFilter {
  readonly #signatures: Uint32Array;

  private constructor(blocks: number) {
    this.#signatures = new Uint32Array(blocks * wordsInBlock);
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

  /** The blocks that may have the part, in order. */
  blocksWith(part: string): readonly number[] {
    const bits = Array.from({ length: Math.max(0, part.length - 2) }, (_, at) =>
      bitOf(part.charCodeAt(at), part.charCodeAt(at + 1), part.charCodeAt(at + 2)),
    );
    const found: number[] = [];
    const blocks = this.#signatures.length / wordsInBlock;
    for (let block = 0; block < blocks; block += 1) if (this.#hasAll(bits, block * wordsInBlock)) found.push(block);
    return found;
  }

  /** What a term shares with the one before it is there already. */
  #sign({ index, letters, length, shared }: TermCursor): void {
    const signatures = this.#signatures;
    const first = blockOf(index) * wordsInBlock;
    let at = Math.max(shared, 3);
    let before = foldUnit(letters[at - 2] ?? 0);
    let last = foldUnit(letters[at - 1] ?? 0);
    for (; at < length; at += 1) {
      const letter = foldUnit(letters[at] ?? 0);
      const bit = bitOf(before, last, letter);
      const word = first + (bit >>> 5);
      signatures[word] = (signatures[word] ?? 0) | (1 << (bit & 31));
      before = last;
      last = letter;
    }
  }

  #hasAll(bits: readonly number[], first: number): boolean {
    for (const bit of bits) {
      if ((((this.#signatures[first + (bit >>> 5)] ?? 0) >>> (bit & 31)) & 1) === 0) return false;
    }
    return true;
  }
}

/** Terms that are read in a few milliseconds. */
const stepTerms = 4_000;

function bitOf(first: number, second: number, third: number): number {
  return Math.imul(Math.imul(first, 37) + Math.imul(second, 1_369) + third, 0x9e3779b1) >>> 22;
}
