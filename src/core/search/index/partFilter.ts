/** Sixteen terms have some 150 pairs of letters, which fill a seventh of the bits. */
export const termsInBlock = 16;
const bitsInBlock = 1_024;
const wordsInBlock = bitsInBlock / 32;

/**
 * Which blocks of a sorted dictionary may have a part of a word: for each block of terms a signature with a bit for
 * every pair of letters that occurs in it (Faloutsos and Christodoulakis 1984, signature files). A block can only have
 * a part if it has all of its pairs. Of 600,000 terms some hundred are then read instead of all.
 */
export class PartFilter {
  readonly #signatures: Uint32Array;

  /** @param startOf Where each term begins in the letters, and one past the last. */
  constructor(letters: string, size: number, startOf: (index: number) => number) {
    const blocks = Math.ceil(size / termsInBlock);
    this.#signatures = new Uint32Array(blocks * wordsInBlock);
    for (let index = 0; index < size; index += 1) {
      const first = Math.floor(index / termsInBlock) * wordsInBlock;
      const end = startOf(index + 1) - 1;
      for (let at = startOf(index) + 1; at < end; at += 1) {
        const bit = bitOf(letters.charCodeAt(at - 1), letters.charCodeAt(at));
        const word = first + (bit >>> 5);
        this.#signatures[word] = (this.#signatures[word] ?? 0) | (1 << (bit & 31));
      }
    }
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

  #hasAll(bits: readonly number[], first: number): boolean {
    for (const bit of bits) {
      if ((((this.#signatures[first + (bit >>> 5)] ?? 0) >>> (bit & 31)) & 1) === 0) return false;
    }
    return true;
  }
}

function bitOf(first: number, second: number): number {
  return (Math.imul(first, 37) + second) & (bitsInBlock - 1);
}
