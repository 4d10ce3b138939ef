import * as vscode from 'vscode';
import { registerCommand } from '../commands';

const walkthrough = 'belagg.belagg#start';

/**
 * *Get Started*: opens the walkthrough in the language of the menus. Its texts belong to package.json, so that there are
 * two of it; the link from one to the other names a language, which is chosen for everything else, too.
 */
export function registerOpenWalkthrough(): vscode.Disposable {
  return registerCommand('belagg.openWalkthrough', async language => {
    const settings = () => vscode.workspace.getConfiguration('belagg');
    if (language === 'sv' || language === 'en')
      await settings().update('language', language, vscode.ConfigurationTarget.Global);
    const isSwedish = settings().get('language') === 'sv';
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${walkthrough}${isSwedish ? '.sv' : ''}`);
  });
}
