import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg, passageIds } from './support/belagg';
import { eventually } from './support/eventually';
import { closeEverything, fileText, makeFolder, openMemo } from './support/memo';

const latex =
  '\\documentclass{article}\n\\usepackage[latin1]{inputenc}\n\\usepackage{biblatex}\n\\addbibresource{k.bib}\n\\begin{document}\nOrd: ‸\n\\end{document}\n';

describe('files in other encodings than UTF-8', () => {
  before(belagg);
  afterEach(closeEverything);

  it('are opened as UTF-8 where they are and VS Code takes a bibliography for something else', async () => {
    const text = '@book{öberg-2001,\n  title = {Små ”steg”},\n}\n';
    const memo = await openMemo('---\nbibliography: k.bib\n---\n\nOrd: ‸\n', { files: { 'k.bib': text } });
    const file = vscode.Uri.joinPath(memo.folder, 'k.bib');
    const misread = await vscode.workspace.openTextDocument(file, { encoding: 'windows1252' });
    assert.match(misread.getText(), /SmÃ¥/);
    await vscode.commands.executeCommand('belagg.insertQuotation', passageIds.minister);
    assert.match(memo.document.getText(), /@haglund-2010/);
    await eventually(async () => assert.match(await fileText(memo.folder, 'k.bib'), /haglund-2010/));
    const after = await fileText(memo.folder, 'k.bib');
    assert.ok(after.startsWith(text.trimEnd()));
    assert.match(after, /nätverskonferens/);
  });

  for (const [encoding, title] of [
    ['iso88591', 'nätverskonferens'],
    ['iso88597', String.raw`n{\"a}tverskonferens`],
  ] as const) {
    it(`get commands of LaTeX’s for what a bibliography cannot hold, and every byte stays (${encoding})`, async () => {
      const folder = await makeFolder({ 'pm.md': '---\nbibliography: k.bib\n---\n\nOrd: \n' });
      const file = vscode.Uri.joinPath(folder, 'k.bib');
      const before = '% Öberg\n@book{ek-2001,\n  title = {Små steg},\n}\n';
      await vscode.workspace.fs.writeFile(file, bytes(before));
      await vscode.workspace.openTextDocument(file, { encoding });
      await insertBehind(vscode.Uri.joinPath(folder, 'pm.md'), 'Ord: ');
      const after = await eventually(async () => {
        const written = latin1(await vscode.workspace.fs.readFile(file));
        assert.match(written, /haglund-2010/);
        return written;
      });
      assert.ok(after.startsWith(before.trimEnd()));
      assert.ok(after.includes(title), after);
      assert.doesNotMatch(after, /\?/);
    });
  }

  it('refuse what no command stands for, and say so before anything is written', async () => {
    const text = '---\nlang: sv\n---\n\nSkrivet i svenska: \n';
    const folder = await makeFolder({});
    const file = vscode.Uri.joinPath(folder, 'pm.md');
    await vscode.workspace.fs.writeFile(file, bytes(text));
    const document = await vscode.workspace.openTextDocument(file, { encoding: 'iso88591' });
    assert.equal(document.getText(), text);
    await insertBehind(file, 'svenska: ');
    assert.equal(document.getText(), text);
    assert.ok(!document.isDirty);
    await vscode.workspace.openTextDocument(file, { encoding: 'utf8' }); // no å in it: it is both
    await insertBehind(file, 'svenska: ');
    assert.notEqual(document.getText(), text);
  });

  it('get commands for all letters in LaTeX that is told to be in another encoding than its file', async () => {
    const memo = await openMemo(latex, { name: 'pm.tex', files: { 'k.bib': '' } });
    await vscode.commands.executeCommand('belagg.insertQuotation', passageIds.minister);
    assert.match(memo.document.getText(), /\{\\(?:aa|"[ao])\}/);
    assert.doesNotMatch(memo.document.getText(), /\P{ASCII}/u);
    await eventually(async () => assert.match(await fileText(memo.folder, 'k.bib'), /n\{\\"a\}tverskonferens/));
    assert.doesNotMatch(await fileText(memo.folder, 'k.bib'), /\P{ASCII}/u);
  });

  it('get letters as they are where LaTeX is in the encoding of its file, and commands for marks that it lacks', async () => {
    const folder = await makeFolder({ 'k.bib': '' });
    const file = vscode.Uri.joinPath(folder, 'pm.tex');
    await vscode.workspace.fs.writeFile(file, bytes(latex.replace('‸', 'Å ')));
    await vscode.workspace.openTextDocument(file, { encoding: 'iso88591' });
    const document = await insertBehind(file, 'Å ');
    assert.match(document.getText(), /[äåö]/);
    assert.doesNotMatch(document.getText(), /[\u0100-\uFFFF]/);
    assert.match(document.getText(), /\{\\textquotedblright\}/);
  });
});

/** With the cursor behind some words of the file. */
async function insertBehind(file: vscode.Uri, words: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file);
  const editor = await vscode.window.showTextDocument(document);
  const place = document.positionAt(document.getText().indexOf(words) + words.length);
  editor.selection = new vscode.Selection(place, place);
  await vscode.commands.executeCommand('belagg.insertQuotation', passageIds.minister);
  return document;
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

function latin1(content: Uint8Array): string {
  return Array.from(content, byte => String.fromCharCode(byte)).join('');
}
