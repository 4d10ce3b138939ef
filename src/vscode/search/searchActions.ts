import * as vscode from 'vscode';
import type { InsertionForm } from '../../core/citation/model';
import type { Passage } from '../../core/corpus/model';
import type { Translate } from '../../l10n/translate';
import { insertionCommands } from '../insertion/insertionCommands';

/** A button of the search or of one of its rows; it does what the command does that its key runs. */
export interface SearchAction extends vscode.QuickInputButton {
  readonly command: string;
}

/** What buttons of a row depend on. */
interface RowState {
  readonly form: InsertionForm;
  readonly isMarked: boolean;
  readonly t: Translate;
}

/** What can be done with a row besides pressing Enter, in order of use. */
export function rowActions(passage: Passage, { form, isMarked, t }: RowState): readonly SearchAction[] {
  const mark = isMarked
    ? action('pass-filled', 'belagg.markPassage', t('Remove the mark (Alt+M)'))
    : action('circle-large-outline', 'belagg.markPassage', t('Mark, to insert several (Alt+M)'));
  const onEnter = formOnEnter(passage, form);
  const possible: readonly InsertionForm[] = passage.kind === 'summary' ? ['paraphrase', 'reference'] : allForms;
  const insertions = possible.filter(other => other !== onEnter).map(other => insertion(other, t));
  return [
    mark,
    ...insertions,
    action('copy', 'belagg.copyForWord', t('Copy for Word and mail (Alt+K)')),
    action('go-to-file', 'belagg.showInCorpus', t('Show in the corpus (Alt+U)')),
  ];
}

/** What can be done with all that was found. */
export function searchActions(grouped: boolean, t: Translate): readonly SearchAction[] {
  return [
    action('filter', 'belagg.filterHits', t('Filter the hits (Alt+L)')),
    grouped
      ? action('ungroup-by-ref-type', 'belagg.groupHits', t('Show the best hits first (Alt+O)'))
      : action('group-by-ref-type', 'belagg.groupHits', t('Group the hits by session (Alt+O)')),
    action('layout-sidebar-left', 'belagg.showHits', t('Show hits in the sidebar (Alt+B)')),
  ];
}

/** Takes a search or a passage that was shown before off the list. */
export function forgetAction(t: Translate): SearchAction {
  return action('close', 'belagg.forgetRecent', t('Remove from the list (Alt+X)'));
}

/** What Enter does with a passage: our own words are never inserted as a quotation. */
export function formOnEnter(passage: Passage, wanted: InsertionForm): InsertionForm {
  return passage.kind === 'summary' && wanted !== 'reference' ? 'paraphrase' : wanted;
}

const allForms = ['quotation', 'lead-in', 'paraphrase', 'reference'] as const satisfies readonly InsertionForm[];

function insertion(form: InsertionForm, t: Translate): SearchAction {
  const icons = { quotation: 'quote', 'lead-in': 'comment-discussion', paraphrase: 'note', reference: 'references' };
  const tooltips = {
    quotation: t('Insert as quotation (Alt+Q)'),
    'lead-in': t('Insert quotation with lead-in (Alt+I)'),
    paraphrase: t('Insert as paraphrase (Alt+P)'),
    reference: t('Insert reference only (Alt+N)'),
  } satisfies Record<InsertionForm, string>;
  return action(icons[form], insertionCommands[form], tooltips[form]);
}

function action(icon: string, command: string, tooltip: string): SearchAction {
  return { iconPath: new vscode.ThemeIcon(icon), command, tooltip };
}
