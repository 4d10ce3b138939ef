import type { DocumentSyntax, TextSpan } from '../document/model';
import { openMark, quotedSpans } from '../document/quotationMarks';

/**
 * A quotation that is being typed, by the text at the cursor alone: cheap, as `keyPlace` is. Spans count from where the text
 * before the cursor begins.
 */
export interface QuotationPlace {
  /** The words so far; of a quotation that is closed already, all of them. */
  readonly words: string;
  /** With its marks, or from its mark to the cursor. */
  readonly span: TextSpan;
  /** What closes it, where nothing does yet. */
  readonly missing: string;
}

/** The quotation around the cursor, from two words on; `undefined` elsewhere. */
export function quotationPlace(syntax: DocumentSyntax, before: string, after: string): QuotationPlace | undefined {
  const place = (syntax === 'latex' ? enquoted(before, after) : undefined) ?? marked(before, after);
  return place && wordsOf(place.words) >= fewestWords ? place : undefined;
}

/** How many words there are. */
export function wordsOf(words: string): number {
  return words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

const fewestWords = 2;

function marked(before: string, after: string): QuotationPlace | undefined {
  const open = openMark(before);
  if (!open) return undefined;
  const line = before + after;
  const closed = quotedSpans(line, { start: 0, end: line.length }, []).find(
    ({ start, end }) => start === open.at + 1 && end >= before.length,
  );
  if (closed) return placeOf(line, { start: open.at, end: closed.end + 1 }, 1, '');
  return { words: before.slice(open.at + 1), span: { start: open.at, end: before.length }, missing: open.closer };
}

const command = /\\(?:enquote|textquote)\*?\{(?<words>[^{}]*)$/;

/** `\enquote{mindre att gö|`, closed by the editor or not yet. */
function enquoted(before: string, after: string): QuotationPlace | undefined {
  const found = command.exec(before);
  const words = found?.groups?.['words'];
  if (!found || words === undefined) return undefined;
  const rest = /^[^{}]*\}/.exec(after)?.[0];
  const span = { start: found.index, end: before.length + (rest?.length ?? 0) };
  if (rest === undefined) return { words, span, missing: '}' };
  return placeOf(before + after, span, found[0].length - words.length, '');
}

function placeOf(line: string, span: TextSpan, opening: number, missing: string): QuotationPlace {
  return { words: line.slice(span.start + opening, span.end - 1), span, missing };
}
