import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../vscode/support/eventually';
import { removeHouseStyle, writeHouseStyle } from '../vscode/support/houseStyleFile';
import { closeEverything, openMemo } from '../vscode/support/memo';

/** The page is a preview of Markdown, which the web host of the tests does not have. */
describe('the page of examples', () => {
  afterEach(async () => {
    await closeEverything();
    await removeHouseStyle();
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
    await writeHouseStyle('{ "marks": "»" }');
    await eventually(() => assert.match(page.getText(), /»bäst förutsättningar/));
  });
});
