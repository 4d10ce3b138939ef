import { elementAround, type HtmlElement } from '../document/html/elementAround';
import type { DocumentAnalysis } from '../document/model';
import type { Composition } from './composition';
import { concat } from './piece';
import type { Piece } from './piece';
import { cursorAt, placed } from './placement';
import type { Place, PlacedEdit } from './placement';
import type { Syntax } from './syntax';

/**
 * Puts what was composed in its place in HTML, where mark-up makes paragraphs: words go into the paragraph that is
 * there, or get one; a block stands beside the paragraph that it is asked for in, which it parts in two if it must.
 */
export function placedInHtml(
  composition: Composition,
  place: Place,
  { text, analysis }: { readonly text: string; readonly analysis: DocumentAnalysis },
  paragraph: NonNullable<Syntax['paragraph']>,
): readonly PlacedEdit[] {
  const { eol } = analysis;
  const element = elementAround(text, analysis.bodyStart, place.span.start);
  const isBlock = composition.layout === 'paragraphs';
  const isWithinWords = element !== undefined || place.before.paragraph.end > place.before.paragraph.start;
  if (!isBlock && isWithinWords) return placed(composition, { ...place, isApart: false }, text, { eol });
  const piece = isBlock ? composition.piece : paragraph(composition.piece);
  if (!element) return onItsLines(piece, place, text, eol);
  const beside = besideElement(element, place, text);
  if (beside === undefined) return written(parting(piece, element), place, text, eol);
  return onItsLines(piece, cursorAt(text, analysis, beside), text, eol);
}

/** Behind a paragraph whose end, or before one whose beginning, the place is; behind a heading, which cannot be parted. */
function besideElement(element: HtmlElement, { span }: Place, text: string): number | undefined {
  if (span.end > span.start) return undefined;
  if (element.name !== 'p' || isBlank(text.slice(span.end, element.inside.end))) return element.end;
  return isBlank(text.slice(element.inside.start, span.start)) ? element.start : undefined;
}

function isBlank(words: string): boolean {
  return words.trim() === '';
}

function parting(piece: Piece, { name }: HtmlElement): Piece {
  return concat(`</${name}>\n`, piece, `\n<${name}>`);
}

/** Lines of its own; empty lines stay as they are. */
function onItsLines(piece: Piece, place: Place, text: string, eol: string): readonly PlacedEdit[] {
  const { before, span } = place;
  const lineEnd = text.indexOf('\n', span.end);
  const rest = text.slice(span.end, lineEnd < 0 ? text.length : lineEnd);
  const apart = concat(before.place === 'in-line' ? '\n' : '', piece, isBlank(rest) ? '' : '\n');
  return written(apart, place, text, eol);
}

function written(piece: Piece, place: Place, text: string, eol: string): readonly PlacedEdit[] {
  const asItIs = { ...place, isApart: false };
  return placed({ layout: 'inline', attached: true, piece, notes: [] }, asItIs, text, { eol });
}
