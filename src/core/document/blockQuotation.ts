import type { DocumentQuotation, Prose } from './model';
import { joinedParagraphs, quotedText } from './quotedText';
import { quotedSpans } from './quotationMarks';

/**
 * The quotation in a block quotation, from its paragraphs. Paragraphs are separated by an empty line in `words`. Who said
 * it, on a last line after a dash, and a reference in running text behind the last stop do not belong to the words; nor
 * do marks round the whole. GitHub's alerts (`> [!NOTE]`) quote nobody.
 */
export function blockQuotation(text: string, paragraphs: readonly Prose[]): DocumentQuotation | undefined {
  const first = paragraphs[0];
  if (!first || /^\[!\w+\]/.test(text.slice(first.start, first.start + 20))) return undefined;
  const quoted = withoutMarks(text, withoutAttribution(text, paragraphs));
  const written = quoted
    .map(paragraph => ({ paragraph, words: quotedText(text, paragraph, paragraph) }))
    .filter(({ words }) => words.text !== '');
  const last = written.at(-1)?.paragraph;
  if (!last) return undefined;
  const start = quoted[0]?.start ?? first.start;
  return {
    form: 'block',
    start,
    end: contentEnd(text, last),
    words: joinedParagraphs(written.map(({ words }) => words)),
    ...(first.block && { block: first.block }),
  };
}

const dash = /^(?:—|–|―|--)[ \t\u00A0]/;
const longestAttribution = 200;

function withoutAttribution(text: string, paragraphs: readonly Prose[]): readonly Prose[] {
  const last = paragraphs.at(-1);
  if (!last) return paragraphs;
  const lineStart = lastLineStart(text, last);
  const isWhole = lineStart === last.start;
  const opensDialogue = dash.test(text.slice(paragraphs[0]?.start ?? 0, last.end));
  const isAttribution = dash.test(text.slice(lineStart, last.end)) && last.end - lineStart <= longestAttribution;
  if (isAttribution && !opensDialogue) {
    return isWhole ? paragraphs.slice(0, -1) : [...paragraphs.slice(0, -1), { ...last, end: lineStart }];
  }
  return [...paragraphs.slice(0, -1), { ...last, end: beforeReference(text, last) }];
}

/** After the line break and the `>` of the last line that holds more than references. */
function lastLineStart(text: string, prose: Prose): number {
  const breaks = [...text.slice(prose.start, prose.end).matchAll(/\n[ \t>]*/g)];
  const last = breaks.at(-1);
  return last ? prose.start + last.index + last[0].length : prose.start;
}

/** `… ord. (Haglund 2010, avsnittet ”Frågor”)`: a parenthesis with a year behind a finished sentence. */
function beforeReference(text: string, prose: Prose): number {
  const found = /[.!?…”"»]\s+(\([^()]*\b(?:19|20)\d\d[^()]*\)\.?\s*)$/.exec(text.slice(prose.start, prose.end));
  return found?.[1] === undefined ? prose.end : prose.end - found[1].length;
}

function withoutMarks(text: string, paragraphs: readonly Prose[]): readonly Prose[] {
  const only = paragraphs.length === 1 ? paragraphs[0] : undefined;
  if (!only) return paragraphs;
  const end = contentEnd(text, only);
  const marked = quotedSpans(text, { start: only.start, end }, only.markup)[0];
  const isWhole = marked && marked.start - only.start <= 1 && end - marked.end <= 1;
  return isWhole ? [{ ...only, start: marked.start, end: marked.end }] : paragraphs;
}

/** Where the last word ends: references, notes, blanks and the `>` of empty lines behind it are left out. */
function contentEnd(text: string, prose: Prose): number {
  let end = prose.end;
  for (;;) {
    end = prose.start + text.slice(prose.start, end).trimEnd().length;
    const lineStart = text.lastIndexOf('\n', end - 1) + 1;
    const markup = prose.markup.find(candidate => candidate.end === end && candidate.reference);
    if (markup) end = Math.max(prose.start, markup.start);
    else if (lineStart > prose.start && /^[ \t>]+$/.test(text.slice(lineStart, end))) end = lineStart;
    else return end;
  }
}
