import type * as vscode from 'vscode';
import type { OpenBibliography } from '../../core/citation/model';
import type { ReadDocument } from '../../core/document/citedPassage';
import type { DocumentAnalysis } from '../../core/document/model';
import { findBibliographies, type BibliographyFile } from './bibliographyFiles';
import { latexMainFile, partOf } from './latexMainFile';

/** Which bibliographies a document names, itself or through its project or main file. */
export interface NamedBibliographies {
  /** The document, a part of a LaTeX document with what its main file loads and says. */
  readonly analysis: DocumentAnalysis;
  readonly files: readonly BibliographyFile[];
  /** The entries in the document itself. */
  readonly inline: readonly OpenBibliography[];
}

export async function namedBibliographies(
  document: vscode.TextDocument,
  { text, analysis: own }: ReadDocument,
): Promise<NamedBibliographies> {
  const main = await latexMainFile(document, { text, analysis: own });
  const analysis = main ? partOf(own, main.analysis) : own;
  const files = await findBibliographies(document, analysis, main);
  return { analysis, files, inline: analysis.frontMatter?.references ? [{ format: 'inline', text }] : [] };
}
