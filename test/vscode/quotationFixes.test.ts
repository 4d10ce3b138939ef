import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg } from './support/belagg';
import { eventually } from './support/eventually';
import { closeEverything, fileText, openMemo } from './support/memo';
import { swedishViews } from './support/swedishViews';
import { until } from './support/until';

const head =
  'Översikten säger att ”de flesta visar positiva effekter, några visar oförändrad effekt (på kort sikt) men ';
const tail = 'studier visa negativa effekter av samverkan” [Johanna Andersson, refererad i @haglund-2010].';
const altered = `${head}${tail}`;
const right = `${head}inga ${tail}`;
const words = 'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv';

describe('a quotation without its negation', () => {
  const views = swedishViews();

  it('is an error where the word is missing, with the source as related information', async () => {
    const { document } = await openMemo(altered);
    const problem = await errorIn(document);
    assert.equal(problem.message, 'Avviker: ”inga” saknas, innebörden kan bli den motsatta');
    assert.equal(problem.code, 'negation');
    assert.equal(document.getText(problem.range), 'men studier');
    assert.match(problem.relatedInformation?.[0]?.message ?? '', /men inga studier/);
  });

  it('is the first row that differs, and counted in the badge', async () => {
    const { document } = await openMemo(altered);
    await errorIn(document);
    const row = (await views().document.getChildren()).find(({ kind }) => kind === 'quotation');
    assert.equal(row?.label, 'rad 1 · avviker · ”inga” saknas');
    assert.deepEqual(views().document.badge, { value: 1, tooltip: '1 avviker' });
  });

  it('is shown beside its source on hover, with the word marked', async () => {
    const { document } = await openMemo(altered);
    await errorIn(document);
    const position = document.positionAt(altered.indexOf('oförändrad'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const [card, ...others] = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    assert.equal(others.length, 0);
    assert.match(card?.value ?? '', /Källan\\: [^\n]*men \*\*inga\*\* studier/);
    assert.equal(card?.supportHtml ?? false, false);
  });

  it('gets its word back by the preferred fix, and the error goes', async () => {
    const { document } = await openMemo(altered);
    const { range } = await errorIn(document);
    const actions = await actionsAt(document, range);
    const [fix, ...others] = actions.filter(({ isPreferred }) => isPreferred === true);
    assert.equal(fix?.title, 'Återställ källans ord');
    assert.deepEqual(others, []);
    assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.equal(document.getText(), right);
    await until('no error', () => (errorsOf(document).length === 0 ? true : undefined));
  });

  it('is accepted with a reason that stands beside it', async () => {
    const { document } = await openMemo(altered);
    const { range } = await errorIn(document);
    const accept = (await actionsAt(document, range)).find(({ title }) => title.startsWith('Godta'));
    assert.equal(accept?.command?.command, 'belagg.acceptQuotation');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(altered.length), ' <!-- belagg: ok "talspråk" -->');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('no error', () => (errorsOf(document).length === 0 ? true : undefined));
    const row = await until('the row', async () =>
      (await views().document.getChildren()).find(({ label }) => /godtaget/.test(label)),
    );
    assert.equal(row.label, 'rad 1 · godtaget: talspråk');
  });
});

describe('a quotation without a reference', () => {
  swedishViews();

  it('gets one with its entry in the bibliography, which is saved; one undo takes both back', async () => {
    const text = `---\nlang: sv\nbibliography: kallor.bib\n---\n\nFinsam har ”${words}”.\n`;
    const { document, folder } = await openMemo(text, { files: { 'kallor.bib': '' } });
    const [problem] = await until('a hint', () => nonEmpty(vscode.languages.getDiagnostics(document.uri)));
    assert.ok(problem);
    const [fix] = await actionsAt(document, problem.range);
    assert.equal(fix?.title, 'Lägg till hänvisning till ”FINSAM Nätverkskonferens 2011”');
    await vscode.commands.executeCommand(fix.command?.command ?? '', ...(fix.command?.arguments ?? []));
    assert.match(
      document.getText(),
      /” \[Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i @finsam-bloggen-2011/,
    );
    await eventually(async () => assert.match(await fileText(folder, 'kallor.bib'), /finsam-bloggen-2011/));
    await until('no hint', () => (vscode.languages.getDiagnostics(document.uri).length === 0 ? true : undefined));
    await vscode.commands.executeCommand('undo');
    await eventually(() => assert.equal(document.getText(), text));
  });
});

describe('fixing all that is certain', () => {
  before(belagg);
  afterEach(closeEverything);

  it('changes what nobody can mean and leaves the rest to the writer', async () => {
    const { document } = await openMemo(
      `Finsam har ”${words.replace('för', 'f\u200Bör')}” [@finsam-bloggen-2011].\n\n${altered}`,
    );
    await until('problems', () => nonEmpty(errorsOf(document)));
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await actionsAt(document, everything, vscode.CodeActionKind.SourceFixAll.value);
    const own = actions.filter(({ kind }) => kind?.value === 'source.fixAll.belagg');
    assert.equal(own.length, 1);
    assert.ok(own[0]?.edit && (await vscode.workspace.applyEdit(own[0].edit)));
    assert.equal(document.getText(), `Finsam har ”${words}” [@finsam-bloggen-2011].\n\n${altered}`);
  });
});

function errorsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
}

async function errorIn(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  return until('an error', () => errorsOf(document)[0]);
}

function actionsAt(document: vscode.TextDocument, range: vscode.Range, kind?: string): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
