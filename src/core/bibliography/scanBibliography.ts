import { scanBib } from './bibScan';
import { scanJson } from './jsonScan';
import type { BibliographyFormat, BibliographyScan } from './model';
import { scanInline, scanYaml } from './yamlScan';

const scanners: Readonly<Record<BibliographyFormat, (text: string) => BibliographyScan>> = {
  bib: scanBib,
  'csl-json': scanJson,
  'csl-yaml': scanYaml,
  inline: scanInline,
};

/**
 * Finds the entries of a bibliography with their places. Never throws: an entry that cannot be read is listed as broken
 * and costs only itself. For `inline`, `text` is the whole document.
 */
export function scanBibliography(format: BibliographyFormat, text: string): BibliographyScan {
  return scanners[format](text);
}

const formats: Readonly<Record<string, BibliographyFormat>> = {
  bib: 'bib',
  bibtex: 'bib',
  biblatex: 'bib',
  json: 'csl-json',
  yaml: 'csl-yaml',
  yml: 'csl-yaml',
};

/** The format of a bibliography file by its name's ending, as Pandoc tells them; `undefined` for any other. */
export function bibliographyFormat(path: string): BibliographyFormat | undefined {
  return formats[/\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
}
