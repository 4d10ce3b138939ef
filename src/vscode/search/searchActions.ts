import * as vscode from 'vscode';
import type { InsertionForm } from '../../core/citation/model';
import type { Passage } from '../../core/corpus/model';
import type { Translate } from '../../l10n/translate';

/** A button of a row of the search; it does what the command does that its key runs. */
export interface RowAction extends vscode.QuickInputButton {
  readonly command: string;
}

/** What can be done with a row besides pressing Enter, in order of use. */
export function rowActions(passage: Passage, t: Translate): readonly RowAction[] & vscode.QuickInputButton[] {
  const insertions = passage.kind === 'summary' ? [] : [leadIn, paraphrase];
  return [...insertions, reference, copy, show].map(action => action(t));
}

/** What Enter does with a passage: our own words are never inserted as a quotation. */
export function formOnEnter(passage: Passage, wanted: InsertionForm): InsertionForm {
  return passage.kind === 'summary' && wanted !== 'reference' ? 'paraphrase' : wanted;
}

type Action = (t: Translate) => RowAction;

const leadIn: Action = t =>
  button('comment-discussion', 'belagg.insertWithLeadIn', t('Insert quotation with lead-in (Alt+I)'));
const paraphrase: Action = t => button('note', 'belagg.insertParaphrase', t('Insert as paraphrase (Alt+P)'));
const reference: Action = t => button('references', 'belagg.insertReference', t('Insert reference only (Alt+N)'));
const copy: Action = t => button('copy', 'belagg.copyQuotation', t('Copy with reference (Alt+K)'));
const show: Action = t => button('go-to-file', 'belagg.showInCorpus', t('Show in the corpus (Alt+U)'));

function button(icon: string, command: string, tooltip: string): RowAction {
  return { iconPath: new vscode.ThemeIcon(icon), command, tooltip };
}
