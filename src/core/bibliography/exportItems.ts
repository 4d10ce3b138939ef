import type { CslItem } from '../corpus/cslItem';
import type { BibDialect } from './bibFields';
import { bibItemLines } from './bibItem';
import type { ExportFormat } from './model';
import { risItemLines } from './risItem';
import { yamlItemLines } from './yamlItem';

const writers: Readonly<Record<ExportFormat, (items: readonly CslItem[]) => string>> = {
  bibtex: items => bibText('bibtex', items),
  biblatex: items => bibText('biblatex', items),
  'csl-json': items => `${JSON.stringify(items, undefined, 2)}\n`,
  'csl-yaml': yamlText,
  ris: items => items.map(item => `${risItemLines(item).join('\r\n')}\r\n`).join('\r\n'),
};

/** Writes items as a whole file, which ends with a line break unless it is empty. RIS lines end with CR LF, as it demands. */
export function exportItems(format: ExportFormat, items: readonly CslItem[]): string {
  return writers[format](items);
}

function bibText(dialect: BibDialect, items: readonly CslItem[]): string {
  return items.map(item => `${bibItemLines(dialect, item, '  ').join('\n')}\n`).join('\n');
}

function yamlText(items: readonly CslItem[]): string {
  if (items.length === 0) return 'references: []\n';
  return ['references:', ...items.flatMap(item => yamlItemLines(item).map(line => `  ${line}`)), ''].join('\n');
}
