import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg } from '../vscode/support/belagg';
import { accept } from '../vscode/support/completions';
import { eventually } from '../vscode/support/eventually';
import { closeEverything, fileText, openMemo } from '../vscode/support/memo';

// In a web worker the tests have VS Code's file system in memory, where saving an empty text leaves the file as it was:
// `open` does not cut it off, and there is nothing to write.
describe('an empty bibliography', () => {
  before(belagg);
  afterEach(closeEverything);

  it('is empty again on the disk when the completion that filled it is undone, and filled when it is redone', async () => {
    const head = '---\nbibliography: kallor.bib\n---\n\n';
    const memo = await openMemo(`${head}Se [@hagl‸].\n`, { files: { 'kallor.bib': '' } });
    const onDisk = (wanted: RegExp) =>
      eventually(async () => assert.match(await fileText(memo.folder, 'kallor.bib'), wanted));
    await accept(memo, 'haglund-2010');
    await onDisk(/\{haglund-2010,/);
    for (let turn = 0; turn < 2; turn++) {
      await vscode.commands.executeCommand('undo');
      await onDisk(/^$/);
      await vscode.commands.executeCommand('redo');
      await onDisk(/\{haglund-2010,/);
    }
  });
});
