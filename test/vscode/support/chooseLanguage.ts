import * as vscode from 'vscode';

/** Sets Belägg's language for the user; `undefined` goes back to the default. */
export async function chooseLanguage(language: 'sv' | 'en' | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('belagg').update('language', language, vscode.ConfigurationTarget.Global);
}
