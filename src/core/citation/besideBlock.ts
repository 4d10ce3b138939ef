import type { ReadDocument } from '../document/citedPassage';
import type { TextSpan } from '../document/model';
import { surroundings } from '../document/surroundings';
import { cursorAt } from './placement';
import type { Place } from './placement';

/** A paragraph before or behind the block, in the list or the quotation in which the block stands. */
export function besideBlock(
  { start, end }: TextSpan,
  side: 'before' | 'behind',
  { text, analysis }: ReadDocument,
): Place {
  const { linePrefix, inList } = surroundings(text, analysis, start);
  const outside = linePrefix.slice(0, Math.max(0, start - text.lastIndexOf('\n', start - 1) - 1));
  // As AsciiDoc adds to an item; no other format asks whether a place is in one.
  const isAttached = /\n\+\r?\n$/.test(text.slice(Math.max(0, start - 4), start));
  const place = cursorAt(text, analysis, side === 'before' ? start : end);
  const before = { ...place.before, linePrefix: outside, inList: inList || isAttached };
  return { ...place, before, isApart: true };
}
