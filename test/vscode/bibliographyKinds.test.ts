import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg, passageIds } from './support/belagg';
import { eventually } from './support/eventually';
import { closeEverything, fileExists, fileText, openMemo, type Memo } from './support/memo';

/** Documents that name a bibliography of each kind, and what that holds already. */
const kinds: Readonly<Record<string, { readonly memo: string; readonly text: string; readonly held: string }>> = {
  'k.bib': {
    memo: 'pm.md',
    text: '---\nlang: sv\nbibliography: k.bib\n---\n\nText ‸\n',
    held: '% mina\n@book{annan-2001,\n  title = {En annan bok},\n}\n',
  },
  'k.json': {
    memo: 'pm.md',
    text: '---\nlang: sv\nbibliography: k.json\n---\n\nText ‸\n',
    held: '[\n  { "id": "annan-2001", "title": "En annan bok" }\n]\n',
  },
  'k.yaml': {
    memo: 'pm.md',
    text: '---\nlang: sv\nbibliography: k.yaml\n---\n\nText ‸\n',
    held: 'references:\n- id: annan-2001 # mina\n  title: En annan bok\n',
  },
  'k.yml': {
    memo: 'pm.typ',
    text: 'Text ‸\n\n#bibliography("k.yml")\n',
    held: '# mina\nannan-2001:\n  type: book\n  title: En annan bok\n',
  },
};
const newKey = /finsam-bloggen-2011/;
const byteOrderMark = '\uFEFF';

describe('a bibliography of every kind', () => {
  before(belagg);
  afterEach(closeEverything);

  for (const [name, { memo: file, text, held }] of Object.entries(kinds)) {
    it(`keeps its byte order mark and its line breaks, and gets back every byte with one undo: ${name}`, async () => {
      const before = byteOrderMark + held.replaceAll('\n', '\r\n');
      const memo = await openMemo(text, { name: file, files: { [name]: before } });
      await insert();
      const after = await eventually(async () => {
        const listed = await rawText(memo, name);
        assert.match(listed, newKey);
        return listed;
      });
      assert.ok(after.startsWith(byteOrderMark));
      assert.doesNotMatch(after, /[^\r]\n/, 'no line ends in another way than the others');
      for (const line of before.split('\r\n')) assert.ok(after.includes(line), line);
      await vscode.commands.executeCommand('undo');
      assert.doesNotMatch(memo.document.getText(), newKey);
      await eventually(async () => assert.equal(await rawText(memo, name), before));
    });

    it(`with unsaved changes gets the entry beside them and stays unsaved: ${name}`, async () => {
      const memo = await openMemo(text, { name: file, files: { [name]: held } });
      const bibliography = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(memo.folder, name));
      const change = new vscode.WorkspaceEdit();
      change.replace(bibliography.uri, rangeOf(bibliography, 'En annan bok'), 'En bok till');
      await vscode.workspace.applyEdit(change);
      await insert();
      assert.match(memo.document.getText(), newKey);
      await eventually(() => assert.match(bibliography.getText(), newKey));
      assert.match(bibliography.getText(), /En bok till/);
      assert.ok(bibliography.isDirty);
      assert.equal(await fileText(memo.folder, name), held);
      await vscode.window.showTextDocument(bibliography); // for what closes everything to revert
    });

    it(`that is named and not there is made, and goes with one undo: ${name}`, async () => {
      const memo = await openMemo(text, { name: file });
      await insert();
      assert.match(memo.document.getText(), newKey);
      await eventually(async () => assert.match(await fileText(memo.folder, name), newKey));
      await vscode.commands.executeCommand('undo');
      await eventually(async () => {
        assert.doesNotMatch(memo.document.getText(), newKey);
        assert.equal(await fileExists(memo.folder, name), false);
      });
    });
  }

  it('within the document gets the entry there, with its line breaks, and loses it with one undo', async () => {
    const lines = ['---', 'lang: sv', 'references:', '- id: annan-2001 # min', '  title: En annan bok', '---', '', ''];
    const memo = await openMemo(`${lines.join('\r\n')}Text ‸\r\n`);
    const before = memo.document.getText();
    await insert();
    const after = memo.document.getText();
    assert.match(
      after,
      /- id: annan-2001 # min\r\n {2}title: En annan bok\r\n[^]*- id: finsam-bloggen-2011\r\n[^]*\r\n---\r\n/,
    );
    assert.doesNotMatch(after, /[^\r]\n/);
    await vscode.commands.executeCommand('undo');
    assert.equal(memo.document.getText(), before);
  });
});

async function insert(): Promise<void> {
  await vscode.commands.executeCommand('belagg.insertQuotation', passageIds.isf);
}

/** What the disk holds, with its byte order mark. */
async function rawText({ folder }: Memo, name: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}
