import type { TextSpan } from '../model';
import { htmlTokens, isOpaque, isPhrasing, type HtmlTag } from './htmlTokens';

/** An element with its tags, and between them. */
export interface HtmlElement extends TextSpan {
  readonly name: string;
  readonly inside: TextSpan;
}

/** Elements in which only words may stand, no blocks. */
const wordsOnly = new Set('p h1 h2 h3 h4 h5 h6 dt summary legend caption'.split(' '));

/**
 * The element around the offset in which no block can stand, a paragraph or a heading; `undefined` elsewhere. The end
 * tag of a paragraph may be left out: then it ends where the next element of another kind begins.
 */
export function elementAround(text: string, from: number, offset: number): HtmlElement | undefined {
  let open: HtmlTag | undefined;
  for (const token of htmlTokens(text, from)) {
    if (token.kind !== 'tag' || isPhrasing(token.name) || isOpaque(token.name)) continue;
    if (token.start >= offset) return open && closed(open, token);
    open = !token.closing && wordsOnly.has(token.name) && token.end <= offset ? token : undefined;
  }
  return (
    open && { name: open.name, start: open.start, end: text.length, inside: { start: open.end, end: text.length } }
  );
}

function closed(open: HtmlTag, next: HtmlTag): HtmlElement {
  const isOwn = next.closing && next.name === open.name;
  return {
    name: open.name,
    start: open.start,
    end: isOwn ? next.end : next.start,
    inside: { start: open.end, end: next.start },
  };
}
