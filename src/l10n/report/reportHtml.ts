import { escapeHtml } from '../../core/citation/syntaxes/htmlSyntax';
import type { Language } from '../../core/language';
import type { QuotationReport, ReportRow, ReportSection } from './quotationReport';

/** A report as a page of its own, which browsers and Word open. */
export function reportHtml({ title, introduction, columns, documents }: QuotationReport, language: Language): string {
  const head = columns.map(column => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(introduction)}</p>
${documents.map(document => section(document, head)).join('\n')}
</body>
</html>
`;
}

const style = `body { font: 1rem/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid #767676; padding: .4rem .6rem; text-align: left; vertical-align: top }
td:first-child { text-align: right }
code { font-size: .85em; overflow-wrap: anywhere }`;

function section({ name, sum, rows }: ReportSection, head: string): string {
  const heading = `<h2>${escapeHtml(name)}</h2>\n<p>${escapeHtml(sum)}</p>`;
  if (rows.length === 0) return heading;
  const body = rows.map(row => `<tr>${cells(row)}</tr>`).join('\n');
  return `${heading}\n<table>\n<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

function cells({ line, words, source, verdict, passage }: ReportRow): string {
  return [String(line), escapeHtml(words), lines(source), lines(verdict), link(passage)]
    .map(cell => `<td>${cell}</td>`)
    .join('');
}

function lines(parts: readonly string[]): string {
  return parts.map(escapeHtml).join('<br>');
}

function link(passage: ReportRow['passage']): string {
  if (!passage) return '';
  const id = `<code>${escapeHtml(passage.id)}</code>`;
  return passage.address === undefined ? id : `<a href="${escapeHtml(passage.address)}">${id}</a>`;
}
