/** What answers for commands and views until Belägg is loaded; it is disposed before the real ones are registered. */
import * as vscode from 'vscode';

interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

type Start = () => Promise<unknown>;

/** Every command of package.json loads Belägg and is run again, by then for real. */
export function registerCommandStandIns(extension: vscode.Extension<unknown>, start: Start): vscode.Disposable {
  return vscode.Disposable.from(
    ...contributions(extension).commands.map(({ command }) =>
      vscode.commands.registerCommand(command, async (...args: readonly unknown[]) => {
        await start();
        return vscode.commands.executeCommand(command, ...args);
      }),
    ),
  );
}

/** A view that is opened loads Belägg, which then puts its own tree there. */
export function registerViewStandIns(extension: vscode.Extension<unknown>, start: Start): vscode.Disposable {
  const ids = Object.values(contributions(extension).views).flatMap(views => views.map(({ id }) => id));
  return vscode.Disposable.from(
    ...ids.map(id =>
      vscode.window.registerTreeDataProvider<never>(id, {
        getChildren: async () => {
          await start();
          return [];
        },
        getTreeItem: row => row,
      }),
    ),
  );
}

function contributions(extension: vscode.Extension<unknown>): Contributions {
  const { contributes } = extension.packageJSON as { readonly contributes: Contributions };
  return contributes;
}
