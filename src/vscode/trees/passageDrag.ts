import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import type { HouseStyles } from '../houseStyle/houseStyles';
import { textWithReference } from '../insertion/copyQuotation';
import { packChoices, passagesMime } from '../transfer/passageTransfer';
import type { Row } from './row';

/** Rows that stand for passages can be dragged: into documents, and as plain text with reference into anything else. */
export function passageDrag(
  corpus: () => Corpus | undefined,
  styles: HouseStyles,
): vscode.TreeDragAndDropController<Row> {
  return {
    dropMimeTypes: [],
    dragMimeTypes: [passagesMime, 'text/plain'],
    handleDrag: async (rows, dataTransfer) => {
      const source = corpus();
      const choices = rows.flatMap(({ passage }) => (passage ? [{ passage }] : []));
      if (!source || choices.length === 0) return;
      dataTransfer.set(passagesMime, packChoices(choices));
      const text = textWithReference(source, choices, 'quotation', await styles.settingsFor(undefined));
      dataTransfer.set('text/plain', new vscode.DataTransferItem(text));
    },
  };
}
