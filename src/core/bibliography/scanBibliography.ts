import type { DocumentAnalysis } from '../document/model';
import { atOnce, type Steps } from '../steps';
import { scanBib } from './bibScan';
import { scanHayagriva } from './hayagriva';
import { scanJson } from './jsonScan';
import type { BibliographyFormat, BibliographyScan } from './model';
import { asciidocList, htmlList } from './listSyntaxes';
import { scanSourceList } from './sourceList';
import { scanInline, scanYaml } from './yamlScan';

const scanners: Readonly<Record<BibliographyFormat, (text: string) => Steps<BibliographyScan>>> = {
  bib: scanBib,
  biblatex: scanBib,
  bibtex: scanBib,
  'csl-json': scanJson,
  'csl-yaml': scanYaml,
  hayagriva: scanHayagriva,
  inline: scanInline,
  asciidoc: text => scanSourceList(asciidocList, text),
  html: text => scanSourceList(htmlList, text),
};

/**
 * Finds the entries of a bibliography with their places. Never throws: an entry that cannot be read is listed as broken
 * and costs only itself. For lists in a document, `text` is the whole document.
 */
export function scanBibliography(format: BibliographyFormat, text: string): BibliographyScan {
  return atOnce(scanSteps(format, text));
}

/** The same for files of tens of thousands of entries. */
export function scanSteps(format: BibliographyFormat, text: string): Steps<BibliographyScan> {
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

/**
 * The format of a bibliography file by its name's ending, as Pandoc tells them, or as the document's own tool takes it;
 * `undefined` for any other.
 */
export function bibliographyFormat(
  path: string,
  document?: Pick<DocumentAnalysis, 'syntax' | 'features'>,
): BibliographyFormat | undefined {
  const format = formats[/\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
  if (document?.syntax === 'typst' && format === 'csl-yaml') return 'hayagriva';
  return document && format ? formatIn(document, format) : format;
}

/** A .bib file is LaTeX's alone as far as a document of LaTeX is concerned. */
export function formatIn(
  { syntax, features }: Pick<DocumentAnalysis, 'syntax' | 'features'>,
  format: BibliographyFormat,
): BibliographyFormat {
  if (format !== 'bib' || syntax !== 'latex') return format;
  return features.has('biblatex') ? 'biblatex' : 'bibtex';
}
