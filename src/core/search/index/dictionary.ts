import { foldLetters } from '../analysis/normalise';
import { type NearOptions, type NearTerm, nearWords, type SortedWords } from '../expansion/damerau';
import { PartFilter, termsInBlock } from './partFilter';
import type { FoundPart, Vocabulary } from './vocabulary';

/**
 * The terms of a segment in the order of their folded forms, with their frequencies. Prefixes, diacritics, parts of
 * compounds and typing errors are looked up here when a query comes, so that the index needs one entry a word:
 * indexing the prefixes instead costs 5 times the space, indexing all parts 18 times.
 *
 * All terms are one string, `\nfara\nfår\nför\n`, and all folded forms another with the same offsets. Against an array of
 * 620,000 strings that is a fifth of the memory, and nothing is made when a snapshot is opened.
 */
export class Dictionary implements Vocabulary {
  readonly size: number;
  readonly #terms: string;
  readonly #folded: string;
  /** Where each term begins, and one past the last. */
  readonly #starts: Uint32Array;
  readonly #frequencies: Uint32Array;
  /** Made when a typing error is first looked for. */
  #shared: Uint8Array | undefined;
  /** Made when a part is first looked for. */
  #parts: PartFilter | undefined;

  /**
   * @param terms Each followed by a line feed, by `compareTerms`.
   * @param frequencies In how many passages each stands.
   */
  constructor(terms: string, frequencies: Uint32Array) {
    this.size = frequencies.length;
    this.#terms = `\n${terms}`;
    this.#folded = foldLetters(this.#terms);
    this.#starts = startsOf(this.#terms, this.size);
    this.#frequencies = frequencies;
  }

  termAt(index: number): string {
    return this.#terms.slice(this.#start(index), this.#start(index + 1) - 1);
  }

  frequencyAt(index: number): number {
    return this.#frequencies[index] ?? 0;
  }

  /** The number of a term, or −1. */
  indexOf(term: string): number {
    const folded = foldLetters(term);
    for (let index = this.#lowerBound(folded); this.#isAt(index, folded); index += 1) {
      if (this.#terms.startsWith(term, this.#start(index))) return index;
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
    const folded = foldLetters(prefix);
    const from = this.#lowerBound(folded);
    const to = this.#lowerBound(`${folded}\uFFFF`);
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
    this.#parts ??= new PartFilter(this.#folded, this.size, index => this.#start(index));
    for (const block of this.#parts.blocksWith(folded)) {
      const end = Math.min(this.size, (block + 1) * termsInBlock);
      for (let index = block * termsInBlock; index < end && found.length < limit; index += 1) {
        const at = this.#placeIn(index, part, folded);
        if (at > 0) found.push({ term: this.termAt(index), at });
      }
    }
    return found;
  }

  /** At which letter of a term the part first stands; −1 if it does not. */
  #placeIn(index: number, part: string, folded: string): number {
    const start = this.#start(index);
    const at = this.#folded.slice(start, this.#start(index + 1) - 1).indexOf(folded);
    return at > 0 && this.#agrees(part, start + at) ? at : -1;
  }

  near(word: string, options: NearOptions): readonly NearTerm[] {
    const near = word === '' ? [] : nearWords(word, this.#sortedWords(), options);
    return near.map(({ index, distance }) => ({ term: this.termAt(index), distance }));
  }

  #sortedWords(): SortedWords {
    const shared = (this.#shared ??= this.#sharedLengths());
    return {
      letters: this.#folded,
      start: index => this.#starts[index] ?? 0,
      shared: index => shared[index] ?? 0,
      range: prefix => [this.#lowerBound(prefix), this.#lowerBound(`${prefix}\uFFFF`)],
    };
  }

  #sharedLengths(): Uint8Array {
    const shared = new Uint8Array(this.size);
    for (let index = 1; index < this.size; index += 1) {
      const before = this.#start(index - 1);
      const start = this.#start(index);
      let length = 0;
      // The line feed behind the shorter one ends the comparison.
      while (this.#folded.charCodeAt(before + length) === this.#folded.charCodeAt(start + length) && length < 255) {
        if (this.#folded.charCodeAt(start + length) === lineFeed) break;
        length += 1;
      }
      shared[index] = length;
    }
    return shared;
  }

  #start(index: number): number {
    return this.#starts[index] ?? this.#terms.length;
  }

  /** Whether the folded form of a term is this one. */
  #isAt(index: number, folded: string): boolean {
    const start = this.#start(index);
    return this.#start(index + 1) - start - 1 === folded.length && this.#folded.startsWith(folded, start);
  }

  /** Whether the word stands at an offset: a letter with a diacritic must agree, one without matches both. */
  #agrees(word: string, offset: number): boolean {
    for (let index = 0; index < word.length; index += 1) {
      const letter = word.charCodeAt(index);
      if (letter !== this.#terms.charCodeAt(offset + index) && letter !== this.#folded.charCodeAt(offset + index)) {
        return false;
      }
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
      const isBefore = this.#compareAt(middle, folded) < 0;
      if (isBefore) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compareAt(index: number, folded: string): number {
    const start = this.#start(index);
    const length = this.#start(index + 1) - start - 1;
    for (let at = 0; at < folded.length; at += 1) {
      if (at >= length) return -1;
      const difference = this.#folded.charCodeAt(start + at) - folded.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - folded.length;
  }
}

const lineFeed = 10;

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

function startsOf(terms: string, size: number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  let offset = 0;
  for (let index = 0; index <= size; index += 1) {
    starts[index] = offset + 1;
    offset = terms.indexOf('\n', offset + 1);
  }
  return starts;
}
