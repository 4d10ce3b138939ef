import * as vscode from 'vscode';
import { analyseDocument } from '../../core/document/analyseDocument';
import type { ReadDocument } from '../../core/document/citedPassage';
import { notebookOf } from '../notebookCell';
import type { DocumentReader } from './documentReader';

/** A cell that Pandoc reads, as the document that it is. */
export interface ReadCell extends ReadDocument {
  readonly document: vscode.TextDocument;
}

/**
 * The cells that hold prose or front matter, in order, of the notebook that the document is a cell of; `undefined` for a
 * document that is no cell.
 */
export function readCells(document: vscode.TextDocument, reader: DocumentReader): readonly ReadCell[] | undefined {
  const cells = notebookOf(document)?.getCells();
  return cells?.flatMap(({ kind, document: cell }) => {
    if (kind === vscode.NotebookCellKind.Markup) return [{ ...reader.read(cell), document: cell }];
    // Front matter stands in a raw cell, whose language no reader knows.
    if (cell.languageId !== 'raw') return [];
    const text = cell.getText();
    const analysis = analyseDocument(text, 'markdown');
    return analysis.frontMatter ? [{ text, analysis, document: cell }] : [];
  });
}

/** The same without the cell itself. */
export function otherCells(document: vscode.TextDocument, reader: DocumentReader): readonly ReadCell[] | undefined {
  return readCells(document, reader)?.filter(cell => cell.document !== document);
}
