/**
 * An index as bytes: four numbers of 32 bits, then sections (see `SectionWriter`).
 *
 *     magic, version, length of the sections, hash of the sections
 *
 *     hash of the analyser's fingerprint, number of passages, number of terms
 *     positions in the corpus      runs of (first, length)
 *     digests of the passages      six bytes each
 *     groups of equal facets       an example of each
 *                                  runs of (group, length)
 *     words of names
 *     abbreviations
 *     terms                        where each block begins
 *                                  the highest frequency in each
 *                                  the blocks (see `StoredTerms`)
 *     postings                     where those of each block of terms begin
 *                                  the postings (see `PackedPostings`)
 *
 * All that grows with the index is left where it lies and read when a query asks for it. Removed passages are dropped
 * when it is written, so there are no marks for them.
 */
export const magic = 0x4c474542; // “BEGL”
export const version = 5;
export const headerLength = 16;

/** Numbers as runs of a first number and a length, where each next number is `step` more. */
export function runsOf(numbers: Iterable<number>, step: 0 | 1): Uint32Array {
  const runs: number[] = [];
  let first = 0;
  let length = 0;
  for (const number of numbers) {
    if (length > 0 && number !== first + step * length) {
      runs.push(first, length);
      length = 0;
    }
    if (length === 0) first = number;
    length += 1;
  }
  return Uint32Array.from(length > 0 ? [...runs, first, length] : runs);
}

/** The numbers, so many of them, that the runs stand for. */
export function numbersOf(runs: Uint32Array, step: 0 | 1, size: number): Uint32Array {
  const numbers = new Uint32Array(size);
  let at = 0;
  for (let run = 0; run < runs.length; run += 2) {
    const first = runs[run] ?? 0;
    const end = at + (runs[run + 1] ?? 0);
    if (step === 0) numbers.fill(first, at, end);
    else for (let next = at; next < end; next += 1) numbers[next] = first + next - at;
    at = end;
  }
  return numbers;
}
