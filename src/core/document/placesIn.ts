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
  const starts = lineStarts(text);
  return offset => {
    const line = lastAtMost(starts, offset);
    return { line, column: offset - (starts[line] ?? 0) };
  };
}

/** By the next of each kind of line end: a pattern takes ten times as long, and this is done after every check. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  const next = (mark: string, from: number): number => {
    const at = text.indexOf(mark, from);
    return at < 0 ? Infinity : at;
  };
  let [cr, lf] = [next('\r', 0), next('\n', 0)];
  while (cr < Infinity || lf < Infinity) {
    const end = lf === cr + 1 ? lf + 1 : Math.min(cr, lf) + 1;
    starts.push(end);
    if (cr < end) cr = next('\r', end);
    if (lf < end) lf = next('\n', end);
  }
  return starts;
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
