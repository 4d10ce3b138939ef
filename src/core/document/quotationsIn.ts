import { blockQuotation } from './blockQuotation';
import type { DocumentQuotation, Prose, TextSpan } from './model';
import { quotedSpans } from './quotationMarks';
import { quotedText } from './quotedText';
import { shiftSpan } from './shiftSpans';

/** What the prose of a document quotes: in block quotations, by mark-up and in quotation marks, in order. */
export function quotationsIn(text: string, prose: readonly Prose[]): readonly DocumentQuotation[] {
  const quotations: DocumentQuotation[] = [];
  for (const part of prose) if (!part.block) addInlineQuotations(text, part, quotations);
  if (prose.some(({ block }) => block)) addBlockQuotations(text, prose, quotations);
  return quotations.length > 1 ? quotations.toSorted((a, b) => a.start - b.start) : quotations;
}

function addBlockQuotations(text: string, prose: readonly Prose[], quotations: DocumentQuotation[]): void {
  const blocks = new Map<number, Prose[]>();
  for (const part of prose) {
    if (!part.block) continue;
    const paragraphs = blocks.get(part.block.start);
    if (paragraphs) paragraphs.push(part);
    else blocks.set(part.block.start, [part]);
  }
  for (const paragraphs of blocks.values()) {
    const quotation = blockQuotation(text, paragraphs);
    if (quotation) quotations.push(quotation);
  }
}

/** Marks within what mark-up quotes are a part of it. */
function addInlineQuotations(text: string, prose: Prose, quotations: DocumentQuotation[]): void {
  const add = (span: TextSpan): void => {
    const words = quotedText(text, prose, span);
    if (words.text !== '') quotations.push({ form: 'inline', start: span.start, end: span.end, words });
  };
  const byMarkup = (prose.quoted ?? []).map(span => shiftSpan(span, prose.start));
  byMarkup.forEach(add);
  let next = 0;
  for (const span of quotedSpans(text, prose, prose.markup)) {
    while ((byMarkup[next]?.end ?? Infinity) <= span.start) next++;
    if (span.end <= (byMarkup[next]?.start ?? Infinity)) add(span);
  }
}
