import { foldUnit } from '../analysis/normalise';
import type { Steps } from '../../steps';
import { blockOf, type StoredTerms } from './storedTerms';
import { TermCursor } from './termCursor';

/** The terms of a block have some 150 pairs of letters, which fill a seventh of the bits. */
const bitsInBlock = 1_024;
const wordsInBlock = bitsInBlock / 32;

/**
 * Which blocks of a sorted dictionary may have a part of a word: for each block of terms a signature with a bit for
 * every pair of letters that occurs in it (Faloutsos and Christodoulakis 1984, signature files). A block can only have
 * a part if it has all of its pairs. Of 600,000 terms some hundred are then read instead of all.
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
    const bits = Array.from({ length: Math.max(0, part.length - 1) }, (_, at) =>
      bitOf(part.charCodeAt(at), part.charCodeAt(at + 1)),
    );
    const found: number[] = [];
    const blocks = this.#signatures.length / wordsInBlock;
    for (let block = 0; block < blocks; block += 1) if (this.#hasAll(bits, block * wordsInBlock)) found.push(block);
    return found;
  }

  /** Pairs that a term shares with the one before it are there already. */
  #sign({ index, letters, length, shared }: TermCursor): void {
    const signatures = this.#signatures;
    const first = blockOf(index) * wordsInBlock;
    let at = Math.max(shared, 1);
    let before = foldUnit(letters[at - 1] ?? 0);
    for (; at < length; at += 1) {
      const letter = foldUnit(letters[at] ?? 0);
      const bit = bitOf(before, letter);
      const word = first + (bit >>> 5);
      signatures[word] = (signatures[word] ?? 0) | (1 << (bit & 31));
      before = letter;
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

function bitOf(first: number, second: number): number {
  return (Math.imul(first, 37) + second) & (bitsInBlock - 1);
}
