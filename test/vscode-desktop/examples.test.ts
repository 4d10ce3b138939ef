import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../vscode/support/eventually';
import { closeEverything, openMemo } from '../vscode/support/memo';

/** The page is a preview of Markdown, which the web host of the tests does not have. */
describe('the page of examples', () => {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root);
  const file = vscode.Uri.joinPath(root, 'belagg.json');
  const write = async (text: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));

  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(file).then(undefined, () => {});
  });

  it('shows what a house style changes', async () => {
    await openMemo('---\nlang: sv\n---\n\nOrd ‸\n');
    await vscode.commands.executeCommand('belagg.showExamples');
    const page = await eventually(() => {
      const found = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'belagg-examples');
      assert.ok(found);
      return found;
    });
    assert.match(page.getText(), /```markdown\n.*@finsam-bloggen-2011/);
    await write('{ "marks": "»" }');
    await eventually(() => assert.match(page.getText(), /»bäst förutsättningar/));
  });
});
