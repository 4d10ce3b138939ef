import { lineStartAt } from '../lineStart';
import type { ClosedSpan } from './closedSpans';

/** The heading (`== Rubrik`) that the offset is in, in Typst also as an item; its mark is none of its words. */
export function closedHeading(text: string, _bodyStart: number, offset: number): readonly ClosedSpan[] {
  const start = lineStartAt(text, offset);
  const [line = '', mark = '', item = ''] =
    /^(((?:[ \t]*(?:[-+]|\d{1,9}\.)[ \t]+)*[ \t]*)={1,6}[ \t]+)[^\r\n]*/.exec(text.slice(start, start + 1000)) ?? [];
  if (line === '') return [];
  const from = start + item.length;
  return [
    { kind: 'heading', start: from, end: start + line.length },
    { kind: 'inline', start: from, end: start + mark.length },
  ];
}
