import { lineStartAt } from '../lineStart';
import type { TextSpan } from '../model';
import { closedHeading } from './closedHeading';
import type { ClosedSpan } from './closedSpans';

/**
 * Besides headings what stands on lines of its own in AsciiDoc: blocks without words (listings, comments), the delimiters
 * of those that hold words, lines of attributes and titles above any, macros.
 */
export function closedInAsciidoc(text: string, bodyStart: number, offset: number): readonly ClosedSpan[] {
  const closed: ClosedSpan[] = [...closedHeading(text, bodyStart, offset)];
  const open: OpenBlock[] = [];
  line.lastIndex = bodyStart;
  for (let found = line.exec(text); found; found = line.exec(text)) {
    const [source, attributes = '', written = ''] = found;
    const mark = written.trimEnd();
    const start = found.index + attributes.length;
    const span = { start, end: found.index + source.length };
    const at = open.findLastIndex(block => block.mark === mark);
    if (at < 0 && (found.index > offset || isVerbatim(open.at(-1)))) continue;
    const closing = open.splice(at < 0 ? open.length : at)[0];
    if (closing) closed.push(...closedBlock(closing, span));
    else if (!delimiter.test(mark)) closed.push({ kind: 'block', start: found.index, end: span.end });
    else open.push({ mark, line: span, start: found.index });
  }
  return [...closed, ...attributesAt(text, bodyStart, offset), ...inlineAt(text, offset)];
}

/** Code, what is emphasised, links and other macros in the line of the offset. */
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
  return block !== undefined && /^(?:-{4}|[.+/`])/.test(block.mark);
}

/** Behind the delimiter that opens it words stand in the block, behind the one that closes it they stand behind it. */
function closedBlock(block: OpenBlock, closing: TextSpan): readonly ClosedSpan[] {
  const { start, line: opening } = block;
  const whole = { start, end: closing.end };
  if (isVerbatim(block)) return [{ ...whole, kind: 'block' }];
  const isTable = block.mark.endsWith('===') && !block.mark.startsWith('=');
  return [
    { ...opening, kind: 'block', whole: isTable ? whole : { start, end: opening.end } },
    { ...closing, kind: 'block', whole },
  ];
}

/** What is said of the paragraph or the block below, and of what is a part. */
function attributesAt(text: string, bodyStart: number, offset: number): readonly ClosedSpan[] {
  const near = Math.max(bodyStart, offset - 1000);
  attributeLines.lastIndex = near;
  for (let found = attributeLines.exec(text); found && found.index <= offset; found = attributeLines.exec(text)) {
    const span = { start: found.index, end: found.index + found[0].length };
    if (offset < span.end) return [{ ...span, kind: 'label', whole: span }];
  }
  return [];
}

const attributes = String.raw`(?:^(?:\[[^\]\n]{0,200}\]|\.[^\s.][^\n]{0,200})[ \t]*\r?\n){0,4}`;
const attributeLines = new RegExp(attributes.replace('{0,4}', '{1,4}'), 'gm');
const delimiter = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}|={4,}|\*{4,}|_{4,}|--|""|[|,:!]={3,})$/;
/** A delimiter, a break, a macro, an attribute of the document or a directive, with the lines of attributes above it. */
const line = new RegExp(
  String.raw`(${attributes})^(-{4,}|\.{4,}|\+{4,}|/{4,}|\x60{3,}|={4,}|\*{4,}|_{4,}|--|""|[|,:!]={3,}|'{3,}|<{3}|(?:image|video|audio|include|toc|ifdef|ifndef|ifeval|endif)::[^\n]{0,500}|:!?[\w-]{1,50}!?:(?:[ \t][^\n]{0,500})?)(?=[ \t]*\r?$)`,
  'gm',
);
