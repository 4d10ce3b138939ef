import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { analyseDocument } from '../../src/core/document/analyseDocument';
import { neverCancelled } from '../../src/core/ports';
import { Bibliographies } from '../../src/vscode/insertion/bibliographies';
import { belagg, passageIds } from './support/belagg';
import { eventually } from './support/eventually';
import { lockedScheme, registerLockedFiles } from './support/lockedFiles';
import { closeEverything, openMemo } from './support/memo';

const count = 2000;
const many = (entry: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => entry(number)).join('');

describe('reading a bibliography', () => {
  before(belagg);
  afterEach(closeEverything);

  for (const [what, head, held] of [
    [
      'of thousands of entries',
      'bibliography: k.bib',
      many(number => `@book{annan-${number},\n  title = {Bok},\n}\n\n`),
    ],
    ['in the head of the document', `references:\n${many(number => `- id: annan-${number}\n  title: En bok\n`)}`, ''],
  ] as const) {
    it(`${what} stops when it is cancelled, and reads all when it is asked again`, async () => {
      const { document } = await openMemo(`---\n${head}\n---\n\nText ‸\n`, { files: { 'k.bib': held } });
      const text = document.getText();
      const bibliographies = new Bibliographies();
      const named = await bibliographies.named(
        document,
        { text, analysis: analyseDocument(text, 'markdown') },
        undefined,
      );
      const cancelled = { isCancellationRequested: true };
      assert.equal(await bibliographies.readAll(named, cancelled), undefined);
      const [read] = (await bibliographies.readAll(named, neverCancelled)) ?? [];
      assert.equal(read?.scan?.entries.length, count);
      const again = await bibliographies.readAll(named, cancelled);
      assert.equal(again?.[0]?.scan, read.scan, 'what was read is known');
    });
  }

  it('that takes long is told, and cancelling it changes nothing, then or later', async () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const memo = '---\nlang: sv\nbibliography: seg.bib\n---\n\nText\n';
    const files = new Map([
      ['/seg/pm.md', encode(memo)],
      ['/seg/seg.bib', encode('% mina\n')],
    ]);
    let release = () => {};
    const released = new Promise<void>(resolve => (release = resolve));
    const ready = async (path: string) => (path.endsWith('.bib') ? released : undefined);
    const provider = registerLockedFiles(files, { ready });
    try {
      const address = (name: string) => vscode.Uri.from({ scheme: lockedScheme, path: `/seg/${name}` });
      const document = await vscode.workspace.openTextDocument(address('pm.md'));
      const editor = await vscode.window.showTextDocument(document, { preview: false });
      const end = document.positionAt(memo.trimEnd().length);
      editor.selections = [new vscode.Selection(end, end)];
      const insert = () => vscode.commands.executeCommand('belagg.insertQuotation', passageIds.isf);
      let isOver = false;
      const inserting = Promise.resolve(insert()).then(() => (isOver = true));
      await eventually(async () => {
        await vscode.commands.executeCommand('notification.acceptPrimaryAction'); // the button that cancels
        assert.ok(isOver);
      });
      await inserting;
      release();
      const bibliography = await vscode.workspace.openTextDocument(address('seg.bib'));
      assert.equal(document.getText(), memo);
      assert.equal(bibliography.getText(), '% mina\n');
      assert.equal(document.isDirty || bibliography.isDirty, false);
      await insert();
      assert.match(document.getText(), /citerad i @finsam-bloggen-2011/);
      await eventually(() => assert.match(new TextDecoder().decode(files.get('/seg/seg.bib')), /finsam-bloggen-2011/));
    } finally {
      release();
      await closeEverything();
      provider.dispose();
    }
  });
});
