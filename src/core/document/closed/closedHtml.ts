import { htmlTokens, isPhrasing, type HtmlTag } from '../html/htmlTokens';
import type { ClosedSpan, ClosedSpans } from './closedSpans';

/**
 * The tag, comment or entity of HTML around the offset, or the link or the code; scripts, preformatted text and the like go
 * with their tag.
 */
export const closedInHtml: ClosedSpans = (text, bodyStart, offset) => {
  let open: HtmlTag | undefined;
  let around: ClosedSpan | undefined;
  for (const token of htmlTokens(text, bodyStart)) {
    const { start, end } = token;
    if (start < offset && offset < end) around = { start, end, kind: 'inline' };
    if (token.kind === 'tag') {
      const isItsEnd = token.closing && token.name === open?.name;
      if (open && isItsEnd && offset < end) return [{ start: open.start, end, kind: 'inline' }];
      if (isItsEnd || !isPhrasing(token.name)) open = undefined;
      else if (!token.closing && start < offset && withoutQuotations.has(token.name)) open ??= token;
    }
    if (open) continue;
    if (around) return [around];
    if (start >= offset) return [];
  }
  return around ? [around] : [];
};

/** In a link no other can stand, as a reference is one; the others are no running text. */
const withoutQuotations = new Set(['a', 'code', 'kbd', 'samp', 'var', 'sub', 'sup']);
