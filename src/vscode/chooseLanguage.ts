import * as vscode from 'vscode';
import { registerCommand } from './commands';
import type { Words } from './language';

/** *Choose Language…*: writes the setting for all windows. The languages are named in themselves. */
export function registerChooseLanguage(words: Words): vscode.Disposable {
  return registerCommand('belagg.chooseLanguage', async () => {
    const settings = vscode.workspace.getConfiguration('belagg');
    const current = settings.get<string>('language');
    const choices = [
      { label: words.t('As VS Code'), value: 'auto' },
      { label: 'Svenska', value: 'sv' },
      { label: 'English', value: 'en' },
    ];
    const chosen = await vscode.window.showQuickPick(
      choices.map(choice => ({ ...choice, ...(choice.value === current && { description: words.t('chosen') }) })),
      { placeHolder: words.t("The language of Belägg's menus, views and messages") },
    );
    if (chosen) await settings.update('language', chosen.value, vscode.ConfigurationTarget.Global);
  });
}
