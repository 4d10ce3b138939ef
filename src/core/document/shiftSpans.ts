/**
 * What a document holds when it stands `by` characters further on. A change at the beginning of a megabyte moves fifty
 * thousand spans: every property is named, because copying with `...` takes ten times as long.
 */
import type { DocumentQuotation, DocumentReference, Markup, Prose, QuotedText, TextSpan } from './model';

export function shiftProse({ start, end, markup, block, emphasised }: Prose, by: number): Prose {
  const span = { start: start + by, end: end + by, markup: markup.map(part => shiftMarkup(part, by)) };
  const prose = block ? { ...span, block: shiftSpan(block, by) } : span;
  return emphasised ? { ...prose, emphasised: emphasised.map(part => shiftSpan(part, by)) } : prose;
}

export function shiftReference(reference: DocumentReference, by: number): DocumentReference {
  const { start, end, key, group, prefix, suffix } = reference;
  const shifted: { -readonly [Name in keyof DocumentReference]: DocumentReference[Name] } = {
    start: start + by,
    end: end + by,
    key,
  };
  if (group) shifted.group = shiftSpan(group, by);
  if (prefix !== undefined) shifted.prefix = prefix;
  if (suffix !== undefined) shifted.suffix = suffix;
  return shifted;
}

export function shiftQuotation({ form, start, end, words, block }: DocumentQuotation, by: number): DocumentQuotation {
  const shifted = { form, start: start + by, end: end + by, words: shiftWords(words, by) };
  return block ? { ...shifted, block: shiftSpan(block, by) } : shifted;
}

export function shiftWords({ text, starts, ends, emphasis }: QuotedText, by: number): QuotedText {
  return { text, starts: starts.map(start => start + by), ends: ends.map(end => end + by), emphasis };
}

function shiftMarkup({ start, end, text, reference }: Markup, by: number): Markup {
  return reference ? { start: start + by, end: end + by, text, reference } : { start: start + by, end: end + by, text };
}

export function shiftSpan({ start, end }: TextSpan, by: number): TextSpan {
  return { start: start + by, end: end + by };
}
