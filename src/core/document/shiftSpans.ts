/**
 * What a document holds when it stands `by` characters further on. A change at the beginning of a megabyte moves fifty
 * thousand spans: every property is named, because copying with `...` takes ten times as long.
 */
import type { DocumentQuotation, DocumentReference, Markup, Prose, TextSpan } from './model';

export function shiftProse({ start, end, markup, block }: Prose, by: number): Prose {
  const span = { start: start + by, end: end + by, markup: markup.map(part => shiftMarkup(part, by)) };
  return block ? { ...span, block: shiftSpan(block, by) } : span;
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

export function shiftQuotation({ form, start, end, words }: DocumentQuotation, by: number): DocumentQuotation {
  return { form, start: start + by, end: end + by, words };
}

function shiftMarkup({ start, end, text, reference }: Markup, by: number): Markup {
  return reference ? { start: start + by, end: end + by, text, reference } : { start: start + by, end: end + by, text };
}

function shiftSpan({ start, end }: TextSpan, by: number): TextSpan {
  return { start: start + by, end: end + by };
}
