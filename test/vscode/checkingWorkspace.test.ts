import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { startForQuotations } from '../../src/vscode/checking/startForQuotations';
import { belagg } from './support/belagg';
import { chooseLanguage } from './support/chooseLanguage';
import { closeEverything, makeFolder, openMemo } from './support/memo';
import { until } from './support/until';

const words = 'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv';
const unsourced = `Finsam har ”${words}”.\n`;
const sourced = `Finsam har ”${words}” [@finsam-bloggen-2011].\n`;

describe('checking the workspace', () => {
  before(async () => {
    await belagg();
    await chooseLanguage('sv');
  });
  afterEach(closeEverything);
  after(() => chooseLanguage(undefined));

  it('finds what nobody has open, with the place, and follows the files from then on', async () => {
    const folder = await makeFolder({ 'a.md': `Ett.\n\n${unsourced}`, 'b.md': sourced, 'c.md': 'Inga citat.\n' });
    const file = (name: string) => vscode.Uri.joinPath(folder, name);
    await vscode.commands.executeCommand('belagg.checkWorkspace');
    const [problem] = vscode.languages.getDiagnostics(file('a.md'));
    assert.equal(problem?.message, 'Citatet saknar hänvisning');
    assert.deepEqual([problem.range.start.line, problem.range.start.character], [2, 'Finsam har ”'.length]);
    assert.deepEqual(vscode.languages.getDiagnostics(file('b.md')), []);

    await write(file('b.md'), unsourced);
    await until('the change is seen', () => vscode.languages.getDiagnostics(file('b.md'))[0]);
    await vscode.workspace.fs.delete(file('a.md'));
    await until('the problem goes with its file', () => none(file('a.md')));
  });

  it('keeps the result of a document that is opened and closed again', async () => {
    const folder = await makeFolder({ 'a.md': unsourced });
    const uri = vscode.Uri.joinPath(folder, 'a.md');
    await vscode.commands.executeCommand('belagg.checkWorkspace');
    await vscode.commands.executeCommand('vscode.open', uri);
    await closeEverything();
    await until('its hint', () => vscode.languages.getDiagnostics(uri)[0]);
  });
});

describe('the report of quotations', () => {
  before(async () => {
    await belagg();
    await chooseLanguage('sv');
  });
  afterEach(closeEverything);
  after(() => chooseLanguage(undefined));

  it('opens beside the document, in Markdown', async () => {
    const { editor } = await openMemo(unsourced);
    await vscode.commands.executeCommand('belagg.createReport');
    const report = vscode.window.activeTextEditor;
    assert.ok(report && report !== editor);
    assert.equal(report.document.languageId, 'markdown');
    assert.match(report.document.getText(), /^# Citatrapport\n/);
    assert.match(
      report.document.getText(),
      /\| 1 \| bäst förutsättningar .* \| Inspektionen .* \| Citatet saknar hänvisning\. \|/,
    );
    assert.match(report.document.getText(), /\(<belagg:\/finsam-2011-norrkoping\/03-kristersson-evidens\.md>\)/);
  });
});

describe('starting by itself', () => {
  afterEach(closeEverything);

  it('waits for a document on the screen that quotes something', async () => {
    let starts = 0;
    await openMemo('Bara egna ord, med ett ”ord” i citattecken.');
    const start = startForQuotations(async () => void starts++);
    try {
      await new Promise(resolve => setTimeout(resolve, 1500));
      assert.equal(starts, 0);
      await openMemo(sourced);
      await until('it starts', () => (starts > 0 ? true : undefined));
      assert.equal(starts, 1);
    } finally {
      start.dispose();
    }
  });
});

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

function none(uri: vscode.Uri): true | undefined {
  return vscode.languages.getDiagnostics(uri).length === 0 ? true : undefined;
}
