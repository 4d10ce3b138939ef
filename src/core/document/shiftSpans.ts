/**
 * What a document holds when it stands `by` characters further on. A change at the beginning of a megabyte moves ten
 * thousand references: every property is named, because copying with `...` takes ten times as long.
 */
import type { DocumentQuotation, DocumentReference, Markup, Prose, QuotedText, TextSpan } from './model';

export function shiftProse({ start, end, markup, block, quoted, emphasised }: Prose, by: number): Prose {
  const shifted: Writable<Prose> = { start: start + by, end: end + by, markup };
  if (block) shifted.block = shiftSpan(block, by);
  if (quoted) shifted.quoted = quoted;
  if (emphasised) shifted.emphasised = emphasised;
  return shifted;
}

export function shiftReference(reference: DocumentReference, by: number): DocumentReference {
  const { group, prefix, suffix } = reference;
  const [start, end, key] = [reference.start + by, reference.end + by, reference.key];
  const shifted: Writable<DocumentReference> = group
    ? { start, end, key, group: shiftSpan(group, by) }
    : { start, end, key };
  if (prefix !== undefined) shifted.prefix = prefix;
  if (suffix !== undefined) shifted.suffix = suffix;
  return shifted;
}

export function shiftQuotation(quotation: DocumentQuotation, by: number): DocumentQuotation {
  const { form, start, end, block } = quotation;
  const words = shiftWords(quotation.words, by);
  const shifted: Writable<DocumentQuotation> = { form, start: start + by, end: end + by, words };
  if (block) shifted.block = shiftSpan(block, by);
  return shifted;
}

export function shiftWords({ text, from, runs, emphasis }: QuotedText, by: number): QuotedText {
  return { text, from: from + by, runs, emphasis };
}

export function shiftMarkup({ start, end, text, reference }: Markup, by: number): Markup {
  return reference ? { start: start + by, end: end + by, text, reference } : { start: start + by, end: end + by, text };
}

export function shiftSpan({ start, end }: TextSpan, by: number): TextSpan {
  return { start: start + by, end: end + by };
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };
