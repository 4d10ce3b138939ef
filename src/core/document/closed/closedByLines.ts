import { lineStartAt } from '../lineStart';
import type { ClosedSpan } from './closedSpans';

/** The heading (`== Rubrik`) that the offset is in; its mark is none of its words. */
export function closedHeading(text: string, _bodyStart: number, offset: number): readonly ClosedSpan[] {
  const start = lineStartAt(text, offset);
  const [line = '', mark = ''] = /^(={1,6}[ \t]+)[^\r\n]*/.exec(text.slice(start, start + 1000)) ?? [];
  if (line === '') return [];
  return [
    { kind: 'heading', start, end: start + line.length },
    { kind: 'inline', start, end: start + mark.length },
  ];
}

/** Besides headings the blocks of AsciiDoc that hold no words: listings, literals, comments, what is passed through. */
export function closedInAsciidoc(text: string, bodyStart: number, offset: number): readonly ClosedSpan[] {
  const closed: ClosedSpan[] = [...closedHeading(text, bodyStart, offset)];
  let open: { readonly mark: string; readonly start: number } | undefined;
  delimiter.lastIndex = bodyStart;
  for (let found = delimiter.exec(text); found; found = delimiter.exec(text)) {
    const [source, attributes = '', mark = ''] = found;
    if (open && mark !== open.mark) continue;
    if (!open && found.index > offset) break;
    const end = found.index + source.length;
    if (open) closed.push({ kind: 'block', start: open.start, end });
    open = open ? undefined : { mark, start: found.index + (attributes === '' ? 0 : source.indexOf('[')) };
  }
  return closed;
}

/** With the line of attributes above it. */
const delimiter = /^(\[[^\]\n]{0,200}\][ \t]*\r?\n)?(-{4,}|\.{4,}|\+{4,}|\/{4,})(?=[ \t]*\r?$)/gm;
