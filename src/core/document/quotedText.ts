import { MappedText } from './mappedText';
import type { Prose, QuotedText, TextRun, TextSpan } from './model';
import { shiftSpan } from './shiftSpans';
import { firstAtOrBehind, placeOf, runsFrom } from './textRuns';

/** The words of a stretch of prose, both in the document: mark-up gone, line breaks and runs of blanks as one space. */
export function quotedText(text: string, prose: Prose, span: TextSpan): QuotedText {
  const source = text.slice(prose.start, Math.max(prose.end, span.end));
  const end = span.end - prose.start;
  const words = new MappedText();
  let at = span.start - prose.start;
  for (const markup of prose.markup) {
    if (markup.end <= at) continue;
    if (markup.start >= end) break;
    words.copy(source, at, Math.max(at, markup.start));
    if (markup.reference) words.trimEnd();
    words.standFor(markup.text, markup);
    at = markup.end;
  }
  words.copy(source, at, end);
  return words.trimmed(prose.start, prose.emphasised ?? []);
}

/** Paragraphs as one text, with an empty line between them that stands for all that separates them. */
export function joinedParagraphs(paragraphs: readonly QuotedText[]): QuotedText {
  const [first, ...others] = paragraphs;
  if (first && others.length === 0) return first;
  const from = first?.from ?? 0;
  const runs: TextRun[] = [];
  const emphasis: TextSpan[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    const by = paragraph.from - from;
    if (text !== '') {
      const before = placeOf(runs, text.length - 1)?.end ?? 0;
      const extent = by + (paragraph.runs[0]?.start ?? before - by) - before;
      runs.push({ at: text.length, start: before, extent }, { at: text.length + 1, start: before, extent });
      text += emptyLine;
    }
    for (const { at, start, extent } of paragraph.runs) runs.push({ at: text.length + at, start: by + start, extent });
    for (const span of paragraph.emphasis) emphasis.push(shiftSpan(span, text.length));
    text += paragraph.text;
  }
  return { text, from, runs, emphasis };
}
const emptyLine = '\n\n';

/** A stretch of the words, without the blanks at its ends. */
export function stretchOf({ text, from, runs, emphasis }: QuotedText, { start, end }: TextSpan): QuotedText {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  const to = Math.max(first, start + words.trimEnd().length);
  return {
    text: text.slice(first, to),
    from,
    runs: runsFrom(runs, first).filter(({ at }) => at < to - first),
    emphasis: emphasis
      .map(part => ({ start: Math.max(part.start, first) - first, end: Math.min(part.end, to) - first }))
      .filter(part => part.start < part.end),
  };
}

/** Where in the document a stretch of the words stands; an empty one stands behind the character before it. */
export function spanInDocument({ from, runs }: QuotedText, { start, end }: TextSpan): TextSpan {
  const last = placeOf(runs, Math.max(start, end) - 1)?.end ?? runs[0]?.start ?? 0;
  const first = start < end ? (placeOf(runs, start)?.start ?? 0) : last;
  return { start: from + first, end: from + last };
}

/** Where in the words a stretch of the document stands: from the first character that is not before it. */
export function spanInWords({ text, from, runs }: QuotedText, { start, end }: TextSpan): TextSpan {
  return {
    start: firstAtOrBehind(runs, text.length, start - from),
    end: firstAtOrBehind(runs, text.length, end - from),
  };
}
