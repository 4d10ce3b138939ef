import { foldUnit } from '../analysis/normalise';
import { blockOf, type Letters, longUnit, mostInCount, type StoredTerms, termsInBlock } from './storedTerms';

/** Reads terms where they lie: from one to the next, or from the beginning of a block. */
export class TermCursor implements Letters {
  /** The number of the term at hand; −1 before the first, beyond all numbers behind the last. */
  index = -1;
  /** The term, as UTF-16 units, so many of them; behind it is anything. */
  letters = new Uint16Array(64);
  length = 0;
  /** How many letters it shares with the one before it, at least; none if it is the first of a block. */
  shared = 0;
  frequency = 0;
  readonly #terms: StoredTerms;
  /** Behind the term. */
  #at = 0;

  constructor(terms: StoredTerms) {
    this.#terms = terms;
  }

  moveTo(index: number): this {
    const block = blockOf(index);
    if (index < this.index || block > blockOf(this.index)) this.#moveToBlock(block);
    while (this.index < index) this.next();
    return this;
  }

  next(): void {
    this.index += 1;
    if (this.index >= this.#terms.size) return;
    const { bytes } = this.#terms;
    const counts = bytes[this.#at++] ?? 0;
    const shared = this.#count(counts >>> 4);
    const end = this.#count(counts & mostInCount) + this.#at;
    let length = shared;
    let at = this.#at;
    if (length + end - at > this.letters.length) this.#makeRoom(length + end - at);
    const { letters } = this;
    while (at < end) {
      const byte = bytes[at++] ?? 0;
      letters[length++] = byte === longUnit ? ((bytes[at++] ?? 0) << 8) | (bytes[at++] ?? 0) : byte;
    }
    this.shared = shared;
    this.length = length;
    this.#at = at;
    this.frequency = this.#varint();
  }

  /** Goes to the next term that does not begin with so many letters of this one, or with the same but for diacritics. */
  passOver(letters: number): void {
    if (this.#passOverInBlock(letters)) return;
    let block = blockOf(this.index) + 1;
    if (!this.#beginsBlock(letters, block)) return this.#moveToBlock(block);
    while (this.#beginsBlock(letters, block + 1)) block += 1;
    this.#moveToBlock(block);
    if (!this.#passOverInBlock(letters)) this.#moveToBlock(block + 1);
  }

  /** Leaves the letters of what it passes over unread; whether it came to a term of the same block. */
  #passOverInBlock(letters: number): boolean {
    const { bytes, size } = this.#terms;
    const end = Math.min(size, (blockOf(this.index) + 1) * termsInBlock);
    // Of a longer beginning the first byte does not tell: then nothing is passed over, and the terms come one by one.
    const least = letters > mostInCount ? 0x100 : letters << 4;
    let at = this.#at;
    let index = this.index + 1;
    for (; index < end; index += 1) {
      const counts = bytes[at] ?? 0;
      if (counts < least) break;
      at += 1;
      if (counts >>> 4 === mostInCount) while ((bytes[at++] ?? 0) > 0x7f);
      let others = counts & mostInCount;
      if (others === mostInCount) {
        this.#at = at;
        others += this.#varint();
        at = this.#at;
      }
      at += others;
      while ((bytes[at++] ?? 0) > 0x7f);
    }
    this.#at = at;
    this.index = index - 1;
    if (index === end) return false;
    this.next();
    return true;
  }

  /** Whether the first term of a block begins with so many letters of this one. */
  #beginsBlock(letters: number, block: number): boolean {
    const { bytes, starts } = this.#terms;
    const start = starts[block];
    if (start === undefined) return false;
    const behind = this.#at;
    this.#at = start + 1;
    const end = this.#count((bytes[start] ?? 0) & mostInCount) + this.#at;
    let at = this.#at;
    this.#at = behind;
    let same = 0;
    while (at < end && same < letters) {
      const byte = bytes[at++] ?? 0;
      const unit = byte === longUnit ? ((bytes[at++] ?? 0) << 8) | (bytes[at++] ?? 0) : byte;
      if (foldUnit(unit) !== foldUnit(this.letters[same] ?? 0)) return false;
      same += 1;
    }
    return same === letters;
  }

  #moveToBlock(block: number): void {
    this.#at = this.#terms.starts[block] ?? this.#terms.bytes.length;
    this.index = block * termsInBlock - 1;
    this.next();
  }

  #count(count: number): number {
    return count < mostInCount ? count : count + this.#varint();
  }

  #varint(): number {
    const { bytes } = this.#terms;
    const first = bytes[this.#at++] ?? 0;
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let shift = 7; shift < 35; shift += 7) {
      const byte = bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }

  #makeRoom(length: number): void {
    const larger = new Uint16Array(2 * length);
    larger.set(this.letters);
    this.letters = larger;
  }
}
