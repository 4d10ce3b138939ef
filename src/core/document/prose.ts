import type { Prose, TextSpan } from './model';

/** The words of a stretch of prose: mark-up gone, line breaks and runs of blanks as one space. */
export function wordsOf(text: string, prose: Prose, span: TextSpan): string {
  let words = '';
  let at = span.start;
  for (const markup of prose.markup) {
    if (markup.end <= at) continue;
    if (markup.start >= span.end) break;
    words += text.slice(at, Math.max(at, markup.start));
    if (markup.reference) words = words.trimEnd();
    words += markup.text;
    at = markup.end;
  }
  if (at < span.end) words += text.slice(at, span.end);
  return words.replace(/[ \t\r\n]+/g, ' ').trim();
}
