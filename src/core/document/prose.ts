import type { TextSpan } from './model';

/** A stretch of prose that is no words; in the words it stands for `text`, mostly nothing. */
export interface Markup extends TextSpan {
  readonly text: string;
  /** A reference or a footnote mark: the space before it goes with it. */
  readonly reference?: true;
}

/**
 * A run of words in a document: a paragraph, a heading or a note. `markup` is in order and without overlap. `block` is the
 * outermost block quotation that it stands in.
 */
export interface Prose extends TextSpan {
  readonly markup: readonly Markup[];
  readonly block?: TextSpan;
}

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
