import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Memo } from './memo';

/** What the list at the cursor offers of ours. */
export async function labels(memo: Memo, trigger?: string): Promise<readonly string[]> {
  return (await items(memo, trigger)).map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Carries out the first item with the label; gives the labels that fit. */
export async function accept(memo: Memo, wanted: string | RegExp): Promise<readonly vscode.CompletionItemLabel[]> {
  const fitting = (await items(memo)).filter(({ label }) => {
    const text = typeof label === 'string' ? label : label.label;
    return typeof wanted === 'string' ? text === wanted : wanted.test(text);
  });
  const command = fitting[0]?.command;
  assert.ok(command, `an item ${String(wanted)}`);
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  return fitting.flatMap(({ label }) => (typeof label === 'string' ? [] : [label]));
}

async function items({ document, editor }: Memo, trigger?: string): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    editor.selection.active,
    trigger,
  );
  return list.items.filter(({ command }) => command?.command.startsWith('_belagg.') ?? false);
}
