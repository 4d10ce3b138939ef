/**
 * An index as bytes: four numbers of 32 bits, then the body, whose numbers are varints and whose texts are UTF-16 units
 * as varints.
 *
 *     magic, version, length of the body, hash of the body
 *     hash of the analyser's fingerprint, number of passages
 *     positions in the corpus      runs of (first, length)
 *     digests of the passages      six bytes each
 *     groups of equal facets       an example of each, then runs of (group, length)
 *     words of names, abbreviations
 *     terms                        in folded order, each as the letters that it shares with the one before and the rest
 *     for each term                its frequency, the length of its postings in bytes
 *     postings
 *
 * Removed passages are dropped when it is written, so there are no marks for them.
 */
export const magic = 0x4c474542; // “BEGL”
export const version = 2;
export const headerLength = 16;

/** Numbers as runs of a first number and a length, where each next number is `step` more. */
export interface Run {
  readonly first: number;
  readonly length: number;
}

export function runsOf(numbers: Iterable<number>, step: 0 | 1): readonly Run[] {
  const runs: { first: number; length: number }[] = [];
  let last: { first: number; length: number } | undefined;
  for (const number of numbers) {
    if (last && number === last.first + step * last.length) last.length += 1;
    else runs.push((last = { first: number, length: 1 }));
  }
  return runs;
}
