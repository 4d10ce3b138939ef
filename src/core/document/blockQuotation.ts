import type { DocumentQuotation, Markup, Prose, TextSpan } from './model';
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
    .map(({ prose, start, end }) => ({ prose, end, words: quotedText(text, prose, { start, end }) }))
    .filter(({ words }) => words.text !== '');
  const last = written.at(-1);
  if (!last) return undefined;
  return {
    form: 'block',
    start: quoted[0]?.start ?? first.start,
    end: contentEnd(text, last.prose, last.end),
    words: joinedParagraphs(written.map(({ words }) => words)),
    ...(first.block && { block: first.block }),
  };
}

const dash = /^(?:—|–|―|--)[ \t\u00A0]/;
const longestAttribution = 200;

/** As much of a paragraph as is quoted. */
interface QuotedPart extends TextSpan {
  readonly prose: Prose;
}

function withoutAttribution(text: string, paragraphs: readonly Prose[]): readonly QuotedPart[] {
  const parts = paragraphs.map(prose => ({ prose, start: prose.start, end: prose.end }));
  const last = parts.at(-1);
  if (!last) return parts;
  const lineStart = lastLineStart(text, last);
  const isWhole = lineStart === last.start;
  const opensDialogue = dash.test(text.slice(paragraphs[0]?.start ?? 0, last.end));
  const isAttribution = dash.test(text.slice(lineStart, last.end)) && last.end - lineStart <= longestAttribution;
  if (isAttribution && !opensDialogue) {
    return isWhole ? parts.slice(0, -1) : [...parts.slice(0, -1), { ...last, end: lineStart }];
  }
  return [...parts.slice(0, -1), { ...last, end: beforeReference(text, last) }];
}

/** After the line break and the `>` of the last line that holds more than references. */
function lastLineStart(text: string, { start, end }: TextSpan): number {
  const breaks = [...text.slice(start, end).matchAll(/\n[ \t>]*/g)];
  const last = breaks.at(-1);
  return last ? start + last.index + last[0].length : start;
}

/** `… ord. (Haglund 2010, avsnittet ”Frågor”)`: a parenthesis with a year behind a finished sentence. */
function beforeReference(text: string, { start, end }: TextSpan): number {
  const found = /[.!?…”"»]\s+(\([^()]*\b(?:19|20)\d\d[^()]*\)\.?\s*)$/.exec(text.slice(start, end));
  return found?.[1] === undefined ? end : end - found[1].length;
}

function withoutMarks(text: string, parts: readonly QuotedPart[]): readonly QuotedPart[] {
  const only = parts.length === 1 ? parts[0] : undefined;
  if (!only) return parts;
  const { prose, start } = only;
  const end = contentEnd(text, prose, only.end);
  const marked = quotedSpans(text, { start, end }, prose.markup)[0];
  const isWhole = marked && marked.start - start <= 1 && end - marked.end <= 1;
  return isWhole ? [{ prose, start: marked.start, end: marked.end }] : parts;
}

/** Where the last word ends: references, notes, blanks and the `>` of empty lines behind it are left out. */
function contentEnd(text: string, { start, markup }: Prose, before: number): number {
  let end = before;
  for (;;) {
    end = start + text.slice(start, end).trimEnd().length;
    const lineStart = text.lastIndexOf('\n', end - 1) + 1;
    const reference = referenceBefore(markup, end - start);
    if (reference !== undefined) end = start + Math.max(0, reference);
    else if (lineStart > start && /^[ \t>]+$/.test(text.slice(lineStart, end))) end = lineStart;
    else return end;
  }
}

/** Where the reference begins that ends at the offset, with tags of its own around it: `<sup><a href="#fn-1">1</a></sup>`. */
function referenceBefore(markup: readonly Markup[], end: number): number | undefined {
  const endsAt = (at: number | undefined, isReference: boolean): Markup | undefined =>
    markup.find(part => part.end === at && part.text === '' && (part.reference ?? false) === isReference);
  const bare = endsAt(end, true);
  if (bare) return bare.start;
  const within = endsAt(endsAt(end, false)?.start, true);
  return within && endsAt(within.start, false)?.start;
}
