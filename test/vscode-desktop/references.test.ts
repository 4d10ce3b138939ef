import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg } from '../vscode/support/belagg';
import { closeEverything, openMemo, positionIn } from '../vscode/support/memo';
import { until } from '../vscode/support/until';

const quotation = 'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv';

describe('a page of the corpus', () => {
  before(belagg);
  after(closeEverything);

  it('says which documents of the workspace quote a passage', async () => {
    const { document } = await openMemo(`Rapporten: ”${quotation}”.\n`);
    const address = vscode.Uri.parse('belagg:/finsam-2011-norrkoping/03-kristersson-evidens.md');
    const page = await vscode.workspace.openTextDocument(address);
    const position = positionIn(page, 'förutsättningar för att lyckas');
    const found = await until('the search knows the memo', async () => {
      const locations = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        address,
        position,
      );
      return locations.find(location => location.uri.toString() === document.uri.toString());
    });
    assert.equal(document.getText(found.range), quotation);
  });
});
