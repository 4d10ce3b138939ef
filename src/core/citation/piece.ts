import type { TextSpan } from '../document/model';

/** A stretch of text on its way into a document; `locator` is where the cursor goes: the place cited, in its offsets. */
export interface Piece {
  readonly text: string;
  readonly locator?: TextSpan;
}

export const nothing: Piece = { text: '' };

/** The place cited, which becomes the cursor's. */
export function locatorPiece(text: string): Piece {
  return { text, locator: { start: 0, end: text.length } };
}

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

/** How a document breaks its lines. */
export interface LineBreaks {
  readonly eol: string;
  /** What its lines begin with here: `> `, the indent of a list. */
  readonly linePrefix: string;
  /** The last line goes on with text that the document has: its prefix must be whole. */
  readonly continued: boolean;
}

/** Writes every line break as the document does. Empty lines carry no blanks. */
export function withLineBreaks(piece: Piece, breaks: LineBreaks): Piece {
  return mapped(piece, text => rewritten(text, breaks));
}

/** Writes the text in another way, the beginning of it always as the beginning of the whole. */
export function mapped({ text, locator }: Piece, write: (text: string) => string): Piece {
  const written = write(text);
  if (!locator) return { text: written };
  const [start, end] = [locator.start, locator.end].map(at => write(text.slice(0, at)).length);
  return { text: written, locator: { start: start ?? 0, end: end ?? 0 } };
}

function rewritten(text: string, { eol, linePrefix, continued }: LineBreaks): string {
  const prefixed = (line: string, index: number, { length }: readonly string[]): string => {
    if (index === 0) return line;
    const isEmpty = line === '' && !(continued && index === length - 1);
    return isEmpty ? linePrefix.trimEnd() : linePrefix + line;
  };
  return text.split('\n').map(prefixed).join(eol);
}

function shifted(span: TextSpan, by: number): TextSpan {
  return { start: span.start + by, end: span.end + by };
}
