import * as vscode from 'vscode';
import type { Belagg } from './belagg';
import { pageScheme } from './convert';

/** The scheme `belagg:`, read-only, whose files are those of `CorpusPages`. */
export function registerPages(belagg: () => Promise<Belagg>): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  const files: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}), // pages change only with the extension itself
    stat: async uri => (await belagg()).pages.stat(uri),
    readFile: async uri => (await belagg()).pages.readFile(uri),
    readDirectory: refuse,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerFileSystemProvider(pageScheme, files, { isCaseSensitive: true, isReadonly: true }),
  );
}
