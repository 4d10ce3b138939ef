import type { TextSpan } from '../document/model';

/** A stretch of text on its way into a document; `locator` is where the cursor goes: the place cited, in its offsets. */
export interface Piece {
  readonly text: string;
  readonly locator?: TextSpan;
}

export const nothing: Piece = { text: '' };

/** Puts pieces one after another; the last locator counts. */
export function concat(...pieces: readonly (Piece | string)[]): Piece {
  return pieces.reduce<Piece>((before, next) => {
    const piece = typeof next === 'string' ? { text: next } : next;
    const locator = piece.locator ? shifted(piece.locator, before.text.length) : before.locator;
    return { text: before.text + piece.text, ...(locator && { locator }) };
  }, nothing);
}

/** Puts a separator between pieces; empty ones are left out. */
export function join(pieces: readonly Piece[], separator: string): Piece {
  const present = pieces.filter(piece => piece.text !== '');
  return concat(...present.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece])));
}

/** Writes every line break as the document does, with what its lines begin with (`> `, the indent of a list). */
export function withLineBreaks(piece: Piece, eol: string, linePrefix: string): Piece {
  const rewrite = (text: string): string =>
    text
      .split('\n')
      .map((line, index, { length }) => (index === 0 ? line : linePrefixed(line, linePrefix, index === length - 1)))
      .join(eol);
  const { text, locator } = piece;
  if (!locator) return { text: rewrite(text) };
  const start = rewrite(text.slice(0, locator.start)).length;
  return { text: rewrite(text), locator: { start, end: start + locator.end - locator.start } };
}

/** Empty lines carry no blanks; the last line may be continued by what the document has there. */
function linePrefixed(line: string, linePrefix: string, last: boolean): string {
  return line === '' && !last ? linePrefix.trimEnd() : linePrefix + line;
}

function shifted(span: TextSpan, by: number): TextSpan {
  return { start: span.start + by, end: span.end + by };
}
