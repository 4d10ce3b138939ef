import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg, passageIds } from './support/belagg';
import { eventually } from './support/eventually';
import { closeEverything, fileExists, fileText, openMemo } from './support/memo';

const book = '@book{annan-2001,\n  title = {En annan bok},\n}\n';

describe('a document that names no bibliography', () => {
  before(belagg);
  afterEach(closeEverything);

  it('gets the only one in its folder, whatever it is called, and names it', async () => {
    const files = { 'våra källor.bib': book, 'package.json': '{"type": "module"}', 'notes.yaml': 'a: 1\n' };
    const memo = await openMemo('Rapporten visar att ‸\n', { files });
    await insert();
    assert.match(memo.document.getText(), /^---\nbibliography: våra källor\.bib\n---\n[^]*@finsam-bloggen-2011/);
    await eventually(async () => {
      const listed = await fileText(memo.folder, 'våra källor.bib');
      assert.ok(listed.startsWith(book) && listed.includes('{finsam-bloggen-2011,'), listed);
    });
    assert.equal(await fileExists(memo.folder, 'kallor.bib'), false);
  });

  it('gets a CSL-JSON file that lies in its folder', async () => {
    const json = '[{"id": "annan-2001", "type": "book", "title": "En annan bok"}]\n';
    const memo = await openMemo('Rapporten visar att ‸\n', { files: { 'zotero.json': json } });
    await insert();
    assert.match(memo.document.getText(), /^---\nbibliography: zotero\.json\n---\n/);
    await eventually(async () => assert.match(await fileText(memo.folder, 'zotero.json'), /"finsam-bloggen-2011"/));
  });

  it('lets the writer choose of several, and is left alone when they do not', async () => {
    const files = { 'a.bib': book, 'b.bib': '' };
    const memo = await openMemo('Rapporten visar att ‸\n', { files });
    await answering(insert, 'workbench.action.closeQuickOpen');
    assert.equal(memo.document.getText(), 'Rapporten visar att \n');
    await answering(insert, 'workbench.action.quickOpenSelectNext', 'workbench.action.acceptSelectedQuickOpenItem');
    assert.match(memo.document.getText(), /^---\nbibliography: b\.bib\n---\n/);
    assert.equal(await fileText(memo.folder, 'a.bib'), book);
  });

  it('reads one of thousands of entries in steps and keeps every byte of it', async () => {
    const large = Array.from({ length: 8000 }, (_, at) => book.replace('annan-2001', `annan-${at}`)).join('\n');
    const memo = await openMemo('Rapporten visar att ‸\n', { files: { 'stor.bib': large } });
    await insert();
    assert.match(memo.document.getText(), /^---\nbibliography: stor\.bib\n---\n/);
    await eventually(async () => {
      const listed = await fileText(memo.folder, 'stor.bib');
      assert.ok(listed.startsWith(large) && listed.includes('{finsam-bloggen-2011,'));
    });
  }).timeout(60_000);
});

async function insert(): Promise<void> {
  await vscode.commands.executeCommand('belagg.insertQuotation', passageIds.isf);
}

/**
 * Gives the commands until the choice that something asks for is made. Nobody is told when a list is shown, which must not
 * be between two of them: VS Code carries them out in one go, once it knows them.
 */
async function answering(ask: () => Promise<void>, ...commands: readonly string[]): Promise<void> {
  for (const command of commands) await vscode.commands.executeCommand(command);
  const state = { settled: false };
  const asking = ask().finally(() => (state.settled = true));
  while (!state.settled) {
    await vscode.commands.executeCommand('runCommands', { commands });
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  await asking;
}
