import type { ReadDocument } from '../../document/citedPassage';
import type { TextSpan } from '../../document/model';
import type { CheckedQuotation } from '../model';

type Marked = Pick<CheckedQuotation, 'start' | 'end' | 'form'>;

/** What opens a quotation in running text; empty where nothing does, and for a block. */
export function openingMark({ text }: ReadDocument, { start, form }: Marked): TextSpan {
  const length = form === 'block' ? 0 : (opening.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0);
  return { start: start - length, end: start };
}

/** What closes it. */
export function closingMark({ text }: ReadDocument, { end, form }: Marked): TextSpan {
  const length = form === 'block' ? 0 : (closing.exec(text.slice(end, end + 10))?.[0].length ?? 0);
  return { start: end, end: end + length };
}

/** A mark, or the command or the tag that sets the words in marks, with arguments before them. */
const opening =
  /(?:["”“„»«’‘‚'›‹]|``?|\\(?:enquote|textquote|blockquote|foreignquote|hyphenquote|foreigntextquote|foreignblockquote|hybridblockquote)\*?(?:\[[^[\]]{0,100}\])*(?:\{[^{}]{0,100}\})*\{|#quote(?:\([^()]{0,100}\))?\[|<q(?:\s[^<>]{0,150})?>)$/i;
const closing = /^(?:["”“»«’‘›‹]|''?|\}|\]|<\/q\s*>)/i;
