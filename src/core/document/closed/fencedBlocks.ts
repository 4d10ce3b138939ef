import type { ClosedSpan } from './closedSpans';

/**
 * Blocks of code, comments and formulas in Markdown that begin before an offset: everything between their marks belongs
 * to them, empty lines, too. The reader of Markdown knows them, but keeps no tree, and to parse all that stands before once
 * more would take too long in a book.
 */
export function fencedBlocks(text: string, bodyStart: number, offset: number): readonly ClosedSpan[] {
  const found: ClosedSpan[] = [];
  const missing = new Set<string>();
  opening.lastIndex = bodyStart;
  for (let open = opening.exec(text); open && open.index <= offset; open = opening.exec(text)) {
    const [source, before = '', mark = ''] = open;
    const isCode = /^[`~]/.test(mark);
    const end = missing.has(mark) ? undefined : closingEnd(text, mark, open.index + source.length);
    if (end === undefined) missing.add(mark);
    // A comment or a formula that nobody closes is none; code goes on to the end.
    if (end === undefined && !isCode) continue;
    found.push({ start: open.index + before.length, end: end ?? text.length, kind: 'block' });
    opening.lastIndex = end ?? text.length;
  }
  return found;
}

/** A mark, behind the marks of lists and quotations. */
const opening = /^((?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])?[ \t]*){0,6}?)(`{3,100}(?=[^`\n]*$)|~{3,100}|<!--|\$\$)/gm;

function closingEnd(text: string, mark: string, from: number): number | undefined {
  const closing = new RegExp(closings[mark] ?? `^[ \\t>]*${mark}+[ \\t]*\\r?$`, 'gm');
  closing.lastIndex = from;
  const found = closing.exec(text);
  return found ? found.index + found[0].replace(/\r$/, '').length : undefined;
}

const closings: Readonly<Record<string, string>> = { '<!--': '-->', $$: String.raw`\$\$` };
