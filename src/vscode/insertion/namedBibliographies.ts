import type * as vscode from 'vscode';
import { headPart, partAnalysis } from '../../core/citation/documentParts';
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
  reading: ReadDocument,
  otherParts: readonly ReadDocument[] | undefined,
): Promise<NamedBibliographies> {
  const parts = { document: reading, ...(otherParts && { otherParts }) };
  const main = await latexMainFile(document, reading);
  const analysis = main ? partOf(reading.analysis, main.analysis) : partAnalysis(parts);
  const files = await findBibliographies(document, analysis, main);
  const head = headPart(parts);
  const inline: readonly OpenBibliography[] = head?.analysis.frontMatter?.references
    ? [{ format: 'inline', text: head.text }]
    : [];
  return { analysis, files, inline };
}
