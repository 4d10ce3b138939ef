import type { TextSpan } from '../model';
import type { ClosedSpan } from './closedSpans';

/** What is closed of a paragraph of CommonMark: Pandoc reads tables and more where that sees words. */
export function closedInParagraph(source: string, whole: TextSpan): readonly ClosedSpan[] {
  if (delimiterRow.test(source)) return besideCells(source, whole);
  if (structured.test(source)) return [{ ...whole, kind: 'block' }];
  return [...source.matchAll(inline)].flatMap(({ index, 0: found, groups }) => {
    const { mark, attributes } = groups ?? {};
    const span = { start: whole.start + index, end: whole.start + index + found.length };
    if (mark === undefined) return [{ ...span, kind: 'inline', whole: span }];
    const start = span.start + mark.length;
    const end = span.end - mark.length - (attributes ?? '').length;
    return [
      { start, end, kind: 'phrase', whole: span },
      { start: span.start, end: start, kind: mark === '[' ? 'phrase' : 'opening', whole: span },
      { start: end, end: span.end, kind: 'inline', whole: span },
    ];
  });
}

/** Brackets, with what is said of their words but no address, and struck words take words; an index and the place in a work take none. */
const inline =
  /(?<mark>\[(?![@^])|~~(?=\S))(?:(?<=\[)[^[\]\n]{1,300}\](?![([])(?<attributes>\{[^{}\n]{0,200}\})?|(?<=~~)[^~\n]{1,300}~~)|~[^~\s]{1,50}~|\^[^^\s[]{1,50}\^|(?<![\p{L}\p{N}])@[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]{0,200} \[[^\]\n]{0,300}\]/gu;

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
