import type * as vscode from 'vscode';
import { citedStyleOfParts, headPart } from '../../core/citation/documentParts';
import type { InsertionForm, InsertionRequest, OpenBibliography, PassageChoice } from '../../core/citation/model';
import type { Corpus } from '../../core/corpus/corpus';
import { bibliographyHome } from '../../core/document/bibliographyHome';
import type { BibliographyFile } from './bibliographyFiles';
import { folderBibliography } from './folderBibliography';
import { documentSpan } from '../convert';
import type { HouseStyles } from '../houseStyle/houseStyles';
import type { Words } from '../language';
import type { DocumentReader } from '../lookup/documentReader';
import { namedBibliographies } from './namedBibliographies';
import { fileOf, otherCells } from '../notebookCell';
import { readBibliography } from './readBibliography';

/** What somebody wants to insert. */
export interface WantedInsertion {
  readonly corpus: Corpus;
  readonly choices: readonly PassageChoice[];
  readonly form: InsertionForm;
}

/** Where it is to go: an editor, or a place in a document. */
export type InsertionTarget = Pick<vscode.TextEditor, 'document' | 'selections'>;

/** What a request is made with. */
export interface InsertionTools {
  readonly reader: DocumentReader;
  readonly styles: HouseStyles;
  readonly words: Words;
}

/** A request to the core, with what is needed to carry out its plan. */
export interface PreparedInsertion {
  readonly request: InsertionRequest;
  /** Whether the document and its bibliographies are still as they were read. */
  readonly isCurrent: () => boolean;
  /** The bibliographies that the document names; without any, the file that may become its first. */
  readonly files: readonly BibliographyFile[];
  /** The cell that has the front matter, where the document is another cell of its notebook. */
  readonly head?: vscode.TextDocument;
}

/** Reads the document and its bibliographies, unsaved changes included; `undefined` when the writer chooses none. */
export async function prepareInsertion(
  target: InsertionTarget,
  wanted: WantedInsertion,
  { reader, styles, words }: InsertionTools,
): Promise<PreparedInsertion | undefined> {
  const { document } = target;
  const { text, analysis: own } = reader.read(document);
  const versions = new Map([[document, document.version]]);
  const isCurrent = (): boolean => [...versions].every(([{ version }, read]) => version === read);
  const readAll = async (files: readonly BibliographyFile[]): Promise<readonly OpenBibliography[]> => {
    for (const { state } of files) if (state.kind === 'open') versions.set(state.document, state.document.version);
    return (await Promise.all(files.map(file => readBibliography(file, words)))).flat();
  };
  const otherParts = otherCells(document, reader);
  for (const { document: cell } of otherParts ?? []) versions.set(cell, cell.version);
  const named = await namedBibliographies(document, { text, analysis: own }, otherParts);
  const { analysis, files: declared, inline } = named;
  const settings = await styles.settingsFor(document);
  const selections = target.selections.map(selection => documentSpan(document, selection));
  const parts = { document: { text, analysis }, ...(otherParts && { otherParts }) };
  const common = { ...wanted, ...parts, selections, settings, year: new Date().getFullYear() };
  const head = headPart(parts);
  const headCell = otherParts?.find(cell => cell === head)?.document;
  const prepared = { isCurrent, ...(headCell && { head: headCell }) };
  if (declared.length > 0) {
    const bibliographies = [...(await readAll(declared)), ...inline];
    const style = bibliographies.length > 0 ? settings.style : 'text';
    return { request: { ...common, settings: { ...settings, style }, bibliographies }, ...prepared, files: declared };
  }
  const style = settings.style === 'auto' ? (citedStyleOfParts(common) ?? 'citeproc') : settings.style;
  const hasHome = bibliographyHome(analysis) === 'file' && style === 'citeproc';
  if (fileOf(document).isUntitled || !hasHome || inline.length > 0) {
    return { request: { ...common, bibliographies: inline }, ...prepared, files: [] };
  }
  const file = await folderBibliography(document, analysis, words);
  if (!file) return undefined;
  // A file that is there already is not made, but named by the document from now on.
  const bibliographies = file.state.kind === 'absent' ? [] : await readAll([file]);
  return { request: { ...common, bibliographies, newBibliography: file.path }, ...prepared, files: [file] };
}
