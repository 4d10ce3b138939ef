import type { InlineContext } from '@lezer/markdown';

/**
 * What stands in a paragraph longer than this is parsed piece by piece: the parser looks for the other end of each bracket,
 * mark and address in all of the paragraph, which takes time by the square of its length where none is closed.
 */
const longest = 5000;

export function isLong({ text }: InlineContext): boolean {
  return text.length > longest;
}

/** Parses the whole paragraph in pieces that end with sentences, so that hardly anything reaches from one into the next. */
export function parseInPieces(context: InlineContext): number {
  const { text, offset } = context;
  for (let from = 0; from < text.length;) {
    const end = pieceEnd(text, from);
    for (const element of context.parser.parseInline(text.slice(from, end), offset + from)) context.addElement(element);
    from = end;
  }
  return context.end;
}

function pieceEnd(text: string, from: number): number {
  const piece = text.slice(from, from + longest);
  if (from + piece.length === text.length) return text.length;
  const length = sentences.exec(piece)?.[0].length ?? Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf(' ')) + 1;
  return from + (length || longest);
}

/** As many as there are, up to where another begins. */
const sentences = /^[^]*[.!?…][)\]”"’»*_]*\s+(?=\p{Lu})/u;
