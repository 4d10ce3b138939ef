import type * as vscode from 'vscode';
import type { InsertionForm, InsertionRequest, OpenBibliography, PassageChoice } from '../../core/citation/model';
import type { Corpus } from '../../core/corpus/corpus';
import { bibliographyHome } from '../../core/document/bibliographyHome';
import { findBibliographies, folderOf, openBibliography, type BibliographyFile } from './bibliographyFiles';
import { latexMainFile, partOf } from './latexMainFile';
import { citationSettings, newBibliographyName } from './citationSettings';
import { documentSpan } from '../convert';
import type { DocumentReader } from '../lookup/documentReader';

/** What somebody wants to insert. */
export interface WantedInsertion {
  readonly corpus: Corpus;
  readonly choices: readonly PassageChoice[];
  readonly form: InsertionForm;
}

/** Where it is to go: an editor, or a place in a document. */
export type InsertionTarget = Pick<vscode.TextEditor, 'document' | 'selections'>;

/** A request to the core, with what is needed to carry out its plan. */
export interface PreparedInsertion {
  readonly request: InsertionRequest;
  /** The document's version that the request was made from. */
  readonly version: number;
  /** The bibliographies that the document names; without any, the file that may become its first. */
  readonly files: readonly BibliographyFile[];
}

/** Reads the document and its bibliographies, unsaved changes included. */
export async function prepareInsertion(
  target: InsertionTarget,
  wanted: WantedInsertion,
  reader: DocumentReader,
): Promise<PreparedInsertion> {
  const { document } = target;
  const { version, text, analysis: own } = reader.read(document);
  const main = await latexMainFile(document, { text, analysis: own });
  const analysis = main ? partOf(own, main.analysis) : own;
  const settings = citationSettings(document);
  const selections = target.selections.map(selection => documentSpan(document, selection));
  const common = { ...wanted, document: { text, analysis }, selections, settings, year: new Date().getFullYear() };
  const declared = await findBibliographies(document, analysis, main);
  const inline: readonly OpenBibliography[] = analysis.frontMatter?.references ? [{ format: 'inline', text }] : [];
  if (declared.length > 0) {
    const bibliographies = [...declared.flatMap(readable), ...inline];
    const style = bibliographies.length > 0 ? settings.style : 'text';
    return { request: { ...common, settings: { ...settings, style }, bibliographies }, version, files: declared };
  }
  if (document.isUntitled || bibliographyHome(analysis) !== 'file' || inline.length > 0) {
    return { request: { ...common, bibliographies: inline }, version, files: [] };
  }
  const newBibliography = newBibliographyName(document);
  const file = await openBibliography(folderOf(document.uri), newBibliography, analysis);
  // A file of that name that is there already is not made, but named by the document from now on.
  const bibliographies = file.state.kind === 'absent' ? [] : readable(file);
  return { request: { ...common, bibliographies, newBibliography }, version, files: [file] };
}

/** A file that does not exist yet is an empty one; one that cannot be read is not worked with. */
function readable(file: BibliographyFile): readonly OpenBibliography[] {
  const { path, format, state } = file;
  switch (state.kind) {
    case 'open':
      return [{ path, format, text: state.document.getText() }];
    case 'absent':
      return [{ path, format, text: '' }];
    case 'unreadable':
      return [];
  }
}
