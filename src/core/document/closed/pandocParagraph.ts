import type { TextSpan } from '../model';
import type { ClosedSpan } from './closedSpans';

/** What is closed of a paragraph of CommonMark: Pandoc reads tables and more where that sees words. */
export function closedInParagraph(source: string, whole: TextSpan): readonly ClosedSpan[] {
  if (delimiterRow.test(source)) return besideCells(source, whole);
  return structured.test(source) ? [{ ...whole, kind: 'block' }] : [];
}

const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:-]*)+\r?$/m;

/** Other tables, lines of verse, terms with what they mean, LaTeX, shortcodes, numbered examples, captions. */
const structured =
  /^[ \t>]*(?:\+[-=+:]+\+[ \t]*\r?$|-{2,}[ \t]+-{2,}[- \t]*\r?$|\|[ \t]|[:~][ \t]+\S|\\begin\{|\{\{[<%]|\(@[\w-]*\)[ \t]|(?:Table)?:[ \t])/m;

/** Cells take words; the row of dashes, and what is before the first bar of a row and behind the last, do not. */
function besideCells(source: string, whole: TextSpan): readonly ClosedSpan[] {
  let at = whole.start;
  return source.split('\n').flatMap((line): readonly ClosedSpan[] => {
    const start = at;
    const end = start + line.trimEnd().length;
    at += line.length + 1;
    const closed = (from: number, to: number): ClosedSpan => ({ kind: 'block', start: from, end: to, whole });
    if (delimiterRow.test(line)) return [closed(start, end)];
    const first = /^[ \t>]*(?=\|)/.exec(line)?.[0].length;
    const last = /[^\\]\|[ \t]*$/.test(line.trimEnd());
    return [...(first === undefined ? [] : [closed(start, start + first)]), ...(last ? [closed(end, end)] : [])];
  });
}
