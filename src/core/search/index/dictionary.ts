import { foldLetters, foldUnit } from '../analysis/normalise';
import { type NearOptions, type NearTerm, nearWords, type SortedWords } from '../expansion/damerau';
import { atOnce, type Steps } from '../../steps';
import { textOf } from './bytes';
import { MostFrequent } from './mostFrequent';
import { PartFilter } from './partFilter';
import { blockOf, type Letters, type StoredTerms, termsInBlock } from './storedTerms';
import { TermCursor } from './termCursor';
import type { FoundPart, Vocabulary } from './vocabulary';

/**
 * The terms of a segment in the order of their folded forms, with their frequencies. Prefixes, diacritics, parts of
 * compounds and typing errors are looked up here when a query comes, so that the index needs one entry a word:
 * indexing the prefixes instead costs 5 times the space, indexing all parts 18 times.
 *
 * The terms stay as they are stored, in blocks that are read when they are asked for: to open a dictionary of 600,000
 * terms takes no time.
 */
export class Dictionary implements Vocabulary, SortedWords {
  readonly terms: StoredTerms;
  readonly size: number;
  #parts: PartFilter | undefined;
  readonly #cursor: TermCursor;
  /** Numbers of terms that were looked up: a query asks for the same ones many times. */
  readonly #known = new Map<string, number>();

  constructor(terms: StoredTerms) {
    this.terms = terms;
    this.size = terms.size;
    this.#cursor = this.cursor();
  }

  cursor(): TermCursor {
    return new TermCursor(this.terms);
  }

  /** At a term, until another is asked for. */
  cursorAt(index: number): TermCursor {
    return this.#cursor.moveTo(index);
  }

  termAt(index: number): string {
    const { letters, length } = this.cursorAt(index);
    return textOf(letters, length);
  }

  frequencyAt(index: number): number {
    return this.cursorAt(index).frequency;
  }

