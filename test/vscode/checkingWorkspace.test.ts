import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { startForQuotations } from '../../src/vscode/checking/startForQuotations';
import { belagg } from './support/belagg';
import { chooseLanguage } from './support/chooseLanguage';
import { activeEditor, closeEverything, makeFolder, openMemo } from './support/memo';
import { conferencePage, conferencePath, references, sessionPage, sessionPath } from './support/regionalConference';
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

describe('a source that changes in the corpus', () => {
  let corpus: vscode.Uri;
  before(async () => {
    const api = await belagg();
    await chooseLanguage('sv');
    const [root] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(root);
    corpus = vscode.Uri.joinPath(root.uri, 'belagg');
    await api.corpus();
    await write(vscode.Uri.joinPath(corpus, 'references.yaml'), references);
    await write(vscode.Uri.joinPath(corpus, conferencePath), conferencePage);
    await write(vscode.Uri.joinPath(corpus, sessionPath), sessionPage('Vi började i mycket liten skala.'));
    await until('the passage', async () => (await api.corpus()).passage('regional-2024/samtal#liten-skala'));
  });
  afterEach(closeEverything);
  after(async () => {
    const api = await belagg();
    await vscode.workspace.fs.delete(corpus, { recursive: true });
    await until('the corpus is as before', async () =>
      (await api.corpus()).conferences.length === 2 ? true : undefined,
    );
    await chooseLanguage(undefined);
  });

  it('is told to the documents that quote it, also to those that nobody has open', async () => {
    const text = 'Ek sa: ”Vi började i mycket liten skala.” [@regional-2024]\n';
    const folder = await makeFolder({ 'pm.md': text });
    const uri = vscode.Uri.joinPath(folder, 'pm.md');
    await new Promise(resolve => setTimeout(resolve, 2500)); // the first corpus is remembered when it rests
    await write(vscode.Uri.joinPath(corpus, sessionPath), sessionPage('Vi började i ganska liten skala.'));
    const told = await until('the change is told', () =>
      vscode.languages.getDiagnostics(uri).find(({ code }) => code === 'source-changed'),
    );
    assert.equal(told.message, 'Citatets källa har ändrats i korpusen');
    assert.equal(told.severity, vscode.DiagnosticSeverity.Information);
    assert.match(told.relatedInformation?.[0]?.message ?? '', /ganska liten skala/);
    const judged = await until('and judged anew', () =>
      vscode.languages.getDiagnostics(uri).find(({ code }) => code === 'substitution'),
    );
    assert.match(judged.message, /källan har ”ganska”, här står ”mycket”/);
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
    const { document } = await openMemo(unsourced);
    await vscode.commands.executeCommand('belagg.createReport');
    const report = await activeEditor('the report', shown => shown !== document);
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

  const awaited = { 'quotes something': sourced, 'may refer to a corpus': 'Se @haglnud-2010, med egna ord.' };
  for (const [what, text] of Object.entries(awaited)) {
    it(`waits for a document on the screen that ${what}`, async () => {
      let starts = 0;
      await openMemo('Bara egna ord, med ett ”ord” i citattecken, se @ek1999.');
      const start = startForQuotations(async () => void starts++);
      try {
        await new Promise(resolve => setTimeout(resolve, 1500));
        assert.equal(starts, 0);
        await openMemo(text);
        await until('it starts', () => (starts > 0 ? true : undefined));
        assert.equal(starts, 1);
      } finally {
        start.dispose();
      }
    });
  }
});

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

function none(uri: vscode.Uri): true | undefined {
  return vscode.languages.getDiagnostics(uri).length === 0 ? true : undefined;
}
