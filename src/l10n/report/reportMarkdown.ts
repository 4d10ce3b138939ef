import type { QuotationReport, ReportRow, ReportSection } from './quotationReport';

/**
 * A report as a pipe table, fit to be put at the end of a memo. Nothing in it is a quotation or a reference of its own:
 * quotation marks become emphasis, and `@` is escaped, so that neither Pandoc nor Belägg takes it for one.
 */
export function reportMarkdown(report: QuotationReport): string {
  const { title, introduction, columns, documents } = report;
  const blocks = documents.flatMap(document => section(document, columns));
  return `${[`# ${plain(title)}`, plain(introduction), ...blocks].join('\n\n')}\n`;
}

function section({ name, sum, rows }: ReportSection, columns: readonly string[]): readonly string[] {
  const heading = `## ${plain(name)}`;
  if (rows.length === 0) return [heading, plain(sum)];
  const table = [line(columns.map(plain)), '| --: | --- | --- | --- | --- |', ...rows.map(row => line(cells(row)))];
  return [heading, plain(sum), table.join('\n')];
}

function cells({ line: number, words, source, verdict, passage }: ReportRow): readonly string[] {
  return [String(number), plain(words), plain(source.join('. ')), plain(sentences(verdict)), link(passage)];
}

function link(passage: ReportRow['passage']): string {
  if (!passage) return '';
  const id = `\`${passage.id}\``;
  return passage.address === undefined ? id : `[${id}](<${passage.address.replace(/[<>\n]/g, encodeURIComponent)}>)`;
}

function line(columns: readonly string[]): string {
  return `| ${columns.join(' | ')} |`;
}

function sentences(parts: readonly string[]): string {
  return parts.map(part => part.replace(/[^.?!…]$/, '$&.')).join(' ');
}

/** Any text as it stands, but for quotation marks: what they hold is emphasised. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|@$~^#]/g, String.raw`\$&`)
    .replace(/[”“](?=\S)([^”“]*[^\s”“])”/g, '*$1*')
    .replace(/\s+/g, ' ')
    .trim();
}
