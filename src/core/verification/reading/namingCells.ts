import type { DocumentSyntax, TextSpan } from '../../document/model';
import type { DocumentReading } from './documentReading';
import type { Paragraph } from './paragraph';

/** How a format writes a table as one paragraph. */
interface TableSyntax {
  readonly row: string;
  readonly cell: RegExp;
  /** Whether a paragraph is a table, by its beginning. */
  isTable(source: string): boolean;
}

const tables: Readonly<Partial<Record<DocumentSyntax, TableSyntax>>> = {
  pandoc: {
    row: '\n',
    cell: /(?<!\\)\|/g,
    isTable: source => /^[^\n]{0,2000}\|[^\n]{0,2000}\n[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*(?:\r?\n|$)/.test(source),
  },
  latex: {
    row: String.raw`\\`,
    cell: /(?<!\\)&/g,
    // Nowhere else does the sign stand by itself.
    isTable: source => /(?<!\\)&/.test(source) && source.includes(String.raw`\\`),
  },
};

/**
 * The cells of the row that a quotation in a table stands in that say who says it: nothing but a name or a role, perhaps
 * with more behind a comma or in parentheses, in a column that has no other heading: `| Gunnar Axén (M) | ”…” |`.
 */
export function namingCells(reading: DocumentReading, paragraph: Paragraph, quotation: TextSpan): readonly TextSpan[] {
  const { text, analysis } = reading.document;
  const syntax = tables[analysis.syntax];
  const { start, end } = paragraph;
  if (!syntax?.isTable(text.slice(start, Math.min(end, start + longestRow)))) return [];
  const row = rowAround(text, syntax, paragraph, quotation);
  const heads = cellsOf(text, syntax, rowAround(text, syntax, paragraph, { start, end: start }));
  const cells = cellsOf(text, syntax, row);
  return cells.filter((cell, at) => {
    const isOwn = cell.start <= quotation.start && quotation.start <= cell.end;
    const head = row.start === start ? undefined : heads[at];
    return !isOwn && isName(reading, cell) && (!head || headsNames(reading, head));
  });
}

const longestRow = 4000;

function rowAround(text: string, { row }: TableSyntax, { start, end }: TextSpan, span: TextSpan): TextSpan {
  const near = { start: Math.max(start, span.start - longestRow), end: Math.min(end, span.end + longestRow) };
  const before = text.slice(near.start, span.start).lastIndexOf(row);
  const behind = text.slice(span.end, near.end).indexOf(row);
  return {
    start: before < 0 ? near.start : near.start + before + row.length,
    end: behind < 0 ? near.end : span.end + behind,
  };
}

/** Those at the ends, where a row may begin and end with the mark, count as the others. */
function cellsOf(text: string, { cell }: TableSyntax, { start, end }: TextSpan): readonly TextSpan[] {
  const marks = [...text.slice(start, end).matchAll(cell)].map(({ index }) => start + index);
  return [start, ...marks.map(at => at + 1)].map((from, at) => ({ start: from, end: marks[at] ?? end }));
}

/** A word before the name is a role: `ministern Cristina Husmark Pehrsson`. */
function isName(reading: DocumentReading, cell: TextSpan): boolean {
  const [mention] = reading.namesIn(cell);
  if (!mention) return false;
  const { text } = reading.document;
  const [before, behind] = [text.slice(cell.start, mention.start), text.slice(mention.end, cell.end)].map(plain);
  return /^(?:\p{L}{6,})?$/u.test(before ?? '') && /^(?:[,(–—:-]|$)/.test(behind ?? '');
}

function headsNames(reading: DocumentReading, head: TextSpan): boolean {
  const words = plain(reading.document.text.slice(head.start, head.end));
  return words === '' || who.test(words) || isName(reading, head);
}

/** Without mark-up, and without the columns of LaTeX. */
function plain(source: string): string {
  return source
    .replace(/^(?:\{[^{}]*\})+/, '')
    .replace(/\\[a-z]+\*?|[{}*_\s]/gi, ' ')
    .trim();
}

const who =
  /(?<!\p{L})(?:vem|vems|talare|person(?:er)?|namn|källa|sagt|sade|sa|säger|citerad|upphov\p{L}*|avsändare|aktör|organisation|myndighet|röst|deltagare|företrädare|representant|speaker|who|name|source|said|says|quoted|author|by)(?!\p{L})/iu;
