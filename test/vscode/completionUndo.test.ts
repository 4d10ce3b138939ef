import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg } from './support/belagg';
import { accept } from './support/completions';
import { eventually } from './support/eventually';
import { closeEverything, fileExists, fileText, openMemo, type Memo } from './support/memo';

const head = '---\nlang: sv\nbibliography: kallor.bib\n---\n\n';
const begun = `${head}Se [@hagl].\n`;
const completed = `${head}Se [@haglund-2010].\n`;
const other = '@book{annan-2001,\n  title = {En annan bok},\n}\n';
const withEntry = /\{haglund-2010,/;

describe('undoing a completed key', () => {
  before(belagg);
  afterEach(closeEverything);

  it('takes the entry out of the bibliography, on the disk too, and redoing brings it back', async () => {
    const memo = await openBegun({ 'kallor.bib': other });
    await accept(memo, 'haglund-2010');
    assert.equal(memo.document.getText(), completed);
    await onDisk(memo, withEntry);
    await undo();
    assert.equal(memo.document.getText(), begun);
    await onDisk(memo, other);
    await redo();
    assert.equal(memo.document.getText(), completed);
    await onDisk(memo, withEntry);
    await undo();
    await onDisk(memo, other);
  });

  it('takes the entry back that is just being written to the disk', async () => {
    const memo = await openBegun({ 'kallor.bib': other });
    await acceptAndUndoWhileSaving(memo);
    await onDisk(memo, other);
    assert.equal(memo.document.getText(), begun);
    await eventually(async () => assert.equal((await bibliographyOf(memo)).isDirty, false));
  });

  it('brings it back as soon', async () => {
    const memo = await openBegun({ 'kallor.bib': other });
    await acceptAndUndoWhileSaving(memo);
    await redo();
    await eventually(async () => assert.equal((await bibliographyOf(memo)).isDirty, false));
    await onDisk(memo, withEntry);
    assert.equal(memo.document.getText(), completed);
  });

  it('brings it back when the disk has just been put right, before VS Code can have seen that', async () => {
    const memo = await openBegun({ 'kallor.bib': other });
    await acceptAndUndoWhileSaving(memo);
    for (let turn = 0; turn < 3; turn++) {
      await onDisk(memo, other);
      await redo();
      await onDisk(memo, withEntry);
      await eventually(async () => assert.equal((await bibliographyOf(memo)).isDirty, false));
      await undo();
    }
    await onDisk(memo, other);
    assert.equal(memo.document.getText(), begun);
  });

  it('keeps disk and text the same however fast it is undone and redone', async () => {
    const memo = await openBegun({ 'kallor.bib': other });
    await accept(memo, 'haglund-2010');
    for (let turn = 0; turn < 3; turn++) {
      await undo();
      await redo();
    }
    await undo();
    await onDisk(memo, other);
    assert.equal(memo.document.getText(), begun);
  });

  it('does the same where the bibliography is open in an editor', async () => {
    const memo = await openBegun({ 'kallor.bib': other });
    await vscode.window.showTextDocument(await bibliographyOf(memo), vscode.ViewColumn.Beside);
    await vscode.window.showTextDocument(memo.document, memo.editor.viewColumn);
    await accept(memo, 'haglund-2010');
    await onDisk(memo, withEntry);
    await undo();
    assert.equal(memo.document.getText(), begun);
    await onDisk(memo, other);
    await eventually(async () => assert.equal((await bibliographyOf(memo)).isDirty, false));
  });

  it('takes the entry out of a bibliography with unsaved changes and keeps those, unsaved', async () => {
    const memo = await openBegun({ 'kallor.bib': other });
    const bibliography = await bibliographyOf(memo);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(bibliography.uri, new vscode.Position(0, 0), '% mitt\n');
    await vscode.workspace.applyEdit(edit);
    await accept(memo, 'haglund-2010');
    assert.match(bibliography.getText(), /^% mitt\n[^]*\{haglund-2010,/);
    await undo();
    assert.equal(memo.document.getText(), begun);
    assert.equal(bibliography.getText(), `% mitt\n${other}`);
    assert.ok(bibliography.isDirty);
    await onDisk(memo, other);
    await bibliography.save();
  });

  it('removes the bibliography that was missing and was made, and makes it again', async () => {
    const memo = await openBegun({});
    await accept(memo, 'haglund-2010');
    await onDisk(memo, withEntry);
    await undo();
    await eventually(async () => assert.equal(await fileExists(memo.folder, 'kallor.bib'), false));
    assert.equal(memo.document.getText(), begun);
    await redo();
    await onDisk(memo, withEntry);
    assert.equal(memo.document.getText(), completed);
  });

  it('is one step after what was chosen from the list, and the next takes back what was typed', async () => {
    const memo = await openMemo(`${head}Se ‸\n`, { files: { 'kallor.bib': other } });
    for (const text of '[@hagl') await vscode.commands.executeCommand('type', { text });
    await chooseFirst(memo, /@haglund-2010\]/);
    await onDisk(memo, withEntry);
    await undo();
    assert.equal(memo.document.getText(), `${head}Se [@hagl]\n`);
    await onDisk(memo, other);
    await undo();
    assert.equal(memo.document.getText(), `${head}Se \n`);
  });
});

function openBegun(files: Readonly<Record<string, string>>): Promise<Memo> {
  return openMemo(begun.replace('hagl', 'hagl‸'), { files });
}

/** The file is written, but VS Code does not know it yet, and holds the text that undo brings back for the saved one. */
async function acceptAndUndoWhileSaving(memo: Memo): Promise<void> {
  void accept(memo, 'haglund-2010'); // that ends when the disk is right
  await eventually(async () => assert.match(await fileText(memo.folder, 'kallor.bib'), withEntry), { pause: 0 });
  await undo();
}

/** Nobody is told whether a list is open, nor when what was chosen from it has been carried out: chooses until it has. */
async function chooseFirst({ document }: Memo, wanted: RegExp): Promise<void> {
  const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));
  await eventually(async () => {
    if (wanted.test(document.getText())) return;
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await pause(300);
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    await pause(1000);
    assert.match(document.getText(), wanted);
  });
}

async function bibliographyOf({ folder }: Memo): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'kallor.bib'));
}

async function onDisk({ folder }: Memo, wanted: string | RegExp): Promise<void> {
  await eventually(async () => {
    const text = await fileText(folder, 'kallor.bib');
    if (typeof wanted === 'string') assert.equal(text, wanted);
    else assert.match(text, wanted);
  });
}

async function undo(): Promise<void> {
  await vscode.commands.executeCommand('undo');
}

async function redo(): Promise<void> {
  await vscode.commands.executeCommand('redo');
}
