import type { DocumentQuotation, TextSpan } from '../document/model';
import type { ReadDocument } from '../document/citedPassage';
import { besideBlock } from './besideBlock';
import type { Place } from './placement';

/**
 * Behind a block quotation, for a cursor at its reference or its end, where an insertion leaves it: what follows would
 * stand within the quotation, or between its parts. `undefined` where the cursor is anywhere else: whoever stands among
 * the words of a block, or on a line of it that they began, writes there.
 */
export function behindBlock({ span, before }: Place, { text, analysis }: ReadDocument): Place | undefined {
  if (span.end > span.start) return undefined;
  const at = span.start;
  for (const quotation of analysis.quotations) {
    const block = wholeBlock(text, quotation);
    if (!block || at <= block.start || at > block.end) continue;
    const isBehindMarkUp = analysis.syntax !== 'pandoc' && at === block.end;
    const isAtReference = before.group !== undefined && isWithin(before.group, block);
    const isAtNote = analysis.notes.some(({ mark }) => isWithin(mark, block) && isJustBefore(text, mark, at));
    if (isBehindMarkUp || isAtReference || isAtNote) return besideBlock(block, 'behind', { text, analysis });
  }
  return undefined;
}

/** In HTML with the figure that says below the words who is quoted. */
function wholeBlock(text: string, { block }: DocumentQuotation): TextSpan | undefined {
  if (!block) return undefined;
  const opening = /<figure\b[^<>]*>\s*$/i.exec(text.slice(Math.max(0, block.start - 500), block.start));
  const closing = opening && /^(?:(?!<\/?figure\b)[^])*?<\/figure\s*>/i.exec(text.slice(block.end, block.end + 5000));
  if (!opening || !closing) return block;
  return { start: block.start - opening[0].length, end: block.end + closing[0].length };
}

function isWithin(inner: TextSpan, outer: TextSpan): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function isJustBefore(text: string, { end }: TextSpan, at: number): boolean {
  return end <= at && /^[ \t]*$/.test(text.slice(end, at));
}
