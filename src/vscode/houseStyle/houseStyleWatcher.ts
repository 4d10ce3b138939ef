import * as vscode from 'vscode';
import { houseStyleName } from '../../core/citation/houseStyle';

/** Fires when a house style, or which one applies, may have changed. */
export class HouseStyleWatcher implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #disposables: readonly vscode.Disposable[];

  constructor() {
    const files = vscode.workspace.createFileSystemWatcher(`**/${houseStyleName}`);
    const fire = () => this.#changed.fire();
    const whenNamed = ({ uri }: vscode.TextDocument) => {
      if (isHouseStyle(uri)) fire();
    };
    this.#disposables = [
      this.#changed,
      files,
      files.onDidCreate(fire),
      files.onDidChange(fire),
      files.onDidDelete(fire),
      vscode.workspace.onDidChangeTextDocument(event => whenNamed(event.document)),
      vscode.workspace.onDidOpenTextDocument(whenNamed),
      vscode.workspace.onDidCloseTextDocument(whenNamed),
      vscode.workspace.onDidSaveTextDocument(whenNamed),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('belagg')) fire();
      }),
    ];
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

/** By its usual name, or by the one that the setting gives. */
function isHouseStyle(uri: vscode.Uri): boolean {
  const named = vscode.workspace.getConfiguration('belagg', uri).get('houseStyle');
  const name = typeof named === 'string' ? named.split(/[/\\]/).at(-1) : undefined;
  return uri.path.endsWith(`/${houseStyleName}`) || (name !== undefined && uri.path.endsWith(`/${name}`));
}
