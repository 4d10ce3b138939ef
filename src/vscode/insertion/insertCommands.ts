import * as vscode from 'vscode';
import type { InsertionForm } from '../../core/citation/model';
import { registerCommand } from '../commands';
import type { CorpusStore } from '../corpusStore';
import type { Inserter } from './inserter';
import { insertionCommands } from './insertionCommands';
import type { PassageTarget } from '../passageTarget';
import type { SearchPick } from '../search/searchPick';

/**
 * *Insert as Quotation* and its sisters: from a tree, a link, the search, or the command palette, where the search is
 * opened first.
 */
export function registerInsertCommands(
  store: CorpusStore,
  target: PassageTarget,
  pick: SearchPick,
  inserter: Inserter,
): vscode.Disposable {
  const insert = async (form: InsertionForm, args: readonly unknown[]) => {
    const corpus = await store.current();
    await pick.current?.answered; // keys may be faster than answers
    const passages = target.of(args, corpus);
    if (passages.length === 0) return pick.open({ form });
    await pick.taken(passages, form);
    const choices = passages.map(passage => ({ passage }));
    return inserter.insert(corpus, choices, form);
  };
  const forms = Object.entries(insertionCommands) as readonly [InsertionForm, string][];
  return vscode.Disposable.from(
    ...forms.map(([form, command]) => registerCommand(command, (...args) => insert(form, args))),
  );
}
