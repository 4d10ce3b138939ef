import type { ReadDocument } from '../../document/citedPassage';
import type { DocumentQuotation, DocumentReference, Prose, QuotedText, TextSpan } from '../../document/model';
import { firstFrom, quotedText } from '../../document/quotedText';
import { sentenceEnds } from '../../document/sentences';

/** A quotation, and a reference that is a part of the sentence, in the text of a paragraph. */
export const quotedMark = '\uE000';
export const referenceMark = '@';

/** A paragraph with its quotations blanked out, so that it can be read for what it says about them. */
export interface Paragraph extends TextSpan {
  readonly prose: Prose;
  /** Its words, `quotedMark` for every character that is quoted except for a stop at the end. */
  readonly text: string;
  readonly words: QuotedText;
  /** In `text`, without gaps. */
  readonly sentences: readonly TextSpan[];
}

/** Reads a paragraph. `quotations` and `references` are those of the document within it. */
export function readParagraph(
  { text }: ReadDocument,
  prose: Prose,
  quotations: readonly DocumentQuotation[],
  references: readonly DocumentReference[],
): Paragraph {
  const narrative = new Set(references.filter(({ group }) => group === undefined).map(({ start }) => start));
  const markup = prose.markup.map(part => (narrative.has(part.start) ? { ...part, text: referenceMark } : part));
  const words = quotedText(text, { ...prose, markup }, prose);
  const blank = blanked(words, quotations);
  return { start: prose.start, end: prose.end, prose, text: blank, words, sentences: sentencesOf(blank) };
}

/** Where a stretch of the document stands in the paragraph's text. */
export function spanInParagraph({ words }: Pick<Paragraph, 'words'>, { start, end }: TextSpan): TextSpan {
  return { start: firstFrom(words.starts, start), end: firstFrom(words.starts, end) };
}

/** The sentence that a quotation stands in, which a single part of it may begin or end. */
export function sentenceAround(paragraph: Paragraph, quotation: TextSpan): TextSpan {
  const span = spanInParagraph(paragraph, quotation);
  const around = paragraph.sentences.filter(({ start, end }) => start < span.end && span.start < end);
  return { start: around[0]?.start ?? 0, end: around.at(-1)?.end ?? paragraph.text.length };
}

/** A sentence in the document, with the references behind its stop. */
export function sentenceInDocument({ words, start, end }: Paragraph, sentence: TextSpan): TextSpan {
  return {
    start: sentence.start === 0 ? start : (words.starts[sentence.start] ?? start),
    end: sentence.end >= words.text.length ? end : (words.starts[sentence.end] ?? end),
  };
}

function blanked({ text, starts }: QuotedText, quotations: readonly DocumentQuotation[]): string {
  let blank = '';
  for (const quotation of quotations) {
    const start = firstFrom(starts, quotation.start);
    const end = firstFrom(starts, quotation.end);
    if (start < blank.length || start >= end) continue;
    const stop = /[.!?…]+$/.exec(text.slice(start, end))?.[0].length ?? 0;
    blank += text.slice(blank.length, start) + quotedMark.repeat(end - stop - start) + text.slice(end - stop, end);
  }
  return blank + text.slice(blank.length);
}

function sentencesOf(text: string): readonly TextSpan[] {
  const ends = [...sentenceEnds(text).filter(end => !belongsToQuotation(text, end)), text.length];
  return ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end })).filter(({ start, end }) => start < end);
}

/** `”… att göra!” (Haglund 2010)`, `”… att göra!” – Gunnar Axén`: what follows says whose words they are. */
function belongsToQuotation(text: string, end: number): boolean {
  return /[(—–-]/.test(text.charAt(end)) && /\uE000[.!?…]*["”“»«’]?\s*$/.test(text.slice(Math.max(0, end - 10), end));
}
