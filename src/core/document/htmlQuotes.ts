import type { LoneQuoteTag } from './html/htmlRuns';
import type { DocumentQuotation, Prose, TextSpan } from './model';
import { quotationsIn } from './quotationsIn';
import { SpansByStart } from './spansByStart';

/**
 * The block quotations whose tags stand in blocks of their own, as CommonMark has it where empty lines are between:
 *
 *     <blockquote>
 *
 *     What *is* quoted.
 *
 *     </blockquote>
 */
export function htmlQuotes(tags: readonly LoneQuoteTag[]): readonly TextSpan[] {
  const quotes: TextSpan[] = [];
  const open: LoneQuoteTag[] = [];
  for (const tag of tags) {
    if (!tag.closing) open.push(tag);
    else {
      const first = open.pop();
      if (first && open.length === 0) quotes.push({ start: first.start, end: tag.end });
    }
  }
  return quotes;
}

/** The prose of a text, each part with the quotation around it. It is other prose than what stands in none. */
export function proseInQuotes(prose: readonly Prose[], quotes: readonly TextSpan[]): readonly Prose[] {
  const places = new SpansByStart(quotes);
  return prose.map(part => {
    const [block] = places.around(part);
    return block ? { ...part, markup: [...part.markup], block } : part;
  });
}

/** The quotations of a text with those that are as a whole in such tags, from its prose with these. */
export function quotationsInQuotes(
  text: string,
  prose: readonly Prose[],
  quotations: readonly DocumentQuotation[],
  quotes: readonly TextSpan[],
): readonly DocumentQuotation[] {
  const places = new SpansByStart(quotes);
  const isWithin = (span: TextSpan): boolean => places.around(span).length > 0;
  return [...quotations.filter(one => !isWithin(one)), ...quotationsIn(text, prose.filter(isWithin))].toSorted(
    (a, b) => a.start - b.start,
  );
}
