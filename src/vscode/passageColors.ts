import * as vscode from 'vscode';
import type { Passage } from '../core/corpus/model';

/** No file: VS Code colours rows by their address, and this one says what kind of passage a row has. */
const scheme = 'belagg-passage';

/** What a row of a passage gives as its `resourceUri`. */
export function passageUri({ kind }: Passage): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${kind}` });
}

/** Sets our own summaries in a fainter colour than words that can be quoted. */
export function registerPassageColors(): vscode.Disposable {
  const faint = new vscode.FileDecoration(undefined, undefined, new vscode.ThemeColor('list.deemphasizedForeground'));
  const summary: Passage['kind'] = 'summary';
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: uri => (uri.scheme === scheme && uri.path === `/${summary}` ? faint : undefined),
  });
}
