import type { TextSpan } from '../../core/document/model';

/**
 * What is underlined for a finding. Where words are missing there is nothing to underline: then it is the words on both
 * sides of the gap, as far as the quotation goes.
 */
export function markedSpan(text: string, finding: TextSpan, quotation: TextSpan): TextSpan {
  const { start, end } = finding;
  if (end > start) return { start, end };
  const before = /\S*\s*$/.exec(text.slice(Math.max(quotation.start, start - reach), start));
  const after = /^\s*\S*/.exec(text.slice(end, Math.min(quotation.end, end + reach)));
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
}

/** No word with its space is longer, in UTF-16 units. */
const reach = 80;