  /** The number of a term, or −1. */
  indexOf(term: string): number {
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    if (this.#known.size >= mostKnown) this.#known.clear();
    const index = this.#find(term);
    this.#known.set(term, index);
    return index;
  }

  has(term: string): boolean {
    return this.indexOf(term) >= 0;
  }

  frequency(term: string): number {
    const index = this.indexOf(term);
    return index < 0 ? 0 : this.frequencyAt(index);
  }

  withPrefix(prefix: string, limit: number): readonly string[] {
    const folded = foldLetters(prefix);
    const [from, to] = this.range(folded);
    const found = new MostFrequent(limit);
    for (const block of this.#blocksOf(from, to)) {
      if ((this.terms.highest[block] ?? 0) < found.least) break;
      const end = Math.min(to, (block + 1) * termsInBlock);
      for (let index = Math.max(from, block * termsInBlock); index < end; index += 1) {
        const cursor = this.cursorAt(index);
        if (folded === prefix || agrees(prefix, cursor, 0)) found.add(index, cursor.frequency);
      }
    }
    return found.finish().map(index => this.termAt(index));
  }

  spelledLike(word: string): readonly string[] {
    const found: string[] = [];
    for (const index of this.#folding(foldLetters(word))) {
      if (agrees(word, this.cursorAt(index), 0)) found.push(this.termAt(index));
    }
    return found;
  }

  containing(part: string, limit: number): readonly FoundPart[] {
    const folded = foldLetters(part);
    const found: FoundPart[] = [];
    for (const block of atOnce(this.parts()).blocksWith(folded)) {
      const end = Math.min(this.size, (block + 1) * termsInBlock);
      for (let index = block * termsInBlock; index < end && found.length < limit; index += 1) {
        const at = placeIn(this.cursorAt(index), part, folded);
        if (at > 0) found.push({ term: this.termAt(index), at });
      }
    }
    return found;
  }

  near(word: string, options: NearOptions): readonly NearTerm[] {
    const near = word === '' ? [] : nearWords(word, this, options);
    return near.map(({ index, distance }) => ({ term: this.termAt(index), distance }));
  }

  /** Which blocks may have a part of a word; all terms are read for it, once. */
  *parts(): Steps<PartFilter> {
    return (this.#parts ??= yield* PartFilter.of(this.terms));
  }

  /** The terms whose folded forms begin with a text: the first, and the first behind them. */
  range(folded: string): readonly [from: number, to: number] {
    return [this.#lowerBound(folded), this.#lowerBound(`${folded}\uFFFF`)];
  }

  /** Whether a term of it stands before, at, or behind one of another (negative, 0, positive). */
  compare(index: number, other: Dictionary, otherIndex: number): number {
    const own = this.cursorAt(index);
    const others = other.cursorAt(otherIndex);
    const both = Math.min(own.length, others.length);
    let unfolded = 0;
    for (let at = 0; at < both; at += 1) {
      const letter = own.letters[at] ?? 0;
      const otherLetter = others.letters[at] ?? 0;
      if (letter === otherLetter) continue;
      const difference = foldUnit(letter) - foldUnit(otherLetter);
      if (difference !== 0) return difference;
      if (unfolded === 0) unfolded = letter - otherLetter;
    }
    return own.length - others.length || unfolded;
  }

  #find(term: string): number {
    for (const index of this.#folding(foldLetters(term))) if (this.termAt(index) === term) return index;
    return -1;
  }

  /** The terms with a folded form. */
  *#folding(folded: string): Iterable<number> {
    for (let index = this.#lowerBound(folded); index < this.size; index += 1) {
      if (compareFolded(this.cursorAt(index), folded) !== 0) return;
      yield index;
    }
  }

  /** The blocks of some terms, those with the most frequent ones first. */
  #blocksOf(from: number, to: number): readonly number[] {
    const { highest } = this.terms;
    const first = blockOf(from);
    const blocks = from < to ? blockOf(to - 1) + 1 - first : 0;
    return Array.from({ length: blocks }, (_, at) => first + at).toSorted(
      (a, b) => (highest[b] ?? 0) - (highest[a] ?? 0),
    );
  }

  /** The first term whose folded form is not before the text. */
  #lowerBound(folded: string): number {
    let low = 0;
    let high = this.terms.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareFolded(this.cursorAt(middle * termsInBlock), folded) < 0) low = middle + 1;
      else high = middle;
    }
    // Behind the first of the last block that begins before it.
    const end = Math.min(this.size, low * termsInBlock);
    let index = Math.max(0, (low - 1) * termsInBlock);
    while (index < end && compareFolded(this.cursorAt(index), folded) < 0) index += 1;
    return index;
  }
}

const mostKnown = 4_000;

/** Whether a term's folded form is before, at, or behind a text (negative, 0, positive). */
function compareFolded({ letters, length }: Letters, folded: string): number {
  const both = Math.min(length, folded.length);
  for (let at = 0; at < both; at += 1) {
    const difference = foldUnit(letters[at] ?? 0) - folded.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return length - folded.length;
}

/** At which letter of a term, from the second on, the part first stands; −1 if it does not. */
function placeIn(term: Letters, part: string, folded: string): number {
  const last = term.length - folded.length;
  const first = folded.charCodeAt(0);
  for (let at = 0; at <= last; at += 1) {
    if (foldUnit(term.letters[at] ?? 0) !== first || !isFolded(term, at, folded)) continue;
    return at > 0 && agrees(part, term, at) ? at : -1;
  }
  return -1;
}

function isFolded({ letters }: Letters, offset: number, folded: string): boolean {
  for (let at = 0; at < folded.length; at += 1) {
    if (foldUnit(letters[offset + at] ?? 0) !== folded.charCodeAt(at)) return false;
  }
  return true;
}

/** Whether the word stands in a term: a letter with a diacritic must agree, one without matches both. */
function agrees(word: string, { letters }: Letters, offset: number): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at);
    const other = letters[offset + at] ?? 0;
    if (letter !== other && letter !== foldUnit(other)) return false;
  }
  return true;
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
