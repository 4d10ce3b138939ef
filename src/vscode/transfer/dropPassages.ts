import * as vscode from 'vscode';
import type { InsertionForm } from '../../core/citation/model';
import type { Translate } from '../../l10n/translate';
import type { CorpusStore } from '../corpusStore';
import type { Words } from '../language';
import { unpackChoices } from './passageTransfer';
import type { PlacedInsertions } from './placedInsertion';
import { dropKind } from './transferKinds';

/** What dropping a passage writes: the quotation, or what is chosen instead in the menu that VS Code shows. */
export function createDrop(
  store: CorpusStore,
  insertions: PlacedInsertions,
  words: Words,
): Required<Pick<vscode.DocumentDropEditProvider, 'provideDocumentDropEdits'>> {
  return {
    provideDocumentDropEdits: async (document, position, dataTransfer, token) => {
      if (store.holds(document.uri)) return undefined;
      const corpus = await store.current();
      const choices = await unpackChoices(dataTransfer, corpus);
      if (choices.length === 0 || token.isCancellationRequested) return undefined;
      const isOurs = choices.every(({ passage }) => passage.kind === 'summary');
      const place = new vscode.Range(position, position);
      const placed = await insertions.at(document, place, { corpus, choices });
      if (!placed) return undefined;
      const edits = (isOurs ? ours : forms).map(async form => {
        const { insertText, additionalEdit } = (await placed(form)) ?? {};
        if (insertText === undefined || !additionalEdit) return [];
        const edit = new vscode.DocumentDropEdit(insertText, titles[form](words.t), dropKind.append(form));
        edit.additionalEdit = additionalEdit;
        return [edit];
      });
      return (await Promise.all(edits)).flat();
    },
  };
}

const forms = ['quotation', 'lead-in', 'paraphrase', 'reference'] as const satisfies readonly InsertionForm[];
/** Our own words are no quotation. */
const ours = ['paraphrase', 'reference'] as const satisfies readonly InsertionForm[];

const titles: Readonly<Record<InsertionForm, (t: Translate) => string>> = {
  quotation: t => t('Insert as quotation'),
  'lead-in': t => t('Insert quotation with lead-in'),
  paraphrase: t => t('Insert as paraphrase'),
  reference: t => t('Insert reference only'),
};
