import type { DocumentQuotation, DocumentReference, Prose, QuotedText, TextSpan } from '../../document/model';
import { quotedText, spanInDocument, spanInWords } from '../../document/quotedText';
import { sentenceEnds } from '../../document/sentences';
import { shiftSpan, shiftWords } from '../../document/shiftSpans';

/** A quotation, and a reference that is a part of the sentence, in the text of a paragraph. */
export const quotedMark = '\uE000';
const referenceMark = '@';

/** A paragraph with its quotations blanked out, so that it can be read for what it says about them. */
export interface Paragraph extends TextSpan {
  readonly prose: Prose;
  readonly content: ParagraphContent;
}

/** What a paragraph holds wherever it stands. */
export interface ParagraphContent {
  /** Its words, `quotedMark` for every character that is quoted except for a stop at the end. */
  readonly text: string;
  /** All of its words, with their places from the paragraph's beginning. */
  readonly words: QuotedText;
  /** In `text`, without gaps. */
  readonly sentences: readonly TextSpan[];
}

/** Reads a paragraph from its source. `quotations` and `references` are those of the document within it. */
export function readParagraph(
  source: string,
  prose: Prose,
  quotations: readonly DocumentQuotation[],
  references: readonly DocumentReference[],
): ParagraphContent {
  const narrative = new Set(
    references.filter(({ group }) => group === undefined).map(({ start }) => start - prose.start),
  );
  const markup = prose.markup.map(part => (narrative.has(part.start) ? { ...part, text: referenceMark } : part));
  const whole = { ...prose, start: 0, end: source.length, markup };
  const quoted = quotations.map(quotation => shiftSpan(quotation, -prose.start));
  return contentOf(quotedText(source, whole, whole), quoted);
}

/** The words of a quotation as a paragraph that quotes others; `quotations` stand within it. */
export function quotedParagraph(words: QuotedText, quotations: readonly TextSpan[]): Paragraph {
  const { start, end } = spanInDocument(words, { start: 0, end: words.text.length });
  const quoted = quotations.map(quotation => shiftSpan(quotation, -start));
  return { start, end, prose: { start, end, markup: [] }, content: contentOf(shiftWords(words, -start), quoted) };
}

function contentOf(words: QuotedText, quoted: readonly TextSpan[]): ParagraphContent {
  const text = blanked(words, quoted);
  return { text, words, sentences: sentencesOf(text) };
}

/** Where a stretch of the document stands in the paragraph's text. */
export function spanInParagraph({ start, content }: Paragraph, span: TextSpan): TextSpan {
  return spanInWords(content.words, shiftSpan(span, -start));
}

/** The sentence that a quotation stands in, which a single part of it may begin or end. */
export function sentenceAround(paragraph: Paragraph, quotation: TextSpan): TextSpan {
  const span = spanInParagraph(paragraph, quotation);
  const { sentences, text } = paragraph.content;
  const around = sentences.filter(({ start, end }) => start < span.end && span.start < end);
  return { start: around[0]?.start ?? 0, end: around.at(-1)?.end ?? text.length };
}

/** A sentence in the document, with the references behind its stop. */
export function sentenceInDocument({ content, start, end }: Paragraph, sentence: TextSpan): TextSpan {
  const { text } = content.words;
  const placeOf = (at: number): number => start + spanInDocument(content.words, { start: at, end: at + 1 }).start;
  return {
    start: sentence.start === 0 ? start : placeOf(sentence.start),
    end: sentence.end >= text.length ? end : placeOf(sentence.end),
  };
}

function blanked(words: QuotedText, quotations: readonly TextSpan[]): string {
  const { text } = words;
  let blank = '';
  for (const quotation of quotations) {
    const { start, end } = spanInWords(words, quotation);
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
