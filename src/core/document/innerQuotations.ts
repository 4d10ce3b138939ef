import type { QuotedText, TextSpan } from './model';
import { outermostSpans } from './outermostSpans';
import { quotedSpans } from './quotationMarks';
import { stretchOf, spanInDocument } from './quotedText';

/** A quotation within another; the span in the document excludes its marks. */
export interface InnerQuotation extends TextSpan {
  readonly words: QuotedText;
}

/**
 * What a quotation quotes itself, in ’ ’ or ' ' or in marks of any other kind: the outermost of them, in order. Apostrophes
 * are no marks: `Lars’ bok`, `’90-talet`, `it’s`. Marks around the whole are its own.
 */
export function innerQuotations(words: QuotedText): readonly InnerQuotation[] {
  if (!anyMark.test(words.text)) return [];
  const whole = { start: 0, end: words.text.length };
  return outermostSpans([...quotedSpans(words.text, whole, []), ...inSingleMarks(words.text)])
    .filter(({ start, end }) => /\S/.test(words.text.slice(start, end)) && !isWhole(words.text, { start, end }))
    .map(span => stretchOf(words, span))
    .map(inner => ({ ...spanInDocument(inner, { start: 0, end: inner.text.length }), words: inner }));
}

const anyMark = /["”“„»«’‘‚'›‹]/;

/** From `text` on, a decade without its century, or a word that has lost its beginning. */
const apostropheAhead = /^\d0(?:-?tal|s\b)/;
const opening = /[’‘‚'›‹]/;
const closing = /[’‘'›‹]/;

function inSingleMarks(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (let at = 0; at < text.length; at++) {
    const end = opening.test(text.charAt(at)) && mayOpen(text, at) ? closingAt(text, at + 1) : undefined;
    if (end === undefined) continue;
    spans.push({ start: at + 1, end });
    at = end;
  }
  return spans;
}

function mayOpen(text: string, at: number): boolean {
  return (
    (at === 0 || /[\s([{\-–—"”“„»«:]/.test(text.charAt(at - 1))) &&
    /[^\s.,;:!?)\]]/.test(text.charAt(at + 1)) &&
    !apostropheAhead.test(text.slice(at + 1, at + 6))
  );
}

/** The next mark that closes; a mark behind an s may be a genitive's, where another follows before the next opens. */
function closingAt(text: string, from: number): number | undefined {
  let genitive: number | undefined;
  for (let at = from; at < text.length; at++) {
    if (!closing.test(text.charAt(at))) continue;
    if (mayOpen(text, at)) return genitive;
    if (/\s/.test(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(at + 1))) continue;
    if (!/[sxz]/i.test(text.charAt(at - 1)) || !/^\s+\p{L}/u.test(text.slice(at + 1, at + 4))) return at;
    genitive ??= at;
  }
  return genitive;
}

function isWhole(text: string, { start, end }: TextSpan): boolean {
  return text.slice(0, start - 1).trim() === '' && !/[\p{L}\p{N}]/u.test(text.slice(end));
}
