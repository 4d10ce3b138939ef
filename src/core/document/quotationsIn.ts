import { blockQuotation } from './blockQuotation';
import type { DocumentQuotation, Prose } from './model';
import { quotedSpans } from './quotationMarks';
import { quotedText } from './quotedText';
import { shiftSpan } from './shiftSpans';

/** What the prose of a document quotes: in block quotations, by mark-up and in quotation marks, in order. */
export function quotationsIn(text: string, prose: readonly Prose[]): readonly DocumentQuotation[] {
  const blocks = new Map<number, Prose[]>();
  const quotations: DocumentQuotation[] = [];
  for (const part of prose) {
    if (!part.block) quotations.push(...inlineQuotations(text, part));
    else {
      const paragraphs = blocks.get(part.block.start);
      if (paragraphs) paragraphs.push(part);
      else blocks.set(part.block.start, [part]);
    }
  }
  for (const paragraphs of blocks.values()) {
    const quotation = blockQuotation(text, paragraphs);
    if (quotation) quotations.push(quotation);
  }
  return quotations.toSorted((a, b) => a.start - b.start);
}

/** Marks within what mark-up quotes are a part of it. */
function inlineQuotations(text: string, prose: Prose): readonly DocumentQuotation[] {
  const byMarkup = (prose.quoted ?? []).map(span => shiftSpan(span, prose.start));
  let next = 0;
  const byMarks = quotedSpans(text, prose, prose.markup).filter(span => {
    while ((byMarkup[next]?.end ?? Infinity) <= span.start) next++;
    return span.end <= (byMarkup[next]?.start ?? Infinity);
  });
  return [...byMarkup, ...byMarks]
    .map(span => ({ form: 'inline' as const, ...span, words: quotedText(text, prose, span) }))
    .filter(quotation => quotation.words.text !== '');
}
