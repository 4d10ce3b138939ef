import { noteNumbers, type DocumentBody } from '../documentBody';
import type { TextSpan } from '../model';
import { ProseCollector } from '../proseCollector';
import { readHeader } from './asciidocHeader';
import { AsciidocInline } from './asciidocInline';
import {
  attributeLine,
  blockTitle,
  breakLine,
  closingLine,
  directiveLine,
  frameDelimiter,
  opaqueDelimiter,
  quoteDelimiter,
  tableDelimiter,
} from './asciidocLines';

/**
 * Reads an AsciiDoc document, line by line for its blocks and paragraph by paragraph for what is in them. Linear; never
 * throws.
 */
export function readAsciidoc(text: string): DocumentBody {
  const header = readHeader(text);
  const prose = new ProseCollector(text, header.bodyStart);
  const inline = new AsciidocInline(text, prose);
  new BlockReader(text, prose, inline).read(header.bodyStart);
  prose.skipTo(text.length);
  return {
    ...header,
    ...prose.finish(text.length),
    references: inline.references,
    footnoteLabels: noteNumbers(inline.notes),
  };
}

/** Within a paragraph it ends nothing. */
const comment = /^\/\/(?!\/)/;
/** Lines between which a paragraph ends. */
const partings = [frameDelimiter, tableDelimiter, breakLine, directiveLine, /^\/\//, /^\+$/];
/** Attributes that make the next block, or paragraph, one whose words stand as they are written. */
const verbatimStyle = /^\[(?:source|listing|literal|pass|stem|latexmath|asciimath|comment)\b/;
/** What begins a paragraph of its own. */
const lineMark =
  /^(?:[ \t]*(?:[*-]+|\.{1,5}|\d+\.|<\d+>|<\.>)[ \t]+(?:\[\[\[?[^\]]*\]?\]\])?|(?:=|#){1,6}[ \t]+|>[ \t]?|(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+|[^\n]{1,200}?::[ \t]+)/;

class BlockReader {
  readonly #text: string;
  readonly #prose: ProseCollector;
  readonly #inline: AsciidocInline;
  #opaqueUntil: string | undefined;
  readonly #quotes: string[] = [];
  /** Where the attributes began that make the next block a quotation. */
  #quoteFrom: number | undefined;
  #paragraph: TextSpan | undefined;
  /** The next block is verbatim. */
  #isVerbatim = false;
  /** The delimiter of the table that is open: what is indented in a cell is words. */
  #table: string | undefined;
  /** A term whose description may stand below it, indented. */
  #isTerm = false;

  constructor(text: string, prose: ProseCollector, inline: AsciidocInline) {
    this.#text = text;
    this.#prose = prose;
    this.#inline = inline;
  }

  read(from: number): void {
    for (let at = from; at < this.#text.length;) {
      const lineBreak = this.#text.indexOf('\n', at);
      const end = lineBreak < 0 ? this.#text.length : lineBreak;
      this.#line(this.#text.slice(at, end).trimEnd(), at);
      at = end + 1;
    }
    this.#endParagraph();
  }

  #line(line: string, start: number): void {
    if (this.#opaqueUntil !== undefined) {
      if (line === this.#opaqueUntil) this.#opaqueUntil = undefined;
    } else if (line === '') this.#endParagraph();
    else if (!this.#paragraph && this.#beginsVerbatim(line)) this.#opaqueUntil = line === '--' ? line : '';
    else if (this.#paragraph && comment.test(line)) this.#words(line, start);
    else if (quoteDelimiter.test(line)) this.#quoteLine(line, start);
    else if (opaqueDelimiter.test(line)) {
      this.#endParagraph();
      this.#opaqueUntil = closingLine(line);
      this.#isVerbatim = false;
    } else if (partings.some(pattern => pattern.test(line))) {
      this.#endParagraph();
      if (tableDelimiter.test(line)) this.#tableLine(line);
    } else if (!this.#paragraph && blockTitle.test(line)) this.#title({ start: start + 1, end: start + line.length });
    else if (!this.#paragraph && attributeLine.test(line)) this.#attributes(line, start);
    else this.#words(line, start);
  }

  #words(line: string, start: number): void {
    const mark = lineMark.exec(line)?.[0];
    if (mark !== undefined) this.#endParagraph();
    const inside = start + (mark?.length ?? 0);
    this.#isTerm = line.endsWith('::');
    const end = start + line.length;
    if (this.#paragraph) this.#paragraph = { start: this.#paragraph.start, end };
    else {
      const isQuotation = this.#quoteFrom !== undefined || mark?.startsWith('>');
      if (isQuotation) this.#prose.openBlock(this.#quoteFrom ?? start);
      this.#paragraph = { start: inside, end };
      if (isQuotation) this.#quotes.push('paragraph');
      this.#quoteFrom = undefined;
    }
    if (/^[=#]/.test(line) && mark !== undefined) this.#endParagraph();
  }

  /** A paragraph in code's clothes: by its attributes, or because it is indented and no item of a list. */
  #beginsVerbatim(line: string): boolean {
    const isIndented = /^[ \t]/.test(line) && !lineMark.test(line) && !this.#isTerm;
    const isLiteral = isIndented && this.#table === undefined && this.#quoteFrom === undefined;
    if (!isLiteral && (!this.#isVerbatim || isBeforeBlock(line))) return false;
    this.#isVerbatim = false;
    return true;
  }

  #tableLine(line: string): void {
    if (this.#table === undefined) this.#table = line;
    else if (this.#table === line) this.#table = undefined;
  }

  #title(span: TextSpan): void {
    this.#prose.skipTo(span.start);
    this.#inline.read(span);
    this.#prose.breakAt(span.end, span.end);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    if (!paragraph) return;
    this.#paragraph = undefined;
    this.#prose.skipTo(paragraph.start);
    this.#inline.read(paragraph);
    this.#prose.breakAt(paragraph.end, paragraph.end);
    if (this.#quotes.at(-1) === 'paragraph') {
      this.#quotes.pop();
      this.#prose.closeBlock(paragraph.end);
    }
  }

  #quoteLine(line: string, start: number): void {
    this.#endParagraph();
    if (this.#quotes.at(-1) === line) {
      this.#quotes.pop();
      this.#prose.closeBlock(start + line.length);
    } else {
      this.#quotes.push(line);
      this.#prose.openBlock(this.#quoteFrom ?? start);
    }
    this.#quoteFrom = undefined;
  }

  #attributes(line: string, start: number): void {
    if (/^\[(?:quote|verse)\b/.test(line)) this.#quoteFrom = start;
    else if (verbatimStyle.test(line)) this.#isVerbatim = true;
    this.#inline.referencesIn({ start, end: start + line.length });
  }
}

const betweenAttributes = [attributeLine, blockTitle, opaqueDelimiter, directiveLine, /^\/\//];

/** What may stand between a block's attributes and the block, and the delimiter of one that is read by it. */
function isBeforeBlock(line: string): boolean {
  return betweenAttributes.some(pattern => pattern.test(line));
}
