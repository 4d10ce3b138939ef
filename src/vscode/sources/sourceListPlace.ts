import type * as vscode from 'vscode';
import { partAnalysis } from '../../core/citation/documentParts';
import type { ReadDocument } from '../../core/document/citedPassage';
import { findKeptList } from '../../core/sources/sourceMarkers';
import type { DocumentReader } from '../lookup/documentReader';
import { readCells, type ReadCell } from '../lookup/readCells';
import { isCellOfWords } from '../notebookCell';

/** Where a list of sources stands or is to stand, with what it is of. */
export interface SourceListPlace {
  /** The document, or the cell of the notebook, that the list is written into. */
  readonly document: vscode.TextDocument;
  readonly reading: ReadDocument;
  /** The list that stands there. */
  readonly kept: ReturnType<typeof findKeptList>;
  /** The cells of the notebook above it, in order; no other document has any. */
  readonly above: readonly ReadDocument[];
  /** All that is listed: the document, or the cells of the notebook. */
  readonly parts: readonly ReadDocument[];
}

/**
 * The place of the list in the document, or in the notebook that the document is a cell of: a notebook has one list, in
 * whichever of its cells. `undefined` for a notebook without words.
 */
export function sourceListPlace(document: vscode.TextDocument, reader: DocumentReader): SourceListPlace | undefined {
  const cells = readCells(document, reader);
  if (!cells) {
    const reading = reader.read(document);
    return { document, reading, kept: keptIn(reading), above: [], parts: [reading] };
  }
  const home = homeAmong(cells, document);
  if (!home) return undefined;
  const otherParts = cells.filter(cell => cell !== home);
  const reading = { text: home.text, analysis: partAnalysis({ document: home, otherParts }) };
  const above = cells.slice(0, cells.indexOf(home));
  return { document: home.document, reading, kept: keptIn(reading), above, parts: [reading, ...otherParts] };
}

/** The cell that has the list, the writer's own before others; without a list the writer's, or the last one of words. */
function homeAmong(cells: readonly ReadCell[], document: vscode.TextDocument): ReadCell | undefined {
  const isOwn = (cell: ReadCell) => cell.document === document;
  const listed = cells.filter(cell => keptIn(cell) !== undefined);
  const ofWords = cells.filter(cell => isCellOfWords(cell.document));
  return listed.find(isOwn) ?? listed[0] ?? ofWords.find(isOwn) ?? ofWords.at(-1);
}

function keptIn({ text, analysis }: ReadDocument): ReturnType<typeof findKeptList> {
  return findKeptList(text, analysis.syntax);
}
