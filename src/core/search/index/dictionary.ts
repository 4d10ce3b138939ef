import { foldLetters, foldUnit } from '../analysis/normalise';
import { type NearOptions, type NearTerm, nearWords } from '../expansion/damerau';
import { PartFilter, termsInBlock } from './partFilter';
import { textOf } from './bytes';
import type { FoundPart, Vocabulary } from './vocabulary';

/** What a dictionary is made of. */
export interface DictionaryParts {
  /** Of all terms in order, one behind the other, as UTF-16 units. */
  readonly letters: Uint16Array;
  /** Where each term begins, and the end of the last. */
  readonly starts: Uint32Array;
  /** How many letters of its folded form each has in common with the one before it, 255 at most. */
  readonly shared: Uint8Array;
  /** In how many passages each stands. */
  readonly frequencies: Uint32Array;
}

/**
 * The terms of a segment in the order of their folded forms, with their frequencies. Prefixes, diacritics, parts of
 * compounds and typing errors are looked up here when a query comes, so that the index needs one entry a word:
 * indexing the prefixes instead costs 5 times the space, indexing all parts 18 times.
 *
 * The letters of all terms are numbers in one array, `farafårför`, and are folded as they are read. Against an array of
 * 620,000 strings that is a fifth of the memory, and a dictionary is read and merged without making a single string.
 */
export class Dictionary implements Vocabulary {
  readonly letters: Uint16Array;
  readonly starts: Uint32Array;
  readonly size: number;
  readonly #shared: Uint8Array;
  readonly #frequencies: Uint32Array;
  /** Made when a part is first looked for. */
  #parts: PartFilter | undefined;

  constructor({ letters, starts, shared, frequencies }: DictionaryParts) {
    this.size = frequencies.length;
    this.letters = letters;
    this.starts = starts;
    this.#shared = shared;
    this.#frequencies = frequencies;
  }

