import * as vscode from 'vscode';
import { chosenParts } from '../../core/citation/chosenParts';
import type { PassageChoice } from '../../core/citation/model';
import type { Corpus } from '../../core/corpus/corpus';
import { registerCommand } from '../commands';
import { corpusUri, documentSpan } from '../convert';
import type { CorpusStore } from '../corpusStore';
import type { Words } from '../language';
import type { Inserter } from './inserter';

/**
 * *Insert the Selected Words as Quotation*: words selected in a page of the corpus, as part of their passage. Several
 * selections in one passage become one quotation with `[…]` between its parts.
 */
export function registerInsertSelectedWords(store: CorpusStore, inserter: Inserter, words: Words): vscode.Disposable {
  return registerCommand('belagg.insertSelectedWords', async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !store.holds(editor.document.uri)) return;
    const corpus = await store.current();
    const choices = chosenIn(editor.document, editor.selections, corpus);
    if (choices.length > 0) return inserter.insert(corpus, choices, 'quotation');
    const sentence = words.t('Select words inside a quotation: headings, attributions and summaries cannot be quoted.');
    void vscode.window.showInformationMessage(sentence);
  });
}

/** The quotable words in stretches of a page of the corpus, as parts of their passages. */
export function chosenIn(
  document: vscode.TextDocument,
  selections: readonly vscode.Range[],
  corpus: Corpus,
): readonly PassageChoice[] {
  const address = document.uri.toString();
  const session = corpus.sessions.find(candidate => corpusUri(candidate.source).toString() === address);
  const quotable = session ? corpus.passagesOf(session.id).filter(passage => passage.kind !== 'summary') : [];
  const stretches = selections.map(selection => documentSpan(document, selection));
  return quotable.flatMap(passage => {
    const parts = chosenParts(document.getText(), passage, stretches);
    return parts.length > 0 ? [{ passage, parts }] : [];
  });
}
