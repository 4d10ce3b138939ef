import type { DocumentAnalysis, DocumentSyntax, TextEdit } from '../document/model';
import { topLevelValue } from '../document/topLevelValue';

/**
 * The edits that name a bibliography in a document, in order; `path` is relative to the document. None where it names one
 * already or has no place for it.
 */
export function bibliographyLine(text: string, analysis: DocumentAnalysis, path: string): readonly TextEdit[] {
  if (analysis.bibliography.length > 0) return [];
  return declarations[analysis.syntax]?.(text, analysis, path) ?? [];
}

type Declaration = (text: string, analysis: DocumentAnalysis, path: string) => readonly TextEdit[];

const declarations: Readonly<Partial<Record<DocumentSyntax, Declaration>>> = {
  pandoc: frontMatterLine,
  latex: latexLines,
  typst: (text, { eol }, path) => {
    const gap = text.endsWith('\n') ? eol : eol + eol;
    return [insertion(text.length, `${gap}#bibliography(${JSON.stringify(path)})${eol}`)];
  },
};

function frontMatterLine(text: string, { frontMatter, eol }: DocumentAnalysis, path: string): readonly TextEdit[] {
  const value = plainScalar.test(path) ? path : JSON.stringify(path);
  if (!frontMatter) {
    const at = text.startsWith('\uFEFF') ? 1 : 0;
    return [insertion(at, ['---', `bibliography: ${value}`, '---', '', ''].join(eol))];
  }
  if (frontMatter.broken !== undefined) return [];
  const empty = topLevelValue(text, frontMatter, 'bibliography');
  if (!empty) {
    // A project file, which is a head alone, may end without a line break.
    const before = /(?:^|\n)$/.test(text.slice(0, frontMatter.end)) ? '' : eol;
    return [insertion(frontMatter.end, `${before}bibliography: ${value}${eol}`)];
  }
  const colon = text.lastIndexOf(':', empty.start) + 1;
  return empty.start === empty.end ? [insertion(colon, ` ${value}`)] : [];
}

/** A path that YAML reads as it stands. */
const plainScalar = /^[\p{L}\p{N}_./][\p{L}\p{N}_./ -]*(?<! )$/u;

/** biblatex wants the file in the preamble and the list in the text, BibTeX both in the text; natbib's styles need `\url`. */
function latexLines(text: string, { bodyStart, features, eol }: DocumentAnalysis, path: string): readonly TextEdit[] {
  const begin = text.lastIndexOf(String.raw`\begin{document}`, bodyStart);
  const end = lineStart(text, text.lastIndexOf(String.raw`\end{document}`));
  if (begin < 0) return [];
  if (!features.has('biblatex')) {
    const style = String.raw`\bibliographystyle{${features.has('natbib') ? 'plainnat' : 'plain'}}`;
    const hasUrl = /\\usepackage(?:\[[^\]\n]*\])?\{[^{}]*\b(?:x?url|hyperref)\b/.test(text.slice(0, begin));
    const url = features.has('natbib') && !hasUrl ? [insertion(lineStart(text, begin), `\\usepackage{url}${eol}`)] : [];
    const lines = [...(text.includes(String.raw`\bibliographystyle`) ? [] : [style]), bibtexCommand(path)];
    return [...url, insertion(end, `${lines.join(eol)}${eol}`)];
  }
  const resource = insertion(lineStart(text, begin), String.raw`\addbibresource{${path}}` + eol);
  if (/^[^%\n]*\\printbibliography/m.test(text)) return [resource];
  return [resource, insertion(end, String.raw`\printbibliography` + eol)];
}

function bibtexCommand(path: string): string {
  return String.raw`\bibliography{${path.replace(/\.bib$/i, '')}}`;
}

function lineStart(text: string, offset: number): number {
  return offset < 0 ? text.length : offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}
