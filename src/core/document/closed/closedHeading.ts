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
