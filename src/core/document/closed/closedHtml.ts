import { htmlTokens, isOpaque, isPhrasing, type HtmlTag } from '../html/htmlTokens';
import type { ClosedSpan, ClosedSpans } from './closedSpans';

/**
 * The tag, comment or entity of HTML around the offset, and the elements within a paragraph: links, code and the like are
 * closed, emphasis takes words. Scripts, preformatted text and the like go with their tag.
 */
export const closedInHtml: ClosedSpans = (text, bodyStart, offset) => {
  const closed: ClosedSpan[] = [];
  const open: HtmlTag[] = [];
  for (const token of htmlTokens(text, bodyStart)) {
    const { start, end } = token;
    if (start >= offset && open.length === 0) break;
    if (start < offset && offset < end) closed.push({ start, end, kind: 'inline' });
    if (token.kind !== 'tag' || isOpaque(token.name)) continue;
    if (!isPhrasing(token.name)) open.length = 0;
    else if (token.closing) {
      const [opened] = open.splice(openedAt(open, token));
      if (opened && offset < end) closed.unshift(element(opened, token));
    } else if (start < offset && open.length < deepest) open.push(token);
  }
  return closed;
};

/** More open elements than this are no nesting but noise. */
const deepest = 100;

function openedAt(open: readonly HtmlTag[], { name }: HtmlTag): number {
  const at = open.findLastIndex(tag => tag.name === name);
  return at < 0 ? open.length : at;
}

function element({ name, start }: HtmlTag, { end }: HtmlTag): ClosedSpan {
  const whole = { start, end };
  return wordless.has(name) ? { ...whole, kind: 'inline' } : { start: start + 1, end: end - 1, kind: 'phrase', whole };
}

/** In a link no other can stand, as a reference is one; the others are no running text, or a name or a number as a whole. */
const wordless = new Set(
  'a abbr button cite code data dfn kbd label meter output progress rp rt ruby samp sub sup time tt var'.split(' '),
);
