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
  const closed: ClosedSpan[] = [...closedHeading(text, bodyStart, offset), ...inlineAt(text, offset)];
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
    if (closing) closed.push(...closedBlock(closing, span));
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

/** Code, what is emphasised, links and other macros in the line of the offset; the reader keeps their marks apart from their words. */
function inlineAt(text: string, offset: number): readonly ClosedSpan[] {
  const start = lineStartAt(text, offset);
  const source = text.slice(start, Math.min(offset + 1000, start + 5000)).split('\n', 1)[0] ?? '';
  return [...source.matchAll(inline)].map(({ index, 0: found }) => ({
    kind: 'inline',
    start: start + index,
    end: start + index + found.length,
  }));
}

const inline =
  /(?<![\p{L}\p{N}])(?:[a-z]{2,12}:[^\s[\]<>]{0,300}\[(?:[^\]\\\n]|\\[^]){0,500}\]|https?:\/\/[^\s[\]<>]{1,300}|`[^`\n]{1,200}`|([*_#+])(?=\S)[^*_#+\n]{1,200}(?<=\S)\1(?![\p{L}\p{N}]))|<<[^<>\n]{1,300}>>|\{[\w-]{1,50}\}|&#?\w{1,10};|[~^][^~^\s]{1,50}[~^]/gu;

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
function closedBlock(block: OpenBlock, closing: TextSpan): readonly ClosedSpan[] {
  const { start, line: opening } = block;
  const whole = { start, end: closing.end };
  if (isVerbatim(block)) return [{ ...whole, kind: 'block' }];
  return [
    { ...opening, kind: 'block', whole: tableDelimiter.test(block.mark) ? whole : { start, end: opening.end } },
    { ...closing, kind: 'block', whole },
  ];
}
