import { citationGroupAt, suppressesAuthor } from './citationGroup';
import { citationKeyAt } from './citationKey';
import type { DocumentReference, TextSpan } from './model';

/** The references of the group of brackets at `group`, in their order. */
export function groupReferences(text: string, group: TextSpan): readonly DocumentReference[] {
  const source = text.slice(group.start, group.end);
  return (citationGroupAt(source, 0)?.keys ?? []).map(found => ({
    start: group.start + found.start,
    end: group.start + found.end,
    key: found.key,
    group,
    ...surroundingText(source.slice(found.prefixStart, found.start), source.slice(found.end, found.suffixEnd)),
  }));
}

/** The reference outside brackets at `span`, which may take in a locator: `@key [s. 3]`. */
export function narrativeReference(text: string, span: TextSpan): DocumentReference | undefined {
  const source = text.slice(span.start, span.end);
  const found = citationKeyAt(source, suppressesAuthor(source, 1, 0) ? 1 : 0);
  if (!found) return undefined;
  const locator = source
    .slice(found.end)
    .trim()
    .replace(/^\[|\]$/g, '');
  return { start: span.start, end: span.start + found.end, key: found.key, ...surroundingText('', locator) };
}

function surroundingText(before: string, after: string): Pick<DocumentReference, 'prefix' | 'suffix'> {
  const prefix = onOneLine(before);
  const suffix = onOneLine(after).replace(/^,\s*/, '');
  return { ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) };
}

/** A group may run over the lines of a block quotation, whose `>` are no part of it. */
function onOneLine(part: string): string {
  if (!/[^\S ]|  /.test(part)) return part.trim();
  return part
    .replace(/\r?\n[ \t>]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
