import * as vscode from 'vscode';
import { citationContext, citePassages } from '../../core/citation/citePassages';
import type { CitationSettings, InsertionForm, PassageChoice } from '../../core/citation/model';
import type { Corpus } from '../../core/corpus/corpus';
import type { HouseStyles } from '../houseStyle/houseStyles';
import { registerCommand } from '../commands';
import type { CorpusStore } from '../corpusStore';
import type { Words } from '../language';
import type { PassageTarget } from '../passageTarget';
import type { SearchPick } from '../search/searchPick';
import { showStatus } from '../statusText';

/** What the command works with. */
export interface CopyTools {
  readonly store: CorpusStore;
  readonly target: PassageTarget;
  readonly pick: SearchPick;
  readonly styles: HouseStyles;
  readonly words: Words;
}

/** *Copy with Reference*: words and reference as plain text, for programs that know no keys. */
export function registerCopyQuotation({ store, target, pick, styles, words }: CopyTools): vscode.Disposable {
  return registerCommand('belagg.copyQuotation', async (...args) => {
    const corpus = await store.current();
    await pick.current?.answered;
    const passages = target.of(args, corpus);
    if (passages.length === 0) return;
    await pick.taken(passages);
    const choices = passages.map(passage => ({ passage }));
    await copyWithReference(corpus, choices, 'quotation', styles);
    showStatus(words.t('Copied with reference'));
  });
}

/** Puts the passages on the clipboard, their references written out. */
export async function copyWithReference(
  corpus: Corpus,
  choices: readonly PassageChoice[],
  form: InsertionForm,
  styles: HouseStyles,
): Promise<void> {
  const settings = await styles.settingsFor(undefined);
  await vscode.env.clipboard.writeText(textWithReference(corpus, choices, form, settings));
}

/** The passages as plain text for no document in particular, their references written out. */
export function textWithReference(
  corpus: Corpus,
  choices: readonly PassageChoice[],
  form: InsertionForm,
  settings: CitationSettings,
): string {
  const context = citationContext({
    corpus,
    syntax: 'text',
    language: 'sv', // no document tells: the words around are of the language of the words themselves
    settings,
    year: new Date().getFullYear(),
  });
  return citePassages(choices, form, context).text;
}