  termAt(index: number): string {
    const letters = this.letters.subarray(this.#start(index), this.#start(index + 1));
    return textOf(letters, letters.length);
  }

  frequencyAt(index: number): number {
    return this.#frequencies[index] ?? 0;
  }

  /** How many letters of the term before it a term begins with. */
  sharedAt(index: number): number {
    const start = this.#start(index);
    const most = index === 0 ? 0 : Math.min(this.#shared[index] ?? 0, start - this.#start(index - 1));
    let shared = 0;
    while (shared < most && this.letters[this.#start(index - 1) + shared] === this.letters[start + shared]) shared += 1;
    return shared;
  }

  /** The number of a term, or −1. */
  indexOf(term: string): number {
    const folded = foldLetters(term);
    for (let index = this.#lowerBound(folded); this.#isAt(index, folded); index += 1) {
      if (this.#standsAt(term, this.#start(index))) return index;
    }
    return -1;
  }

  has(term: string): boolean {
    return this.indexOf(term) >= 0;
  }

  frequency(term: string): number {
    return this.frequencyAt(this.indexOf(term));
  }

  withPrefix(prefix: string, limit: number): readonly string[] {
    const [from, to] = this.range(foldLetters(prefix));
    const found: number[] = [];
    for (let index = from; index < to; index += 1) {
      if (this.#agrees(prefix, this.#start(index))) found.push(index);
    }
    return this.#mostFrequent(found, limit).map(index => this.termAt(index));
  }

  spelledLike(word: string): readonly string[] {
    const folded = foldLetters(word);
    const found: string[] = [];
    for (let index = this.#lowerBound(folded); this.#isAt(index, folded); index += 1) {
      if (this.#agrees(word, this.#start(index))) found.push(this.termAt(index));
    }
    return found;
  }

  containing(part: string, limit: number): readonly FoundPart[] {
    const folded = foldLetters(part);
    const found: FoundPart[] = [];
    this.#parts ??= new PartFilter(this);
    for (const block of this.#parts.blocksWith(folded)) {
      const end = Math.min(this.size, (block + 1) * termsInBlock);
      for (let index = block * termsInBlock; index < end && found.length < limit; index += 1) {
        const at = this.#placeIn(index, part, folded);
        if (at > 0) found.push({ term: this.termAt(index), at });
      }
    }
    return found;
  }

  near(word: string, options: NearOptions): readonly NearTerm[] {
    const near = word === '' ? [] : nearWords(word, this, options);
    return near.map(({ index, distance }) => ({ term: this.termAt(index), distance }));
  }

  /** How many letters of its folded form a term has in common with the one before it. */
  shared(index: number): number {
    return this.#shared[index] ?? 0;
  }

  /** The terms whose folded forms begin with a text: the first, and the first behind them. */
  range(folded: string): readonly [from: number, to: number] {
    return [this.#lowerBound(folded), this.#lowerBound(`${folded}\uFFFF`)];
  }

  /** Whether a term of it stands before, at, or behind one of another (negative, 0, positive). */
  compare(index: number, other: Dictionary, otherIndex: number): number {
    const start = this.#start(index);
    const otherStart = other.#start(otherIndex);
    const length = this.#start(index + 1) - start;
    const otherLength = other.#start(otherIndex + 1) - otherStart;
    const both = Math.min(length, otherLength);
    let unfolded = 0;
    for (let at = 0; at < both; at += 1) {
      const letter = this.letters[start + at] ?? 0;
      const otherLetter = other.letters[otherStart + at] ?? 0;
      if (letter === otherLetter) continue;
      const difference = foldUnit(letter) - foldUnit(otherLetter);
      if (difference !== 0) return difference;
      if (unfolded === 0) unfolded = letter - otherLetter;
    }
    return length - otherLength || unfolded;
  }

  /** At which letter of a term, from the second on, the part first stands; −1 if it does not. */
  #placeIn(index: number, part: string, folded: string): number {
    const start = this.#start(index);
    const last = this.#start(index + 1) - folded.length;
    const first = folded.charCodeAt(0);
    for (let at = start; at <= last; at += 1) {
      if (foldUnit(this.letters[at] ?? 0) !== first || !this.#isFolded(folded, at)) continue;
      return at > start && this.#agrees(part, at) ? at - start : -1;
    }
    return -1;
  }

  #start(index: number): number {
    return this.starts[index] ?? this.letters.length;
  }

  /** Whether the folded form of a term is this one. */
  #isAt(index: number, folded: string): boolean {
    if (index >= this.size) return false;
    const start = this.#start(index);
    return this.#start(index + 1) - start === folded.length && this.#isFolded(folded, start);
  }

  #isFolded(folded: string, offset: number): boolean {
    for (let at = 0; at < folded.length; at += 1) {
      if (foldUnit(this.letters[offset + at] ?? 0) !== folded.charCodeAt(at)) return false;
    }
    return true;
  }

  #standsAt(text: string, offset: number): boolean {
    for (let at = 0; at < text.length; at += 1) if (this.letters[offset + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  /** Whether the word stands at an offset: a letter with a diacritic must agree, one without matches both. */
  #agrees(word: string, offset: number): boolean {
    for (let at = 0; at < word.length; at += 1) {
      const letter = word.charCodeAt(at);
      const other = this.letters[offset + at] ?? 0;
      if (letter !== other && letter !== foldUnit(other)) return false;
    }
    return true;
  }

  #mostFrequent(indices: readonly number[], limit: number): readonly number[] {
    if (indices.length <= limit) return indices;
    const counts = Uint32Array.from(indices, index => this.frequencyAt(index)).toSorted();
    const least = counts[counts.length - limit] ?? 0;
    const above = indices.filter(index => this.frequencyAt(index) > least);
    const equal = indices.filter(index => this.frequencyAt(index) === least);
    return [...above, ...equal.slice(0, limit - above.length)].toSorted((a, b) => a - b);
  }

  /** The first term whose folded form is not before the text. */
  #lowerBound(folded: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compareAt(middle, folded) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compareAt(index: number, folded: string): number {
    const start = this.#start(index);
    const length = this.#start(index + 1) - start;
    const both = Math.min(length, folded.length);
    for (let at = 0; at < both; at += 1) {
      const difference = foldUnit(this.letters[start + at] ?? 0) - folded.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - folded.length;
  }
}

/** A term with its folded form. */
export interface FoldedTerm {
  readonly term: string;
  readonly folded: string;
}

/** The order of a dictionary: by folded form, then by term, both by UTF-16 units. */
export function compareTerms(a: FoldedTerm, b: FoldedTerm): number {
  return compare(a.folded, b.folded) || compare(a.term, b.term);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
