import * as vscode from 'vscode';
import { CorpusFolder } from './corpusFolder';

/**
 * The folders that `belagg.corpus.folders` names in every folder of the workspace. Only a trusted workspace has any:
 * a setting of the workspace may name a folder inside it, never a place outside.
 */
export class CorpusFolders implements vscode.Disposable {
  /** Opened when somebody first asks: settings and watchers are too dear for `activate()`. */
  #folders: readonly CorpusFolder[] | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  /** A file was changed, or there are other folders than before. */
  readonly onDidChange = this.#changed.event;
  readonly #disposables: readonly vscode.Disposable[];

  constructor() {
    const reopen = () => {
      this.#close();
      this.#changed.fire();
    };
    this.#disposables = [
      this.#changed,
      vscode.workspace.onDidChangeWorkspaceFolders(reopen),
      vscode.workspace.onDidGrantWorkspaceTrust(reopen),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('belagg.corpus.folders')) reopen();
      }),
    ];
  }

  get all(): readonly CorpusFolder[] {
    this.#folders ??= namedFolders().map(uri => this.#open(uri));
    return this.#folders;
  }

  dispose(): void {
    this.#close();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #open(uri: vscode.Uri): CorpusFolder {
    const folder = new CorpusFolder(uri);
    folder.onDidChange(() => this.#changed.fire());
    return folder;
  }

  #close(): void {
    for (const folder of this.#folders ?? []) folder.dispose();
    this.#folders = undefined;
  }
}

function namedFolders(): readonly vscode.Uri[] {
  if (!vscode.workspace.isTrusted) return [];
  const uris = (vscode.workspace.workspaceFolders ?? []).flatMap(folder =>
    vscode.workspace
      .getConfiguration('belagg.corpus', folder.uri)
      .get<readonly unknown[]>('folders', [])
      .filter(isInside)
      .map(name => vscode.Uri.joinPath(folder.uri, name)),
  );
  return [...new Map(uris.map(uri => [uri.toString(), uri])).values()];
}

/** A relative path that does not leave the folder. Settings may hold anything. */
function isInside(name: unknown): name is string {
  return (
    typeof name === 'string' && name !== '' && !/^(?:[/\\]|[a-z]:)/i.test(name) && !name.split(/[/\\]/).includes('..')
  );
}
