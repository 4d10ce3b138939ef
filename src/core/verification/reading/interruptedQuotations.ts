import type { DocumentQuotation } from '../../document/model';
import type { DocumentReading } from './documentReading';
import { spanInParagraph } from './paragraph';
import { reportingVerb } from './reportingVerbs';

/** The quotations of a document, those that a sentence interrupts as one: ”…”, säger hon, ”…”. */
export function interruptedQuotations(reading: DocumentReading): readonly (readonly DocumentQuotation[])[] {
  const groups: DocumentQuotation[][] = [];
  for (const quotation of reading.document.analysis.quotations) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (before && isContinued(reading, before, quotation)) group?.push(quotation);
    else groups.push([quotation]);
  }
  return groups;
}

function isContinued(reading: DocumentReading, before: DocumentQuotation, next: DocumentQuotation): boolean {
  if (before.form === 'block' || next.form === 'block' || next.start - before.end > longestInterruption) return false;
  const paragraph = reading.around(before);
  if (!paragraph || paragraph !== reading.around(next)) return false;
  const between = paragraph.content.text.slice(
    spanInParagraph(paragraph, before).end,
    spanInParagraph(paragraph, next).start,
  );
  return interruption.test(between);
}

const longestInterruption = 160;

/** The sentence begins with its verb and goes on behind a comma: `”, sa ministern till deltagarna, ”`. */
const interruption = new RegExp(
  String.raw`^["”“»«’]?\s*[,–—-]?\s*(?:${reportingVerb})(?!\p{L})[^.:;?!"”“»«\uE000]{0,100}[,–—-]\s*["”“»«„’]?$`,
  'u',
);
