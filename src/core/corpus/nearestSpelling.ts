/**
 * The candidate that is written most like the word: at most one slip away for up to four characters, two for up to
 * nine, three beyond; `undefined` where none is that near or the word itself is among them. Case does not count, and
 * among equally near ones the first wins. Cost: the band of a bounded edit distance per candidate.
 */
export function nearestSpelling(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.normalize('NFC').toLowerCase();
  let limit = allowedSlips(wanted.length);
  let nearest: string | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.normalize('NFC').toLowerCase(), limit);
    if (distance === 0) return candidate === word ? undefined : candidate;
    if (distance > limit) continue;
    nearest = candidate;
    limit = distance - 1;
  }
  return nearest;
}

/** How many slips a word of that length may have and still be recognised. */
function allowedSlips(length: number): number {
  if (length <= 4) return 1;
  return length <= 9 ? 2 : 3;
}

/**
 * Edits (insert, delete, substitute, swap neighbours) from one text to the other: the optimal string alignment form of
 * the Damerau–Levenshtein distance (Damerau 1964), in UTF-16 units. Gives `limit + 1` as soon as it must be larger.
 */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, to.length), limit + 1);
}

function at(costs: readonly number[], index: number): number {
  return costs[index] ?? Number.POSITIVE_INFINITY;
}
