import type { DocumentAnalysis, DocumentQuotation, DocumentReference, TextSpan } from './model';

/** Where in a document an offset is: what an insertion there has to fit in with. */
export interface Surroundings {
  /** In the head, where nothing may be inserted. */
  readonly inFrontMatter: boolean;
  /** The brackets of references that the offset is within, or touches from behind (`[@key]|`). */
  readonly group?: TextSpan;
  /** The reference outside brackets that the offset is within or touches. */
  readonly reference?: DocumentReference;
  /** The quotation that the offset is within, its edges included. */
  readonly quotation?: DocumentQuotation;
  /**
   * What a further line here has to begin with: `> ` in a block quotation, as many blanks as a list item's text is
   * indented by, or both; empty in ordinary text.
   */
  readonly linePrefix: string;
  /** `empty-line`: the line holds nothing but its prefix; `line-start`: nothing but the prefix stands before the offset. */
  readonly place: 'empty-line' | 'line-start' | 'in-line';
  /** The lines around the offset that no empty line separates, from the first one's start to the last one's end. */
  readonly paragraph: TextSpan;
  /** The sentence around the offset, on one line and without line prefixes: what stands before and after it. */
  readonly sentenceBefore: string;
  readonly sentenceAfter: string;
  /** The characters beside the offset; empty at the ends of the text. */
  readonly previous: string;
  readonly next: string;
}

/** Looks around `offset`. Cost: the paragraph, not the document (references and quotations are found by one pass). */
export function surroundings(text: string, analysis: DocumentAnalysis, offset: number): Surroundings {
  const lineStart = lineStartAt(text, offset);
  const line = text.slice(lineStart, lineEnd(text, lineStart));
  const prefixLength = analysis.syntax === 'pandoc' ? linePrefixLength(line) : (/^[ \t]*/.exec(line)?.[0].length ?? 0);
  const group = analysis.references.find(found => isWithin(found.group, offset))?.group;
  const reference = analysis.references.find(found => !found.group && found.start < offset && offset <= found.end);
  const quotation = analysis.quotations.find(found => found.start <= offset && offset <= found.end);
  const paragraph = paragraphAround(text, lineStart);
  return {
    inFrontMatter: offset < headEnd(text, analysis),
    ...(group && { group }),
    ...(reference && { reference }),
    ...(quotation && { quotation }),
    linePrefix: line.slice(0, prefixLength).replace(/[^>\s]/g, ' '),
    place: placeOf(line, prefixLength, offset - lineStart),
    paragraph,
    sentenceBefore: lastSentence(onOneLine(text.slice(paragraph.start, Math.max(offset, paragraph.start)))),
    sentenceAfter: firstSentence(onOneLine(text.slice(offset, Math.max(offset, paragraph.end)))),
    previous: text.charAt(offset - 1),
    next: text.charAt(offset),
  };
}

function isWithin(group: TextSpan | undefined, offset: number): boolean {
  return group !== undefined && group.start < offset && offset <= group.end;
}

function placeOf(line: string, prefixLength: number, column: number): Surroundings['place'] {
  if (line.slice(prefixLength).trim() === '') return 'empty-line';
  return column <= prefixLength ? 'line-start' : 'in-line';
}

function headEnd(text: string, analysis: DocumentAnalysis): number {
  return analysis.frontMatter ? lineEnd(text, analysis.frontMatter.end) + 1 : 0;
}

/** `lastIndexOf` takes a negative place for the first one. */
export function lineStartAt(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return end > from && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** `> `, the marks of list items (`- `, `1. `) and blanks. */
function linePrefixLength(line: string): number {
  return /^(?:[ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)]|#\.)[ \t]+))*[ \t]*/.exec(line)?.[0].length ?? 0;
}

const emptyLine = /^[ \t>]*$/;

function paragraphAround(text: string, lineStart: number): TextSpan {
  let start = lineStart;
  let end = lineEnd(text, lineStart);
  if (emptyLine.test(text.slice(start, end))) return { start, end };
  while (start > 0) {
    const before = lineStartAt(text, start - 1);
    if (emptyLine.test(text.slice(before, lineEnd(text, before)))) break;
    start = before;
  }
  while (end < text.length) {
    const next = text.indexOf('\n', end) + 1;
    if (next === 0 || emptyLine.test(text.slice(next, lineEnd(text, next)))) break;
    end = lineEnd(text, next);
  }
  return { start, end };
}

function onOneLine(text: string): string {
  return text.replace(/(?:^|\r?\n)[ \t>]*/g, ' ').replace(/[ \t]+/g, ' ');
}

/** A stop, what may close behind it, and a blank before a capital, a mark or a bracket. */
const sentenceEnd = /(?<word>\S{0,30})[.!?…][”"»)\]]*[ ]+(?=[\p{Lu}\d”"»“([*_@–—]|$)/gu;
/** `t.ex. Sarv`, `bl.a. Malmö`, `prof. Sarv`, `H. Sarv`: no end of a sentence. */
const abbreviation = /(?:^|\P{L})(?:\p{L}|prof|dr|doc|bl|jfr|resp|ca|kap|nr|st|tf|s\.k|\p{L}\.\p{L})$/iu;

function sentenceEnds(text: string): readonly number[] {
  return [...text.matchAll(sentenceEnd)]
    .filter(found => !abbreviation.test(found.groups?.['word'] ?? ''))
    .map(found => found.index + found[0].length);
}

function lastSentence(text: string): string {
  return text.slice(sentenceEnds(text).at(-1) ?? 0).trimStart();
}

function firstSentence(text: string): string {
  return text.slice(0, sentenceEnds(text)[0] ?? text.length).trimEnd();
}
