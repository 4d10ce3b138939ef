import * as vscode from 'vscode';
import { CorpusFolder } from './corpusFolder';
import { namedCorpusFolders } from './namedCorpusFolders';

/** The folders of `namedCorpusFolders`, read and followed. */
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
    this.#folders ??= namedCorpusFolders().map(uri => this.#open(uri));
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
