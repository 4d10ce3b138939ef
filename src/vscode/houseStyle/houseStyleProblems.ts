import * as vscode from 'vscode';
import { houseStyleProblemText } from '../../l10n/houseStyleText';
import { rangesIn } from '../convert';
import type { Words } from '../language';
import type { HouseStyles } from './houseStyles';
import type { HouseStyleWatcher } from './houseStyleWatcher';

/** Shows what is wrong with the house styles of the workspace where it stands. */
export function registerHouseStyleProblems(
  styles: HouseStyles,
  watcher: HouseStyleWatcher,
  words: Words,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('Belägg');
  const show = async () => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map(async ({ uri }) => styles.find(vscode.Uri.joinPath(uri, 'x'))));
    collection.clear();
    for (const style of found) {
      if (!style) continue;
      const told = style.problems.filter(({ code }) => code !== 'broken' || !isReadByEditor(style.uri));
      const diagnostics = told.map(problem => {
        const range = rangesIn(style.text)(problem);
        const sentence = houseStyleProblemText(problem, words.t);
        const diagnostic = new vscode.Diagnostic(range, sentence, vscode.DiagnosticSeverity.Warning);
        diagnostic.source = 'Belägg';
        diagnostic.code = problem.code;
        return diagnostic;
      });
      collection.set(style.uri, diagnostics);
    }
  };
  const update = () => void show();
  update();
  return vscode.Disposable.from(collection, watcher.onDidChange(update), words.onDidChange(update));
}

/** VS Code itself tells of broken JSON in the documents that are open. */
function isReadByEditor(uri: vscode.Uri): boolean {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  const isJson = open?.languageId === 'json' || open?.languageId === 'jsonc';
  return isJson && vscode.extensions.getExtension('vscode.json-language-features') !== undefined;
}
