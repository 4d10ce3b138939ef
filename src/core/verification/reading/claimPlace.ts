import { emptyLines } from '../../document/emptyLines';
import type { DocumentQuotation, DocumentSyntax, TextSpan } from '../../document/model';
import { shiftSpan } from '../../document/shiftSpans';
import type { DocumentReading } from './documentReading';
import { namingCells } from './namingCells';
import { quotedMark, sentenceAround, sentenceInDocument, spanInParagraph, type Paragraph } from './paragraph';

/** Where a document may say whose words a quotation's are. */
export interface ClaimPlace {
  /** Sentences that introduce it or that it stands in, the nearest first; `quoted` is its place in the paragraph's text. */
  readonly sentences: readonly { readonly paragraph: Paragraph; readonly span: TextSpan; readonly quoted: TextSpan }[];
  /** Stretches of the document that say nothing else: what a block or mark-up has besides the words, a cell, the line below. */
  readonly attribution: readonly TextSpan[];
  /** Paragraphs that may excuse a wrong name or key by naming the right one. */
  readonly paragraphs: readonly Paragraph[];
}

/** The sentence; for a quotation that begins its paragraph also the one before that ends with a colon. */
export function inlinePlace(reading: DocumentReading, quotation: TextSpan): ClaimPlace {
  const paragraph = reading.around(quotation);
  if (!paragraph) return { sentences: [], attribution: [], paragraphs: [] };
  const quoted = spanInParagraph(paragraph, quotation);
  const own = { paragraph, span: clipped(sentenceAround(paragraph, quotation), quoted), quoted };
  const before = quoted.start <= longestMark ? reading.before(paragraph.start) : undefined;
  const leadIn = before && /:\s*$/.test(before.content.text) ? [leadInOf(before)] : [];
  const host = hostOf(reading, paragraph);
  return {
    sentences: [own, ...leadIn],
    attribution: [...openingMarkup(reading, paragraph, quotation), ...namingCells(reading, paragraph, quotation)],
    paragraphs: [
      paragraph,
      ...(before && leadIn.length > 0 ? [before] : []),
      ...(host ? [host] : []),
      ...cellsBeside(reading, paragraph),
    ],
  };
}

/** All of the block but its words, the line below it, and the sentence before it that leads to it. */
export function blockPlace(reading: DocumentReading, quotation: DocumentQuotation): ClaimPlace {
  const block = quotation.block ?? quotation;
  const before = reading.before(block.start);
  const after = reading.after(block.end);
  const isNear = (paragraph: Paragraph): boolean =>
    emptyLines(
      reading.document.text.slice(Math.min(block.end, paragraph.end), Math.max(block.start, paragraph.start)),
    ) <= 1;
  const around = [before, after].filter(
    paragraph => paragraph !== undefined && !paragraph.prose.block && isNear(paragraph),
  );
  const below = after && around.includes(after) ? attributionLine(reading, after) : undefined;
  return {
    sentences: before && around.includes(before) && leadsOn(reading, before) ? [leadInOf(before)] : [],
    attribution: [
      { start: block.start, end: quotation.start },
      { start: quotation.end, end: block.end },
      ...(below ? [below] : []),
    ].filter(({ start, end }) => start < end),
    paragraphs: around.filter(paragraph => paragraph !== undefined),
  };
}

/** A last sentence that has a reference or a note of its own is finished with, unless it ends with a colon. */
function leadsOn(reading: DocumentReading, paragraph: Paragraph): boolean {
  if (/:\s*$/.test(paragraph.content.text)) return true;
  const last = sentenceInDocument(paragraph, leadInOf(paragraph).span);
  const references = [...reading.keysIn(last), ...reading.renderedIn(paragraph), ...reading.notesIn(last)];
  return !references.some(found => ('mark' in found ? found.mark : found).start >= last.start);
}

/** `#quote(attribution: [Gunnar Axén])[`, `\\textquote[Gunnar Axén]{`: what mark-up says before the words. */
function openingMarkup(
  reading: DocumentReading,
  { start, prose }: Paragraph,
  quotation: TextSpan,
): readonly TextSpan[] {
  const opening = prose.markup.find(({ end }) => start + end === quotation.start);
  if (!opening) return [];
  const span = shiftSpan(opening, start);
  return /^[#\\][\w*]*quote/.test(reading.document.text.slice(span.start, span.end)) ? [span] : [];
}

/** The paragraphs in the next cells of the row, where each cell is one: they may hold the reference. */
function cellsBeside(reading: DocumentReading, { start, end }: Paragraph): readonly Paragraph[] {
  const { text, analysis } = reading.document;
  const boundary = cellBoundaries[analysis.syntax];
  if (!boundary) return [];
  const [before, after] = [reading.before(start), reading.after(end)];
  return [
    ...(before && boundary.test(text.slice(before.end, start).slice(-longestBoundary)) ? [before] : []),
    ...(after && boundary.test(text.slice(end, after.start).slice(0, longestBoundary)) ? [after] : []),
  ];
}

const longestBoundary = 500;
const htmlBoundary = /^\s*(?:<\/[a-z]{1,10}>\s*){0,5}<t[dh]\b[^<>]*>\s*$/i;
const cellBoundaries: Readonly<Partial<Record<DocumentSyntax, RegExp>>> = {
  html: htmlBoundary,
  pandoc: htmlBoundary,
  typst: /^\]\s*,\s*\[$/,
};

/** A mark before the words. */
const longestMark = 2;
const longestSentence = 1500;

function clipped({ start, end }: TextSpan, around: TextSpan): TextSpan {
  return { start: Math.max(start, around.start - longestSentence), end: Math.min(end, around.end + longestSentence) };
}

/** The quotation would stand behind its end. */
function leadInOf(paragraph: Paragraph): ClaimPlace['sentences'][number] {
  const end = paragraph.content.text.length;
  const span = paragraph.content.sentences.at(-1) ?? { start: 0, end };
  return { paragraph, span: clipped(span, { start: end, end }), quoted: { start: end, end } };
}

/** The paragraph that a note stands in. */
function hostOf(reading: DocumentReading, note: Paragraph): Paragraph | undefined {
  const found = reading.noteAround(note);
  return found && reading.around(found.mark);
}

/** `— Hans Sarv [@haglund-2010]` or nothing but a reference, as a paragraph of its own. */
function attributionLine(reading: DocumentReading, paragraph: Paragraph): TextSpan | undefined {
  const { start, end } = paragraph;
  const { text } = paragraph.content;
  // A quotation with its reference says whose words those are, not these.
  if (text.length > longestAttribution || text.includes(quotedMark)) return undefined;
  const isReference = !/[\p{L}\p{N}]/u.test(text) && reading.keysIn(paragraph).length > 0;
  const isRendered = /^\s*\([^()]*(?:\([^()]*\)[^()]*)*\)\.?\s*$/.test(text);
  return isReference || isRendered || /^\s*(?:—|–|―|--)\s/.test(text) ? { start, end } : undefined;
}

const longestAttribution = 250;
