import { foldUnit } from '../analysis/normalise';

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

/** Sorted words in one array of UTF-16 units; word `i` begins at `starts[i]` and ends at `starts[i + 1]`. */
export interface SortedWords {
  readonly letters: Uint16Array;
  readonly starts: Uint32Array;
  /** How many letters of its folded form word `i` begins with as the one before it does. */
  shared(index: number): number;
  /** The words whose folded forms begin with a prefix: the first, and the first behind them. */
  range(prefix: string): readonly [from: number, to: number];
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
 * and walking all words with two errors takes five times as long.
 */
export function nearWords(word: string, words: SortedWords, options: NearOptions): readonly NearWord[] {
  const anywhere = walk(word, words, words.range(''), { ...options, distance: Math.min(1, options.distance) });
  if (options.distance < 2) return anywhere;
  const behindFirst = walk(word, words, words.range(word.charAt(0)), options);
  const all = new Map([...behindFirst, ...anywhere].map(one => [one.index, one]));
  return [...all.values()].toSorted((a, b) => a.index - b.index);
}

function walk(
  word: string,
  words: SortedWords,
  [from, to]: readonly [from: number, to: number],
  { distance: limit, unfinished }: NearOptions,
): readonly NearWord[] {
  const matrix = new Matrix(word, limit);
  const found: NearWord[] = [];
  let kept = 0;
  for (let index = from; index < to;) {
    const start = words.starts[index] ?? 0;
    const length = (words.starts[index + 1] ?? 0) - start;
    const { rows, isBeyond } = matrix.advance(words.letters, start, length, kept);
    const next = isBeyond ? behind(words, index, rows, to) : index + 1;
    const distance = unfinished ? matrix.nearestPrefix(rows) : matrix.distance(isBeyond ? undefined : rows);
    if (distance <= limit) for (let near = index; near < next; near += 1) found.push({ index: near, distance });
    kept = next < to ? Math.min(rows, words.shared(next)) : 0;
    index = next;
  }
  return found;
}

/** The first word from one on that does not begin with so many of its letters. */
function behind(words: SortedWords, index: number, letters: number, to: number): number {
  let next = index + 1;
  while (next < to && words.shared(next) >= letters) next += 1;
  return next;
}

/** Row `i` holds the distances of a word's first `i` letters to every beginning of the sought one. */
class Matrix {
  readonly #word: string;
  readonly #limit: number;
  readonly #width: number;
  /** Row by row. */
  #cells: Uint8Array;

  constructor(word: string, limit: number) {
    this.#word = word;
    this.#limit = limit;
    this.#width = word.length + 1;
    this.#cells = Uint8Array.from({ length: this.#width * 16 }, (_, index) => (index < this.#width ? index : 0));
  }

  /**
   * Computes the rows of a word of `length` letters from `kept` on. Stops at the row from which no word can come back
   * within the limit; `rows` is how many letters were read.
   */
  advance(letters: Uint16Array, start: number, length: number, kept: number): { rows: number; isBeyond: boolean } {
    this.#makeRoom(length + 1);
    for (let row = kept + 1; row <= length; row += 1) {
      const code = foldUnit(letters[start + row - 1] ?? 0);
      const before = row > 1 ? foldUnit(letters[start + row - 2] ?? 0) : Number.NaN;
      if (this.#computeRow(row, code, before) > this.#limit) return { rows: row, isBeyond: true };
    }
    return { rows: length, isBeyond: false };
  }

  /** From the first letters, so many of them, to the whole sought word. */
  distance(rows: number | undefined): number {
    return rows === undefined ? Number.POSITIVE_INFINITY : this.#cell(rows, this.#width - 1);
  }

  /** From the nearest beginning to the sought word. */
  nearestPrefix(rows: number): number {
    let nearest = Number.POSITIVE_INFINITY;
    for (let row = 1; row <= rows; row += 1) nearest = Math.min(nearest, this.distance(row));
    return nearest;
  }

  /** Returns the smallest number in the row and the one before it (a swap reaches back two rows). */
  #computeRow(row: number, code: number, before: number): number {
    const width = this.#width;
    let smallest = row;
    let smallestAbove = this.#cell(row - 1, 0);
    this.#cells[row * width] = row;
    for (let column = 1; column < width; column += 1) {
      const typed = this.#word.charCodeAt(column - 1);
      const above = this.#cell(row - 1, column);
      const changed = this.#cell(row - 1, column - 1) + (typed === code ? 0 : 1);
      let cost = Math.min(changed, above + 1, this.#cell(row, column - 1) + 1);
      if (typed === before && column > 1 && this.#word.charCodeAt(column - 2) === code) {
        cost = Math.min(cost, this.#cell(row - 2, column - 2) + 1);
      }
      this.#cells[row * width + column] = cost;
      if (cost < smallest) smallest = cost;
      if (above < smallestAbove) smallestAbove = above;
    }
    return Math.min(smallest, smallestAbove);
  }

  #cell(row: number, column: number): number {
    return this.#cells[row * this.#width + column] ?? 0;
  }

  #makeRoom(rows: number): void {
    if (rows * this.#width <= this.#cells.length) return;
    const cells = new Uint8Array(rows * 2 * this.#width);
    cells.set(this.#cells);
    this.#cells = cells;
  }
}
