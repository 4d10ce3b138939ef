import * as vscode from 'vscode';
import { planKey, planWords, type WantedKey } from '../../core/citation/planReference';
import { planRemembered } from '../../core/citation/planRemembered';
import type { Corpus } from '../../core/corpus/corpus';
import type { TextSpan } from '../../core/document/model';
import { itemByKey } from '../../core/bibliography/itemByKey';
import { registerCommand } from '../commands';
import type { CorpusStore } from '../corpusStore';
import type { Inserter } from '../insertion/inserter';
import type { WantedInsertion } from '../insertion/insertionRequest';
import type { Planner } from '../insertion/settledPlan';
import { acceptCommand, type Completed } from './completionItem';
import { completionPlace } from './completionPlace';

/** Carries out what was chosen from the list, at every cursor. */
export function registerAcceptCompletion(store: CorpusStore, inserter: Inserter): vscode.Disposable {
  return registerCommand(acceptCommand, async completed => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    await dropEmptyStep(editor.document);
    const carried = carryOut(completed as Completed, await store.current(), editor);
    if (carried) await inserter.write(editor, carried.wanted, carried.plan);
  });
}

/**
 * VS Code has inserted the item, which changed nothing, as a step of its own, and whoever takes back what they typed, too,
 * would press the keys once for nothing.
 */
async function dropEmptyStep(document: vscode.TextDocument): Promise<void> {
  const text = document.getText();
  await vscode.commands.executeCommand('undo');
  if (document.getText() !== text) await vscode.commands.executeCommand('redo'); // somebody has typed on
}

interface CarriedOut {
  readonly wanted: WantedInsertion;
  readonly plan: Planner;
}

/** The places are looked for when it is planned, for somebody may have typed on. */
function carryOut(completed: Completed, corpus: Corpus, editor: vscode.TextEditor): CarriedOut | undefined {
  if (completed.kind === 'work') {
    const item = itemByKey(corpus, completed.key);
    const wanted: WantedInsertion = { corpus, choices: [], form: 'reference' };
    return item && { wanted, plan: request => planKey(item, keysAt(editor), request) };
  }
  const passage = corpus.passage(completed.passage);
  if (!passage) return undefined;
  if (completed.kind === 'words') {
    const wanted: WantedInsertion = { corpus, choices: [{ passage }], form: 'reference' };
    return { wanted, plan: request => planWords(keysAt(editor), request) };
  }
  const choice = { passage, ...(completed.part && { parts: [completed.part] }) };
  const wanted: WantedInsertion = { corpus, choices: [choice], form: 'quotation' };
  return { wanted, plan: request => planRemembered(quotationsAt(editor), request) };
}

function keysAt({ document, selections }: vscode.TextEditor): readonly WantedKey[] {
  return selections.flatMap(({ active }) => {
    const found = completionPlace(document, active);
    return found?.kind === 'key' ? found.place : [];
  });
}

function quotationsAt({ document, selections }: vscode.TextEditor): readonly TextSpan[] {
  return selections.flatMap(({ active }) => {
    const found = completionPlace(document, active);
    return found?.kind === 'quotation' ? found.place.span : [];
  });
}
