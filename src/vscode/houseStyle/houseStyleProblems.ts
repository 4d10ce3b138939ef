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
    const documents = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, 'x'));
    const found = await Promise.all(documents.map(async document => styles.find(document)));
    const unread = await Promise.all(documents.map(async document => styles.unread(document)));
    collection.clear();
    for (const { uri, fault } of unread.flat()) {
      const sentence =
        fault === 'missing'
          ? words.t('There is no such house style. The setting “{0}” names it.', 'belagg.houseStyle')
          : words.t('The house style cannot be read.');
      collection.set(uri, [problemAt(new vscode.Range(0, 0, 0, 0), sentence, fault)]);
    }
    for (const style of found) {
      if (!style) continue;
      const told = style.problems.filter(({ code }) => code !== 'broken' || !isReadByEditor(style.uri));
      const diagnostics = told.map(problem => {
        const sentence = houseStyleProblemText(problem, words.t);
        return problemAt(rangesIn(style.text)(problem), sentence, problem.code);
      });
      collection.set(style.uri, diagnostics);
    }
  };
  const update = () => void show();
  update();
  return vscode.Disposable.from(collection, watcher.onDidChange(update), words.onDidChange(update));
}

function problemAt(range: vscode.Range, sentence: string, code: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, sentence, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = 'Belägg';
  diagnostic.code = code;
  return diagnostic;
}

/** VS Code itself tells of broken JSON in the documents that are open. */
function isReadByEditor(uri: vscode.Uri): boolean {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  const isJson = open?.languageId === 'json' || open?.languageId === 'jsonc';
  return isJson && vscode.extensions.getExtension('vscode.json-language-features') !== undefined;
}
