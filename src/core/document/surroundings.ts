import { tableEnvironments } from './latex/latexCommands';
import { lineStartAt } from './lineStart';
import type { DocumentAnalysis, DocumentQuotation, DocumentReference, DocumentSyntax, TextSpan } from './model';
import { quotedText } from './quotedText';
import { sentenceEnds } from './sentences';

/** Where in a document an offset is: what an insertion there has to fit in with. */
export interface Surroundings {
  /** In front matter, preamble or header, where nothing may be inserted. */
  readonly inFrontMatter: boolean;
  /** The whole reference, its brackets included, that the offset is within, or touches from behind (`[@key]|`). */
  readonly group?: TextSpan;
  /** In a comment that lasts to the end of its line. */
  readonly inComment: boolean;
  /** In an item of a list. */
  readonly inList: boolean;
  /** In a cell of a table that holds words alone, no paragraphs. */
  readonly inCell: boolean;
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
  /** What the paragraph goes on with after the offset. */
  readonly rest: string;
  /** The characters beside the offset; empty at the ends of the text. */
  readonly previous: string;
  readonly next: string;
}

/** Looks around `offset`. Cost: the paragraph, and a pass over references and quotations, in some formats over tables. */
export function surroundings(text: string, analysis: DocumentAnalysis, offset: number): Surroundings {
  const lineStart = lineStartAt(text, offset);
  const line = text.slice(lineStart, lineEnd(text, lineStart));
  const prefixLength = linePrefix[analysis.syntax].exec(line)?.[0].length ?? 0;
  const group = analysis.references.find(found => isWithin(found.group, offset))?.group;
  const reference = analysis.references.find(found => !found.group && found.start < offset && offset <= found.end);
  const quotation = analysis.quotations.find(found => found.start <= offset && offset <= found.end);
  const column = offset - lineStart;
  return {
    inFrontMatter: offset < analysis.bodyStart,
    inComment: comment[analysis.syntax]?.test(line.slice(0, column)) ?? false,
    inList: listMark.test(line),
    inCell: isInCell[analysis.syntax]?.(text, offset, line) ?? false,
    ...(group && { group }),
    ...(reference && { reference }),
    ...(quotation && { quotation }),
    linePrefix: analysis.syntax === 'asciidoc' ? '' : line.slice(0, prefixLength).replace(/[^>\s]/g, ' '),
    place: placeOf(line, prefixLength, column),
    ...wordsAround(text, analysis, offset),
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

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return end > from && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** Behind the marks that the line of the offset begins with, where the offset is before or within them. */
export function behindLineMarks(text: string, syntax: DocumentSyntax, offset: number): number {
  const lineStart = lineStartAt(text, offset);
  const line = text.slice(lineStart, lineEnd(text, lineStart));
  const prefix = linePrefix[syntax].exec(line)?.[0] ?? '';
  return line.trim() === '' ? offset : Math.max(offset, lineStart + prefix.length);
}

/** What a line begins with before its words: `> ` and the marks of list items where lists are indented, and blanks. */
const linePrefix: Readonly<Record<DocumentSyntax, RegExp>> = {
  pandoc: /^(?:[ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)]|#\.)[ \t]+))*[ \t]*/,
  latex: /^[ \t]*/,
  typst: /^[ \t]*(?:(?:[-+]|\d{1,9}\.)[ \t]+)*/,
  asciidoc: /^(?:[ \t]*(?:[*-]+|\.+|\d{1,9}\.)[ \t]+)?/,
  html: /^[ \t]*/,
  text: /^[ \t]*/,
};

const listMark = /^[ \t]*(?:[*-]+|\.+|\d{1,9}\.)[ \t]+/;

/** Where on a line a comment begins. */
const comment: Readonly<Partial<Record<DocumentSyntax, RegExp>>> = {
  latex: /(?:^|[^\\])(?:\\\\)*%/,
  typst: /(?:^|[^:\\])\/\//,
  asciidoc: /^\/\/(?!\/\/)/,
};

type CellTest = (text: string, offset: number, line: string) => boolean;

/** Cells of Typst and HTML hold whatever a page does. */
const isInCell: Readonly<Partial<Record<DocumentSyntax, CellTest>>> = {
  pandoc: (text, offset, line) => {
    if (!line.includes('|')) return false;
    const { start, end } = paragraphAround(text, lineStartAt(text, offset));
    return /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:-]*)+\r?$/m.test(text.slice(start, end));
  },
  latex: (text, offset) => isLastOpen(text.slice(0, offset), latexTable),
  asciidoc: (text, offset) => (text.slice(0, offset).match(/^[|!]===+[ \t]*\r?$/gm) ?? []).length % 2 === 1,
};

const latexTable = new RegExp(String.raw`\\(begin|end)\{(?:${[...tableEnvironments].join('|')})\*?\}`, 'g');

function isLastOpen(text: string, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].at(-1)?.[1] === 'begin';
}

/** By lines in Markdown and plain text; elsewhere mark-up stands between the words, and the prose tells. */
function wordsAround(
  text: string,
  analysis: DocumentAnalysis,
  offset: number,
): Pick<Surroundings, 'paragraph' | 'sentenceBefore' | 'sentenceAfter' | 'rest'> {
  const byLines = analysis.syntax === 'pandoc' || analysis.syntax === 'text';
  const prose = byLines ? undefined : analysis.prose.findLast(part => isWithinProse(text, part, offset));
  const lineStart = lineStartAt(text, offset);
  const paragraph = byLines ? paragraphAround(text, lineStart) : (prose ?? { start: offset, end: offset });
  const words = (start: number, end: number): string => {
    if (end <= start) return '';
    return prose ? quotedText(text, prose, { start, end }).text : onOneLine(text.slice(start, end));
  };
  return {
    paragraph: { start: paragraph.start, end: paragraph.end },
    sentenceBefore: lastSentence(
      words(paragraph.start, offset) + (prose && /\s/.test(text.charAt(offset - 1)) ? ' ' : ''),
    ),
    sentenceAfter: firstSentence(words(offset, paragraph.end)),
    rest: byLines ? text.slice(offset, Math.max(offset, paragraph.end)) : words(offset, paragraph.end),
  };
}

/** Blanks at the end of a paragraph's last line belong to it: that is where people go on writing. */
function isWithinProse(text: string, { start, end }: TextSpan, offset: number): boolean {
  return start <= offset && (offset <= end || /^[ \t]+$/.test(text.slice(end, offset)));
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

function lastSentence(text: string): string {
  return text.slice(sentenceEnds(text).at(-1) ?? 0).trimStart();
}

function firstSentence(text: string): string {
  return text.slice(0, sentenceEnds(text)[0] ?? text.length).trimEnd();
}
