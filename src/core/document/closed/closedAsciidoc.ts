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
} from '../asciidoc/asciidocLines';
import { lineStartAt } from '../lineStart';
import type { TextSpan } from '../model';
import { closedHeading } from './closedHeading';
import type { ClosedSpan } from './closedSpans';

/**
 * Besides headings what stands on lines of its own in AsciiDoc: blocks without words (listings, comments), the delimiters
 * of those that hold words, lines of attributes and titles above any, macros. The reader of AsciiDoc takes lines for the
 * same, but keeps the words between them alone.
 */
export function closedInAsciidoc(text: string, bodyStart: number, offset: number): readonly ClosedSpan[] {
  const closed: ClosedSpan[] = [
    ...closedHeading(text, bodyStart, offset),
    ...paragraphAt(text, bodyStart, offset),
    ...inlineAt(text, offset),
  ];
  const open: OpenBlock[] = [];
  /** Where the attributes and the title begin that stand right above. */
  let above: number | undefined;
  for (let start = bodyStart; start <= text.length; start = lineEnd(text, start) + 1) {
    const source = text.slice(start, lineEnd(text, start)).trimEnd();
    const span = { start, end: start + source.length };
    const isWritten = isVerbatim(open.at(-1));
    if (!isWritten && (attributeLine.test(source) || blockTitle.test(source))) {
      above ??= start;
      continue;
    }
    // What is said of the paragraph or the block below, and of what is a part.
    if (above !== undefined && above <= offset && offset < start)
      closed.push({ kind: 'label', start: above, end: start, whole: { start: above, end: start } });
    const from = above ?? start;
    above = undefined;
    const closing = open.splice(lastOf(open, source))[0];
    if (closing) closed.push(...closedBlock(closing, span, text));
    else if (isWritten) continue;
    else if (from > offset) {
      if (open.length === 0) break;
    } else if (delimiters.some(pattern => pattern.test(source)))
      open.push({ mark: closingLine(source), line: span, start: from });
    else if (breakLine.test(source) || directiveLine.test(source))
      closed.push({ kind: 'block', start: from, end: span.end });
  }
  return closed;
}

const delimiters = [opaqueDelimiter, quoteDelimiter, frameDelimiter, tableDelimiter];

/** The block that the line closes, with all that is open in it. */
function lastOf(open: readonly OpenBlock[], line: string): number {
  const at = open.findLastIndex(({ mark }) => mark === line);
  return at < 0 ? open.length : at;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/**
 * A paragraph that takes no blocks, or nothing: it begins with what it is (`NOTE: `), with the term that it is about
 * (`Term:: `), or with a blank, and stands as it is written.
 */
function paragraphAt(text: string, bodyStart: number, offset: number): readonly ClosedSpan[] {
  const before = text.slice(Math.max(bodyStart, offset - longestParagraph), offset);
  const parted = /^[^]*\n[ \t]*\r?\n/.exec(before);
  if (!parted && offset - bodyStart > longestParagraph) return [];
  const start = offset - before.length + (parted?.[0].length ?? 0);
  const [source = ''] = text.slice(start, offset + longestParagraph).split(/\r?\n[ \t]*(?:\r?\n|$)/, 1);
  const whole = { start, end: start + source.length };
  if (/^[ \t]+(?![ \t*.-])/.test(source)) return [{ ...whole, kind: 'block' }];
  const { term = '', mark = '' } = labelled.exec(source)?.groups ?? {};
  if (mark === '') return [];
  const end = start + term.length + mark.length;
  // Before a label that begins the paragraph nothing stands.
  const label = { start: start + (term === '' ? -1 : term.length), end };
  return [
    { ...label, kind: 'inline', whole: { start, end } },
    { start: start - 1, end: whole.end, kind: 'heading', whole },
  ];
}

const longestParagraph = 5000;
const labelled =
  /^(?<term>(?!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):)[^\s:;|*.-][^\n]{0,200}?|)(?<mark>(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+|(?<=\S)(?::{2,4}|;;)(?:[ \t]+|(?=\r?\n|$)))/;

/** Code, what is emphasised, links and other macros in the line of the offset; the reader keeps their marks apart from their words. */
function inlineAt(text: string, offset: number): readonly ClosedSpan[] {
  const start = lineStartAt(text, offset);
  return inlineIn(text.slice(start, Math.min(offset + 1000, start + 5000)).split('\n', 1)[0] ?? '', start);
}

function inlineIn(source: string, by: number): readonly ClosedSpan[] {
  return [...source.matchAll(inline)].flatMap(({ index, 0: found, 1: quote, 2: mark = quote && `${quote}\`` }) => {
    const whole = { start: by + index, end: by + index + found.length };
    if (mark === undefined) return [{ ...whole, kind: 'inline' }];
    const [start, end] = [whole.start + mark.length, whole.end - mark.length];
    return [
      { start, end, kind: 'phrase', whole },
      { start: whole.start, end: start, kind: 'opening' },
      { start: end, end: whole.end, kind: 'inline' },
      ...inlineIn(found.slice(mark.length, -mark.length), start),
    ];
  });
}

const inline =
  /(["'])`(?=\S)[^\n]{0,199}?\S`\1|(?<![\p{L}\p{N}])(?:[a-z]{2,12}:[^\s[\]<>]{0,300}\[(?:[^\]\\\n]|\\[^]){0,500}\]|https?:\/\/[^\s[\]<>]{1,300}|`[^`\n]{1,200}`|\+(?=\S)[^+\n]{1,200}\+|([*_#]{1,2})(?=\S)(?:(?!\2)[^\n]){1,200}(?<=\S)\2(?![\p{L}\p{N}]))|<<[^<>\n]{1,300}>>|\{[\w-]{1,50}\}|&#?\w{1,10};|[~^][^~^\s]{1,50}[~^]/gu;

/** A block that has begun: its attributes, or else its delimiter, at `start`. */
interface OpenBlock {
  readonly mark: string;
  readonly line: TextSpan;
  readonly start: number;
}

function isVerbatim(block: OpenBlock | undefined): boolean {
  return block !== undefined && opaqueDelimiter.test(block.mark);
}

/** Behind the delimiter that opens it words stand in the block, behind the one that closes it they stand behind it. */
function closedBlock(block: OpenBlock, closing: TextSpan, text: string): readonly ClosedSpan[] {
  const { start, line: opening, mark } = block;
  const whole = { start, end: closing.end };
  if (isVerbatim(block)) return [{ ...whole, kind: 'block' }];
  const isTable = tableDelimiter.test(mark);
  const isQuotation = quoteDelimiter.test(mark);
  return [
    { ...opening, kind: 'block', whole: isTable || isQuotation ? whole : { start, end: opening.end } },
    { ...closing, kind: 'block', whole },
    ...(isTable ? cellMarks(text.slice(opening.end, closing.start), opening.end) : []),
    // A quotation within would end it.
    ...(isQuotation ? [{ start: opening.end, end: closing.start, kind: 'heading' as const, whole }] : []),
  ];
}

/** What begins the first cell of a line, with the empty lines above it. */
function cellMarks(rows: string, by: number): readonly ClosedSpan[] {
  return [...rows.matchAll(/\n(?:[ \t]*\r?\n)*[ \t]*[\d.+*<>^]{0,10}[a-z]?\|[ \t]*/g)].map(({ index, 0: mark }) => ({
    start: by + index,
    end: by + index + mark.length,
    kind: 'inline',
  }));
}
