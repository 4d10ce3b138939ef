import * as vscode from 'vscode';
import type { Language } from '../../core/language';
import { registerCommand } from '../commands';
import type { Words } from '../language';
import { practiceText } from './practiceText';

/** What finds the passage that the document has a place for. */
const query = 'bäst förutsättningar att lyckas';

/** *Practise in a New Document*: a document that nobody has to keep, with the search open for its first sentence. */
export function registerPractise(words: Words): vscode.Disposable {
  return registerCommand('belagg.practise', async () => {
    const { text, caret } = practice(words.language);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    const editor = await vscode.window.showTextDocument(document, { viewColumn: emptyColumn() });
    const place = document.positionAt(caret);
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('belagg.search', query);
  });
}

/** The one that the walkthrough has made beside itself, which need not be the active one yet. */
function emptyColumn(): vscode.ViewColumn {
  const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.length === 0);
  return group?.viewColumn ?? vscode.ViewColumn.Active;
}

function practice(language: Language): { readonly text: string; readonly caret: number } {
  const marked = practiceText[language];
  return { text: marked.replace('‸', ''), caret: marked.indexOf('‸') };
}
