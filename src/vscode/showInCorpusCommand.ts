import type * as vscode from 'vscode';
import type { SourceSpan } from '../core/corpus/model';
import { registerCommand } from './commands';
import { showInCorpus } from './corpusPages';
import type { CorpusStore } from './corpusStore';
import type { PassageTarget } from './passageTarget';
import type { SearchPick } from './search/searchPick';
import type { Row } from './trees/row';

/** What a click on a row gives as the command's second argument: looking must not take the keyboard from the tree. */
export const keepFocus = { preserveFocus: true };

/** *Show in the Corpus*: the page of a row of a tree, of a passage that a link names, or of the search's active row. */
export function registerShowInCorpus(store: CorpusStore, target: PassageTarget, pick: SearchPick): vscode.Disposable {
  return registerCommand('belagg.showInCorpus', async (clicked, options) => {
    const corpus = await store.current();
    await pick.current?.answered;
    const passage = target.one([clicked, options], corpus);
    const source = passage?.source ?? sourceOf(clicked);
    // Who browses looks at much; only what somebody went to is worth finding again.
    if (passage && !keepsFocus(options)) await pick.taken([passage]);
    if (source) await showInCorpus(source, { preserveFocus: keepsFocus(options) });
  });
}

function keepsFocus(options: unknown): boolean {
  return (options as Partial<typeof keepFocus> | null | undefined)?.preserveFocus === true;
}

/** A conference or a session has no passage, but a page. */
function sourceOf(clicked: unknown): SourceSpan | undefined {
  return typeof clicked === 'object' && clicked !== null ? (clicked as Partial<Row>).source : undefined;
}
