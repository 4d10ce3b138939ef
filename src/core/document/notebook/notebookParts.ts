import { analyseDocument } from '../analyseDocument';
import type { ReadDocument } from '../citedPassage';
import { readTogether } from '../readTogether';
import type { NotebookCell } from './readNotebook';

/** A cell of words, read as part of its notebook. */
export interface NotebookPart extends ReadDocument {
  readonly cell: NotebookCell;
  /** The cell with the front matter: it names the bibliography, or nothing does. */
  readonly head?: ReadDocument;
}

/** The cells of words as documents of their own, in order, with the language and the bibliography of the whole. */
export function notebookParts(cells: readonly NotebookCell[]): readonly NotebookPart[] {
  const read = cells.map(cell => ({ cell, text: cell.text, analysis: analyseDocument(cell.text, 'markdown') }));
  const parts = read.filter(({ cell, analysis }) => cell.kind === 'markdown' || analysis.frontMatter);
  const { head, language, bibliography } = readTogether(parts);
  return parts
    .filter(({ cell }) => cell.kind === 'markdown')
    .map(part => ({ ...part, analysis: { ...part.analysis, language, bibliography }, ...(head && { head }) }));
}
