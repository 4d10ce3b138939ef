import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { BelaggApi } from '../../src/vscode/api';
import { belagg } from './support/belagg';
import { activeEditor } from './support/memo';

const id = 'finsam-2010-malmo/husmark-persson-regeringen#mindre-att-gora';

describe('a page of the corpus', () => {
  let api: BelaggApi;

  before(async () => {
    api = await belagg();
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens at the line of a passage', async () => {
    await vscode.commands.executeCommand('belagg.showInCorpus', id);
    const editor = await activeEditor('the page', ({ uri }) => uri.scheme === 'belagg');
    const passage = (await api.corpus()).passage(id);
    assert.ok(passage);
    assert.equal(editor.document.uri.toString(), `belagg:/${passage.source.path}`);
    assert.equal(editor.selection.active.line + 1, passage.source.line);
    assert.ok(editor.document.lineAt(editor.selection.active.line).text.includes('Ska jag vara riktigt ärlig'));
  });

  it('cannot be changed', async () => {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(vscode.workspace.fs.isWritableFileSystem('belagg'), false);
    const bytes = new TextEncoder().encode('x');
    await assert.rejects(async () => vscode.workspace.fs.writeFile(editor.document.uri, bytes));
  });

  it('is the same words that the corpus has, for every passage', async () => {
    const { passages } = await api.corpus();
    assert.ok(passages.length > 100);
    for (const path of new Set(passages.map(({ source }) => source.path))) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`belagg:/${path}`));
      for (const { source } of passages.filter(passage => passage.source.path === path)) {
        assert.equal(document.positionAt(source.start).line + 1, source.line, path);
      }
    }
  });

  it('does not exist for any other name', async () => {
    await assert.rejects(async () => vscode.workspace.openTextDocument(vscode.Uri.parse('belagg:/../package.json')));
  });

  it('holds the list of works and of people, too', async () => {
    for (const name of ['references.yaml', 'people.yaml']) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`belagg:/${name}`));
      assert.ok(document.lineCount > 20, name);
    }
  });
});
