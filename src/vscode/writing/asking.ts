import * as vscode from 'vscode';

type Question = Parameters<vscode.CompletionItemProvider['provideCompletionItems']>;

/**
 * Tells whether somebody asks for completions or VS Code does. Where quick suggestions are on, it asks by itself once behind
 * each word character that is typed, and no differently from Ctrl+Space (`Invoke`): the first question there is taken for
 * its own, further ones at the same version for the writer's.
 */
export class Asking {
  /** The versions that VS Code has asked about. */
  readonly #seen = new WeakMap<vscode.TextDocument, number>();

  isAsked(...[document, position, , { triggerKind }]: Question): boolean {
    if (triggerKind !== vscode.CompletionTriggerKind.Invoke) {
      return triggerKind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions;
    }
    const isFirst = this.#seen.get(document) !== document.version;
    this.#seen.set(document, document.version);
    const typed = document.lineAt(position).text.slice(0, position.character);
    return !isFirst || !/[\p{L}\p{N}]$/u.test(typed) || !suggestsQuickly(document);
  }
}

/** For words that are neither strings nor comments; there are more ways to have them than not. */
function suggestsQuickly(document: vscode.TextDocument): boolean {
  const setting: unknown = vscode.workspace.getConfiguration('editor', document).get('quickSuggestions');
  const other: unknown = typeof setting === 'object' && setting !== null ? Reflect.get(setting, 'other') : setting;
  return other !== false && other !== 'off';
}
