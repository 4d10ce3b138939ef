/** A place in a text: line and column counted from 0, the column in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Gives the places of offsets in a text, in any order. Lines end with LF, CRLF or a lone CR, as editors have it. Building
 * costs one pass, each question a bisection.
 */
export function placesIn(text: string): (offset: number) => TextPlace {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), match => match.index + match[0].length)];
  return offset => {
    const line = lastAtMost(starts, offset);
    return { line, column: offset - (starts[line] ?? 0) };
  };
}

/** The index of the last of the rising numbers that is not above the limit; the first never is. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
