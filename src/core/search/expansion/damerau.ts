import { foldUnit } from '../analysis/normalise';
import type { Letters } from '../index/storedTerms';
import { otherBeginnings } from './otherBeginnings';

/** A term near a word: how many letters were changed, left out, added or swapped. */
export interface NearTerm {
  readonly term: string;
  readonly distance: number;
}

export interface NearOptions {
  readonly distance: number;
  /** The word may be the beginning of the term. */
  readonly unfinished: boolean;
}

/** Sorted words. */
export interface SortedWords {
  cursor(): WordCursor;
  /** The words whose folded forms begin with a prefix: the first, and the first behind them. */
  range(prefix: string): readonly [from: number, to: number];
}

/** At one of the words, by number. */
export interface WordCursor extends Letters {
  readonly index: number;
  moveTo(index: number): void;
  next(): void;
  /**
   * Goes to the next word that does not begin with so many of the letters. Words that differ in diacritics only may
   * come all the same.
   */
  passOver(letters: number): void;
}

/** A word by its number. */
export interface NearWord {
  readonly index: number;
  readonly distance: number;
}

/**
 * Words within a distance of a word: the optimal string alignment distance (Damerau's four errors, no letter edited
 * twice). Neighbours share a beginning, so their rows of the matrix are computed once, and as soon as a row is beyond
 * the distance every word with that beginning is passed over. This is enough up to 600,000 terms (a few ms); a
 * dictionary of deletions (SymSpell) would be quicker and many times larger.
 *
 * One error may stand anywhere, further ones only behind the same first letter: people seldom mistake that and more,
 * and walking all words takes twenty times as long.
 */
export function nearWords(word: string, words: SortedWords, options: NearOptions): readonly NearWord[] {
  const { distance, unfinished } = options;
  const others = distance < 1 ? [] : otherBeginnings(word, words, unfinished);
  const all = [...walk(word, words, words.range(word.charAt(0)), options), ...others];
  return all.toSorted((a, b) => a.index - b.index);
}

function walk(
  word: string,
  words: SortedWords,
  [from, to]: readonly [from: number, to: number],
  { distance: limit, unfinished }: NearOptions,
): readonly NearWord[] {
  const matrix = new Matrix(word, limit);
  const found: NearWord[] = [];
  const cursor = words.cursor();
  if (from < to) cursor.moveTo(from);
  for (let index = from; index < to;) {
    const { rows, isBeyond } = matrix.advance(cursor);
    if (isBeyond) cursor.passOver(rows);
    else cursor.next();
    const next = Math.min(cursor.index, to);
    const whole = isBeyond ? Number.POSITIVE_INFINITY : matrix.distance(rows);
    const distance = unfinished ? matrix.nearestPrefix(rows) : whole;
    if (distance <= limit) for (let near = index; near < next; near += 1) found.push({ index: near, distance });
    index = next;
  }
  return found;
}

interface Reading {
  readonly rows: number;
  readonly isBeyond: boolean;
}

/**
 * Row `i` holds the distances of a word's first `i` letters to every beginning of the sought one. Only those near the
 * diagonal can be within the limit (Ukkonen 1985); beside them stands a number beyond it.
 */
class Matrix {
  /** UTF-16 units. */
  readonly #word: Uint16Array;
  readonly #limit: number;
  readonly #width: number;
  /** Row by row. */
  #cells: Uint8Array;
  /** The smallest of each row. */
  #least: Uint8Array;
  /** The folded letters that the rows were computed of. */
  #letters: Uint16Array;
  #last: Reading = { rows: 0, isBeyond: false };

  constructor(word: string, limit: number) {
    this.#word = Uint16Array.from(word, letter => letter.charCodeAt(0));
    this.#limit = limit;
    this.#width = word.length + 1;
    // Each further row would be beyond the limit.
    const rows = this.#width + limit + 2;
    this.#cells = new Uint8Array(rows * this.#width);
    for (let column = 0; column < this.#width; column += 1) this.#cells[column] = Math.min(column, limit + 1);
    this.#least = new Uint8Array(rows);
    this.#letters = new Uint16Array(rows);
  }

  /**
   * Computes the rows of a word, but for those that it has in common with the one before it. Stops at the row from
   * which no word can come back within the limit; `rows` is how many letters were read.
   */
  advance({ letters, length }: Letters): Reading {
    const known = this.#letters;
    const last = this.#last;
    const most = Math.min(last.rows, length);
    let row = 0;
    while (row < most && known[row] === foldUnit(letters[row] ?? 0)) row += 1;
    if (row === last.rows && last.isBeyond) return last;
    while (row < length) {
      known[row] = foldUnit(letters[row] ?? 0);
      row += 1;
      if (this.#computeRow(row) > this.#limit) return (this.#last = { rows: row, isBeyond: true });
    }
    return (this.#last = { rows: length, isBeyond: false });
  }

  /** From the first letters, so many of them, to the whole sought word. */
  distance(rows: number): number {
    const beside = Math.abs(rows - this.#width + 1) > this.#limit;
    return beside ? Number.POSITIVE_INFINITY : (this.#cells[rows * this.#width + this.#width - 1] ?? 0);
  }

  /** From the nearest beginning to the sought word. */
  nearestPrefix(rows: number): number {
    let nearest = Number.POSITIVE_INFINITY;
    for (let row = 1; row <= rows; row += 1) nearest = Math.min(nearest, this.distance(row));
    return nearest;
  }

  /** Returns the smallest number in the row and the one before it (a swap reaches back two rows). */
  #computeRow(row: number): number {
    const word = this.#word;
    const cells = this.#cells;
    const beyond = this.#limit + 1;
    const code = this.#letters[row - 1] ?? 0;
    const before = row > 1 ? (this.#letters[row - 2] ?? 0) : -1;
    const first = Math.max(1, row - this.#limit);
    const last = Math.min(word.length, row + this.#limit);
    const start = row * this.#width;
    const above = start - this.#width;
    if (first > word.length) return this.#endRow(row, beyond);
    let left = first === 1 ? Math.min(row, beyond) : beyond;
    let least = left;
    cells[start + first - 1] = left;
    for (let column = first; column <= last; column += 1) {
      const typed = word[column - 1];
      const changed = (cells[above + column - 1] ?? 0) + (typed === code ? 0 : 1);
      left = Math.min(changed, (cells[above + column] ?? 0) + 1, left + 1, beyond);
      if (typed === before && column > 1 && word[column - 2] === code) {
        left = Math.min(left, (cells[above - this.#width + column - 2] ?? 0) + 1);
      }
      cells[start + column] = left;
      if (left < least) least = left;
    }
    if (last < word.length) cells[start + last + 1] = beyond;
    return this.#endRow(row, least);
  }

  #endRow(row: number, least: number): number {
    this.#least[row] = least;
    return Math.min(least, this.#least[row - 1] ?? 0);
  }
}
