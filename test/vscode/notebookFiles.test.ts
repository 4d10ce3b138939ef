import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg } from './support/belagg';
import { chooseLanguage } from './support/chooseLanguage';
import { closeEverything, makeFolder, positionIn } from './support/memo';
import { notebookText } from './support/notebookText';
import { until } from './support/until';

const words = 'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv';

describe('a notebook that nobody has open', () => {
  before(async () => {
    await belagg();
    await chooseLanguage('sv');
  });
  afterEach(closeEverything);
  after(() => chooseLanguage(undefined));

  it('is checked with the workspace, and its problems say cell and line', async () => {
    const quoting = notebookText(['---\nlang: sv\n---', '# PM', `Ett.\n\nFinsam har ”${words}”.`]);
    const folder = await makeFolder({ 'pm.ipynb': quoting, 'inget.ipynb': notebookText(['Inga citat.']) });
    await vscode.commands.executeCommand('belagg.checkWorkspace');
    const file = vscode.Uri.joinPath(folder, 'pm.ipynb');
    const [problem, ...others] = vscode.languages.getDiagnostics(file);
    assert.equal(problem?.message, 'Cell 3, rad 3: Citatet saknar hänvisning');
    assert.deepEqual(others, []);
    const { line, character } = problem.range.start;
    assert.equal(quoting.split('\n')[line]?.slice(character, character + words.length), words);
    assert.deepEqual(vscode.languages.getDiagnostics(vscode.Uri.joinPath(folder, 'inget.ipynb')), []);

    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(notebookText(['# PM'])));
    await until('the change is seen', () => none(file));
  });

  it('is named when it is broken, until it is mended, and takes no other document with it', async () => {
    const folder = await makeFolder({
      'a.ipynb': '{\n "cells": [\n<<<<<<< HEAD\n',
      'b.ipynb': '{"worksheets": []}',
      'c.ipynb': notebookText([`Finsam har ”${words}”.`]),
    });
    const problemOf = (name: string) => vscode.languages.getDiagnostics(vscode.Uri.joinPath(folder, name))[0];
    await vscode.commands.executeCommand('belagg.checkWorkspace');
    assert.match(problemOf('a.ipynb')?.message ?? '', /^Anteckningsboken är trasig/);
    assert.equal(problemOf('a.ipynb')?.range.start.line, 2);
    assert.match(problemOf('b.ipynb')?.message ?? '', /^Filen är ingen anteckningsbok av version 4/);
    assert.match(problemOf('c.ipynb')?.message ?? '', /^Cell 1, rad 1: Citatet saknar hänvisning/);
    const mended = vscode.Uri.joinPath(folder, 'a.ipynb');
    await vscode.workspace.fs.writeFile(mended, new TextEncoder().encode(notebookText(['# PM'])));
    await until('it is mended', () => none(mended));
  });

  it('adds what it cites to a list of sources for its folder', async () => {
    const list = '# Källor\n\n<!-- belagg: sources folder -->\n\n<!-- /belagg -->\n';
    const folder = await makeFolder({
      'källor.md': list,
      'pm.ipynb': notebookText(['Se [@haglund-2010].']),
      'trasig.ipynb': '{',
    });
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'källor.md'));
    await vscode.window.showTextDocument(document);
    await choosingFirst(vscode.commands.executeCommand('belagg.insertSourceList'));
    assert.match(document.getText(), /<!-- belagg: sources folder -->\n\n## Konferensdokumentation\n\nHaglund, Catrin/);
  });

  it('is found by who asks where a key is cited', async () => {
    const file = notebookText(['# PM', 'Ord.\n\nSe [@haglund-2010].']);
    const folder = await makeFolder({ 'pm.ipynb': file, 'annat.md': 'Och [@haglund-2010].\n' });
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'annat.md'));
    await vscode.window.showTextDocument(document);
    const found = await until('the search knows the notebook', async () => {
      const locations = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        positionIn(document, 'haglund-2010'),
      );
      return locations.find(({ uri }) => uri.toString() === vscode.Uri.joinPath(folder, 'pm.ipynb').toString());
    });
    const { start, end } = found.range;
    assert.equal(file.split('\n')[start.line]?.slice(start.character, end.character), '@haglund-2010');
  });
});

/** Takes the first of the rows that are offered as soon as they are. */
async function choosingFirst(asking: Thenable<unknown>): Promise<void> {
  const state = { settled: false };
  void asking.then(
    () => (state.settled = true),
    () => (state.settled = true),
  );
  while (!state.settled) {
    await new Promise(resolve => setTimeout(resolve, 200));
    if (!state.settled) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await asking;
}

function none(uri: vscode.Uri): true | undefined {
  return vscode.languages.getDiagnostics(uri).length === 0 ? true : undefined;
}
