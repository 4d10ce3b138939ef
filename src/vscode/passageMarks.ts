import * as vscode from 'vscode';
import type { Passage } from '../core/corpus/model';
import type { Words } from './language';
import { lookKeyOf, passageLookKeys, passageLooks, type PassageLookKey } from './passageLook';

/** No file: VS Code marks rows by their address, and this one says what kind of passage a row has. */
const scheme = 'belagg-passage';

/** What a row of a passage gives as its `resourceUri`. */
export function passageUri(passage: Passage): vscode.Uri {
  return uriOf(lookKeyOf(passage));
}

/**
 * A letter at the right edge of every row of a passage says whose words they are, since a narrow sidebar cuts the
 * description off. Our own summaries are fainter than words that can be quoted.
 */
export function registerPassageMarks(words: Words): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri[]>();
  return vscode.Disposable.from(
    changed,
    words.onDidChange(() => changed.fire(passageLookKeys.map(uriOf))),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: uri => {
        const key = passageLookKeys.find(candidate => uri.path === `/${candidate}`);
        if (uri.scheme !== scheme || key === undefined) return undefined;
        const { mark, short } = passageLooks[key](words.t);
        const faint = key === 'summary' ? new vscode.ThemeColor('descriptionForeground') : undefined;
        return new vscode.FileDecoration(mark, short, faint);
      },
    }),
  );
}

function uriOf(key: PassageLookKey): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${key}` });
}
