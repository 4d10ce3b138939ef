import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg } from './support/belagg';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

describe('the commands', () => {
  it('of package.json are all registered, and no others', async () => {
    await belagg();
    const extension = vscode.extensions.getExtension('belagg.belagg');
    assert.ok(extension);
    const { contributes } = extension.packageJSON as Manifest;
    const views = Object.values(contributes.views)
      .flat()
      .map(({ id }) => `${id}.`);
    const registered = (await vscode.commands.getCommands(true)).filter(
      // VS Code itself makes some for each view: belagg.sessions.focus
      command => command.startsWith('belagg.') && !views.some(view => command.startsWith(view)),
    );
    assert.ok(registered.length > 0);
    assert.deepEqual(registered.toSorted(), contributes.commands.map(({ command }) => command).toSorted());
  });
});
