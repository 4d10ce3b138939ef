import type { DictionaryEntry } from '../index/dictionary';

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

/**
 * Terms within a distance of a folded word: the optimal string alignment distance (Damerau's four errors, no letter
 * edited twice) over the sorted dictionary. Neighbours share a beginning, so their rows of the matrix are computed
 * once, and as soon as a row is beyond the distance every term with that beginning is passed over. This is enough up
 * to 600,000 terms (a few ms); a dictionary of deletions (SymSpell) would be quicker and many times larger.
 */
export function nearTerms(
  word: string,
  entries: readonly DictionaryEntry[],
  options: NearOptions,
): readonly NearTerm[] {
  const matrix = new Matrix(word);
  const found: NearTerm[] = [];
  let previous = '';
  let far: { readonly prefix: string; readonly distance: number } | undefined;
  for (const { term, folded } of entries) {
    if (far === undefined || !folded.startsWith(far.prefix)) {
      const prefix = matrix.advance(folded, sharedLength(previous, folded), options.distance);
      previous = prefix ?? folded;
      const whole = prefix === undefined ? matrix.distance(folded.length) : Number.POSITIVE_INFINITY;
      const distance = options.unfinished ? matrix.nearestPrefix(previous.length) : whole;
      far = { prefix: prefix ?? `${folded}\n`, distance };
    }
    if (far.distance <= options.distance) found.push({ term, distance: far.distance });
  }
  return found;
}

/** Row `i` holds the distances of the term's first `i` letters to every beginning of the word. */
class Matrix {
  readonly #word: string;
  readonly #rows: number[][];

  constructor(word: string) {
    this.#word = word;
    this.#rows = [Array.from({ length: word.length + 1 }, (_, index) => index)];
  }

  /** Computes the rows from `kept` on; returns the beginning of the term that is already too far from the word. */
  advance(term: string, kept: number, limit: number): string | undefined {
    for (let length = kept + 1; length <= term.length; length += 1) {
      if (this.#computeRow(term, length) > limit) return term.slice(0, length);
    }
    return undefined;
  }

  /** From the term's first letters, so many of them, to the whole word. */
  distance(length: number): number {
    return this.#rows[length]?.[this.#word.length] ?? Number.POSITIVE_INFINITY;
  }

  /** From the nearest beginning of the term to the word. */
  nearestPrefix(longest: number): number {
    let nearest = Number.POSITIVE_INFINITY;
    for (let length = 1; length <= longest; length += 1) nearest = Math.min(nearest, this.distance(length));
    return nearest;
  }

  /** Returns the smallest number in the row and the one before it (a swap reaches back two rows). */
  #computeRow(term: string, length: number): number {
    const word = this.#word;
    const above = this.#rows[length - 1] ?? [];
    const twoAbove = this.#rows[length - 2];
    const row = [length];
    let smallest = length;
    for (let column = 1; column <= word.length; column += 1) {
      const same = word.charAt(column - 1) === term.charAt(length - 1);
      let cost = Math.min(at(above, column - 1) + (same ? 0 : 1), at(above, column) + 1, at(row, column - 1) + 1);
      if (
        twoAbove &&
        word.charAt(column - 1) === term.charAt(length - 2) &&
        word.charAt(column - 2) === term.charAt(length - 1)
      ) {
        cost = Math.min(cost, at(twoAbove, column - 2) + 1);
      }
      row.push(cost);
      smallest = Math.min(smallest, cost);
    }
    this.#rows[length] = row;
    return Math.min(smallest, ...above);
  }
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}
