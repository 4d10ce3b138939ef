import * as vscode from 'vscode';
import { settingNames } from '../../core/citation/settingFields';
import { registerCommand } from '../commands';
import type { Words } from '../language';
import { houseStyleFiles } from './houseStyleFiles';
import type { HouseStyles } from './houseStyles';

/**
 * *Save Settings as House Style*: writes the settings that apply now into the file that an office shares, and opens it.
 * A house style that is there already is only opened.
 */
export function registerCreateHouseStyle(styles: HouseStyles, words: Words): vscode.Disposable {
  return registerCommand('belagg.createHouseStyle', async () => {
    const document = vscode.window.activeTextEditor?.document;
    const there = await styles.find(document?.uri);
    if (there) return vscode.window.showTextDocument(there.uri);
    const [uri] = houseStyleFiles(document?.uri);
    if (!uri) throw new Error(words.t('Open the folder that the house style belongs to'));
    const settings = await styles.settingsFor(document);
    const fields = Object.fromEntries(settingNames.map(name => [name, settings[name]]));
    const text = `${JSON.stringify(fields, undefined, 2)}\n`;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return vscode.window.showTextDocument(uri);
  });
}
