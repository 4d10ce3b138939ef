import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg, passageIds } from './support/belagg';
import { eventually } from './support/eventually';
import { activeEditor, closeEverything, fileExists, fileText, openMemo, openUntitled } from './support/memo';

const words = 'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv';
const reference =
  '[Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i @finsam-bloggen-2011, avsnittet ”Ulf Kristersson vill ha evidens”]';
const head = '---\nlang: sv\nbibliography: kallor.bib\n---\n\n';
const other = '@book{annan-2001,\n  title = {En annan bok},\n}\n';

describe('inserting a quotation', () => {
  before(belagg);
  afterEach(closeEverything);

  it('writes the quotation, the reference and the entry, and undoes all of it in one step', async () => {
    const memo = await openMemo(`${head}Rapporten visar att ‸\n`, { files: { 'kallor.bib': other } });
    await insert('quotation');
    assert.equal(memo.document.getText(), `${head}Rapporten visar att Finsam har ”${words}” ${reference}.\n`);
    const listed = await eventually(async () => {
      const text = await fileText(memo.folder, 'kallor.bib');
      assert.match(text, /@\w+\{finsam-bloggen-2011,/);
      return text;
    });
    assert.ok(listed.startsWith(other), 'what the file had is untouched');
    await vscode.commands.executeCommand('undo');
    await eventually(async () => {
      assert.equal(memo.document.getText(), `${head}Rapporten visar att \n`);
      assert.equal(await fileText(memo.folder, 'kallor.bib'), other);
    });
  });

  it('leaves the cursor behind the locator, so that it can be completed and typing on destroys nothing', async () => {
    const memo = await openMemo(`${head}‸\n`, { files: { 'kallor.bib': '' } });
    await insert('quotation');
    const { selection } = memo.editor;
    assert.ok(selection.isEmpty);
    const before = memo.document.getText(new vscode.Range(new vscode.Position(0, 0), selection.active));
    assert.ok(before.endsWith('avsnittet ”Ulf Kristersson vill ha evidens”'), before);
  });

  it('writes into the document that was active before while its bibliography is looked at', async () => {
    const memo = await openMemo(`${head}Rapporten visar att ‸\n`, { files: { 'kallor.bib': other } });
    const bibliography = vscode.Uri.joinPath(memo.folder, 'kallor.bib');
    await vscode.window.showTextDocument(bibliography, { preview: false });
    await activeEditor('the bibliography', shown => shown.uri.toString() === bibliography.toString());
    await insert('quotation');
    assert.equal(memo.document.getText(), `${head}Rapporten visar att Finsam har ”${words}” ${reference}.\n`);
    await eventually(async () => assert.match(await fileText(memo.folder, 'kallor.bib'), /^@book[^]*finsam-bloggen/));
  });

  it('does not add an entry that is there, and keeps a bibliography with unsaved changes unsaved', async () => {
    const memo = await openMemo(`${head}‸\n`, { files: { 'kallor.bib': other } });
    const bibliography = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(memo.folder, 'kallor.bib'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(bibliography.uri, new vscode.Position(0, 0), '% mitt\n');
    await vscode.workspace.applyEdit(edit);
    await insert('quotation');
    await insert('reference');
    assert.equal(bibliography.getText().match(/finsam-bloggen-2011,/g)?.length, 1);
    assert.ok(bibliography.isDirty);
    assert.equal(await fileText(memo.folder, 'kallor.bib'), other);
    await bibliography.save();
  });

  it('finds the bibliography of the Quarto project that the document belongs to', async () => {
    const files = { '_quarto.yml': 'project:\n  type: book\nbibliography: gemensam.bib\n', 'gemensam.bib': other };
    const memo = await openMemo('Text ‸\n', { name: 'kapitel/ett.qmd', files });
    await insert('quotation');
    assert.match(memo.document.getText(), /@finsam-bloggen-2011/);
    assert.doesNotMatch(memo.document.getText(), /bibliography:/);
    await eventually(async () => assert.match(await fileText(memo.folder, 'gemensam.bib'), /finsam-bloggen-2011/));
  });

  it('makes a bibliography for a document without one, and takes it back with the rest', async () => {
    const memo = await openMemo('Text ‸\n');
    await insert('quotation');
    assert.match(memo.document.getText(), /^---\nbibliography: kallor\.bib\n---\n\nText ”bäst/);
    assert.match(await fileText(memo.folder, 'kallor.bib'), /^@\w+\{finsam-bloggen-2011,/);
    await vscode.commands.executeCommand('undo');
    await eventually(async () => {
      assert.equal(memo.document.getText(), 'Text \n');
      assert.equal(await fileExists(memo.folder, 'kallor.bib'), false);
    });
  });

  it('takes a bibliography that lies beside the document instead of overwriting it', async () => {
    const memo = await openMemo('Text ‸\n', { files: { 'kallor.bib': other } });
    await insert('quotation');
    assert.match(memo.document.getText(), /^---\nbibliography: kallor\.bib\n---\n/);
    await eventually(async () => {
      const text = await fileText(memo.folder, 'kallor.bib');
      assert.ok(text.startsWith(other) && text.includes('finsam-bloggen-2011'), text);
    });
  });

  it('puts the entries into a document that has no folder yet', async () => {
    const memo = await openUntitled('Text ‸\n');
    await insert('quotation');
    assert.match(memo.document.getText(), /^---\nreferences:\n[\s\S]*id: finsam-bloggen-2011[\s\S]*\n---\n/);
  });

  it('keeps the line breaks of the document', async () => {
    const memo = await openMemo('---\r\nbibliography: kallor.bib\r\n---\r\n\r\nText ‸\r\n', {
      files: { 'kallor.bib': '' },
    });
    await insert('quotation');
    assert.doesNotMatch(memo.document.getText(), /[^\r]\n/);
  });

  it('inserts at every cursor and in place of what is selected', async () => {
    const memo = await openMemo(`${head}Ett ‸\n\nTvå ⟦bort⟧\n`, { files: { 'kallor.bib': '' } });
    await insert('quotation');
    const text = memo.document.getText();
    assert.equal(text.split(words).length - 1, 2);
    assert.doesNotMatch(text, /bort/);
    assert.equal(memo.editor.selections.length, 2);
  });

  it('loses nothing that is typed meanwhile', async () => {
    const memo = await openMemo(`${head}Text ‸\n`, { files: { 'kallor.bib': '' } });
    const inserted = insert('quotation');
    await memo.editor.edit(edit =>
      edit.insert(new vscode.Position(memo.document.lineCount - 1, 0), 'Skrivet under tiden.'),
    );
    await inserted;
    assert.match(memo.document.getText(), /Skrivet under tiden\./);
    assert.equal(memo.document.getText().split(words).length - 1, 1);
  });

  it('goes to the clipboard where no document is open', async () => {
    await closeEverything();
    await insert('quotation');
    const text = await vscode.env.clipboard.readText();
    assert.ok(text.includes(words) && text.includes('citerad i'), text);
  });

  it('writes into the document that was active before a page of the corpus', async () => {
    const memo = await openMemo(`${head}Text ‸\n`, { files: { 'kallor.bib': '' } });
    await vscode.commands.executeCommand('belagg.showInCorpus', passageIds.isf);
    await activeEditor('the page', ({ uri }) => uri.scheme === 'belagg');
    await insert('quotation');
    assert.match(memo.document.getText(), /”bäst förutsättningar/);
    await activeEditor('the memo', document => document === memo.document);
  });

  it('inserts the words selected in a page of the corpus', async () => {
    const memo = await openMemo(`${head}Text ‸\n`, { files: { 'kallor.bib': '' } });
    await vscode.commands.executeCommand('belagg.showInCorpus', passageIds.isf);
    const page = await activeEditor('the page', ({ uri }) => uri.scheme === 'belagg');
    page.selections = ['bäst förutsättningar', 'organisationens perspektiv'].map(part =>
      selectionOf(page.document, part),
    );
    await vscode.commands.executeCommand('belagg.insertSelectedWords');
    assert.match(memo.document.getText(), /”bäst förutsättningar \[…\] organisationens perspektiv”/);
  });

  it('copies words and reference as plain text', async () => {
    await vscode.commands.executeCommand('belagg.copyQuotation', passageIds.isf);
    assert.match(await vscode.env.clipboard.readText(), new RegExp(`${words}” \\(.*citerad i .*2011`));
  });
});

function insert(form: 'quotation' | 'reference'): Thenable<unknown> {
  const command = form === 'quotation' ? 'belagg.insertQuotation' : 'belagg.insertReference';
  return vscode.commands.executeCommand(command, passageIds.isf);
}

function selectionOf(document: vscode.TextDocument, text: string): vscode.Selection {
  const at = document.getText().indexOf(text);
  assert.notEqual(at, -1, `the page has ${text}`);
  return new vscode.Selection(document.positionAt(at), document.positionAt(at + text.length));
}
