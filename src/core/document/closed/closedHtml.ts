import { htmlTokens } from '../html/htmlTokens';
import type { ClosedSpans } from './closedSpans';

/** The tag, comment or entity of HTML around the offset; scripts, preformatted text and the like go with their tag. */
export const closedInHtml: ClosedSpans = (text, bodyStart, offset) => {
  for (const { start, end } of htmlTokens(text, bodyStart)) {
    if (start >= offset) return [];
    if (offset < end) return [{ start, end, kind: 'inline' }];
  }
  return [];
};
