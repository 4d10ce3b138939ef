import * as vscode from 'vscode';
import { recognisedWords } from '../../core/citation/recognisedWords';
import type { PassageChoice } from '../../core/citation/model';
import type { CorpusStore } from '../corpusStore';
import { chosenIn } from '../insertion/insertSelectedWords';
import type { Words } from '../language';
import type { DocumentLookup } from '../lookup/documentLookup';
import { packChoices, passagesMime, unpackChoices } from './passageTransfer';
import type { PlacedInsertion, PlacedInsertions } from './placedInsertion';
import { pasteKind } from './transferKinds';

/** What pasting asks. */
export interface PasteSources {
  readonly store: CorpusStore;
  readonly lookup: DocumentLookup;
  readonly insertions: PlacedInsertions;
  readonly words: Words;
}

export type PasteProvider = Required<
  Pick<
    vscode.DocumentPasteEditProvider,
    'prepareDocumentPaste' | 'provideDocumentPasteEdits' | 'resolveDocumentPasteEdit'
  >
>;

/**
 * *Paste as Sourced Quotation*: words that were copied from a page of the corpus, or that are a passage's wherever they
 * come from. Plain pasting stays what it is; this is offered beside it.
 */
export function createPaste({ store, lookup, insertions, words }: PasteSources): PasteProvider {
  const choicesIn = async (dataTransfer: vscode.DataTransfer): Promise<readonly PassageChoice[]> => {
    const sources = await lookup.sources();
    const copied = await unpackChoices(dataTransfer, sources.corpus);
    if (copied.length > 0) return copied;
    const text = await dataTransfer.get('text/plain')?.asString();
    const recognised = text === undefined ? undefined : recognisedWords(text, sources);
    return recognised ? [recognised] : [];
  };
  /** What was offered, to be made only when it is chosen: plain pasting must not wait for it. */
  const offered = new WeakMap<vscode.DocumentPasteEdit, () => Promise<PlacedInsertion | undefined>>();
  return {
    prepareDocumentPaste: async (document, ranges, dataTransfer) => {
      if (!store.holds(document.uri)) return;
      const choices = chosenIn(document, ranges, await store.current());
      if (choices.length > 0) dataTransfer.set(passagesMime, packChoices(choices));
    },
    provideDocumentPasteEdits: async (...question) => {
      const [document, ranges, dataTransfer, , token] = question;
      const [range] = ranges;
      if (!range || ranges.length > 1 || store.holds(document.uri)) return undefined;
      const choices = await choicesIn(dataTransfer);
      if (choices.length === 0 || token.isCancellationRequested) return undefined;
      const edit = new vscode.DocumentPasteEdit('', words.t('Paste as sourced quotation'), pasteKind);
      edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      offered.set(edit, async () => {
        const placed = await insertions.at(document, range, { corpus: await store.current(), choices });
        return placed?.('quotation');
      });
      return [edit];
    },
    resolveDocumentPasteEdit: async edit => {
      const placed = await offered.get(edit)?.();
      if (placed) Object.assign(edit, placed);
      return edit;
    },
  };
}
