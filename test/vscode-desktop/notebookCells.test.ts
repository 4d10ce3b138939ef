import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg, passageIds } from '../vscode/support/belagg';
import { eventually } from '../vscode/support/eventually';
import {
  activeEditor,
  closeEverything,
  fileExists,
  fileText,
  makeFolder,
  openMemo,
  positionIn,
} from '../vscode/support/memo';
import { chooseLanguage } from '../vscode/support/chooseLanguage';
import { notebookText } from '../vscode/support/notebookText';
import { until } from '../vscode/support/until';

/** The web host of the tests has no extension for notebooks. */
describe('a cell of a notebook', () => {
  before(belagg);
  afterEach(closeEverything);

  it('gets a quotation; the bibliography is made and named in the first cell, and one undo takes all back', async () => {
    const { cells, folder } = await openNotebook([yaml, 'Rapporten visar: ']);
    await write(cells[1]);
    await insert();
    assert.match(textOf(cells[1]), /^Rapporten visar: .*”bäst .*” \[.*@finsam-bloggen-2011.*\]\.$/);
    assert.equal(textOf(cells[0]), '---\ntitle: PM\nbibliography: kallor.bib\n---');
    await eventually(async () => assert.match(await fileText(folder, 'kallor.bib'), /\{finsam-bloggen-2011,/));
    await vscode.commands.executeCommand('undo');
    await eventually(() => assert.equal(textOf(cells[1]), 'Rapporten visar: '));
    assert.equal(textOf(cells[0]), yaml);
  });

  it('uses the bibliography that the first cell names', async () => {
    const named = yaml.replace('title: PM', 'bibliography: mina.bib');
    const { cells, folder } = await openNotebook([named, 'Rapporten visar: '], { 'mina.bib': '' });
    await write(cells[1]);
    await insert();
    assert.equal(textOf(cells[0]), named);
    await eventually(async () => assert.match(await fileText(folder, 'mina.bib'), /\{finsam-bloggen-2011,/));
  });

  it('uses the bibliography of the Quarto project, or the one in the folder', async () => {
    const quarto = await openNotebook(['# PM', 'Ord: '], { '_quarto.yml': 'bibliography: q.bib\n', 'q.bib': '' });
    await write(quarto.cells[1]);
    await insert();
    await eventually(async () => assert.match(await fileText(quarto.folder, 'q.bib'), /\{finsam-bloggen-2011,/));
    assert.equal(textOf(quarto.cells[0]), '# PM');
    await closeEverything();
    const alone = await openNotebook(['# PM', 'Ord: '], { 'egen.bib': '' });
    await write(alone.cells[1]);
    await insert();
    await eventually(async () => assert.match(await fileText(alone.folder, 'egen.bib'), /\{finsam-bloggen-2011,/));
    assert.equal(textOf(alone.cells[0]), '# PM');
    assert.equal(await fileExists(alone.folder, 'kallor.bib'), false);
  });

  it('is written into although it is shown as a page', async () => {
    const { cells } = await openNotebook([yaml, 'Rapporten visar: ']);
    await write(cells[1]);
    await vscode.commands.executeCommand('notebook.cell.quitEdit');
    await eventually(() => assert.equal(vscode.window.activeTextEditor, undefined));
    await insert();
    assert.match(textOf(cells[1]), /@finsam-bloggen-2011/);
  });

  it('is written into where the notebook was only opened, not the document that somebody wrote in before', async () => {
    const { document } = await openMemo('Annat ‸\n');
    const { cells } = await openNotebook([yaml, 'Rapporten visar: ']);
    const notebook = cells[0]?.notebook;
    assert.ok(notebook);
    await vscode.window.showNotebookDocument(notebook, { selections: [new vscode.NotebookRange(1, 2)] });
    await eventually(() => assert.equal(vscode.window.activeNotebookEditor?.notebook, notebook));
    await eventually(() => assert.equal(vscode.window.activeTextEditor, undefined));
    await insert();
    assert.equal(document.getText(), 'Annat \n');
    assert.match(textOf(cells[1]), /^Rapporten visar: .*@finsam-bloggen-2011/, 'behind the words, not before them');
  });

  it('has cards, completion and checks', async () => {
    const source =
      'Han sa: ”Ska jag vara riktigt ärlig så hoppas jag att ni har mycket att göra!” [@haglund-2010].\n\nSe [@hag';
    const { cells } = await openNotebook([yaml, source]);
    const cell = await write(cells[1]);
    const key = positionIn(cell, '@haglund-2010');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', cell.uri, key);
    const cards = hovers.flatMap(({ contents }) =>
      contents.map(part => (typeof part === 'string' ? part : part.value)),
    );
    assert.match(cards.join(' '), /Finsam/);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      cell.uri,
      cell.lineAt(cell.lineCount - 1).range.end,
      '@',
    );
    assert.match(JSON.stringify(list.items.map(({ label }) => label)), /haglund-2010/);
    const found = await until('the finding', () => vscode.languages.getDiagnostics(cell.uri)[0]);
    assert.equal(found.source, 'Belägg');
  });

  it('takes over the problems of its file when the notebook is opened, and gives them back', async () => {
    await chooseLanguage('sv');
    const words = 'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv';
    const folder = await makeFolder({ 'pm.ipynb': notebookText([yaml, `Finsam har ”${words}”.`]) });
    const file = vscode.Uri.joinPath(folder, 'pm.ipynb');
    const messagesAt = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).map(({ message }) => message);
    await vscode.commands.executeCommand('belagg.checkWorkspace');
    assert.deepEqual(messagesAt(file), ['Cell 2, rad 1: Citatet saknar hänvisning']);

    // Opened by the writer: what an extension opens stays open for minutes.
    await vscode.commands.executeCommand('vscode.open', file);
    const notebook = await until('the notebook', () => vscode.window.activeNotebookEditor?.notebook);
    assert.equal(notebook.uri.toString(), file.toString());
    const cell = notebook.cellAt(1).document.uri;
    await eventually(() => {
      assert.deepEqual(messagesAt(file), []);
      assert.deepEqual(messagesAt(cell), ['Citatet saknar hänvisning']);
    });
    await closeEverything();
    await eventually(() => assert.deepEqual(messagesAt(file), ['Cell 2, rad 1: Citatet saknar hänvisning']));
    assert.deepEqual(messagesAt(cell), []);
    await chooseLanguage(undefined);
  });

  it('knows the entries that the first cell holds, and adds one that is missing there', async () => {
    const head = '---\nreferences:\n- id: haglund-2010\n  title: Finsam\n---';
    const { cells } = await openNotebook([head, 'Se @haglund-2010 och @finsam-bloggen-2011.']);
    const cell = await write(cells[1]);
    const found = () => vscode.languages.getDiagnostics(cell.uri).filter(({ code }) => code === 'unlisted-key');
    const problem = await until('the problem', () => found()[0]);
    assert.deepEqual([found().length, cell.getText(problem.range)], [1, '@finsam-bloggen-2011']);
    const fix = await eventually(async () => {
      const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        cell.uri,
        problem.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const preferred = actions.find(({ isPreferred }) => isPreferred)?.command;
      assert.ok(preferred);
      return preferred;
    });
    await vscode.commands.executeCommand(fix.command, ...(fix.arguments ?? []));
    await eventually(() => {
      assert.match(textOf(cells[0]), /\n- id: finsam-bloggen-2011\n[^]*\n---$/);
      assert.deepEqual(found(), []);
    });
  });

  it('lists the sources of the whole notebook', async () => {
    const { cells } = await openNotebook(['Se [@haglund-2010].', 'Och [@finsam-bloggen-2011].', '# Källor\n\n']);
    const cell = await write(cells[2]);
    await vscode.commands.executeCommand('belagg.insertSourceList');
    assert.match(cell.getText(), /^Blogginlägg|”FINSAM Nätverkskonferens 2011”/m);
    assert.match(cell.getText(), /^Haglund, Catrin/m);
  });

  it('brings the list of sources up to date that stands in another cell, where one undo takes it back', async () => {
    const list = '<!-- belagg: sources -->\n\ngammalt\n\n<!-- /belagg -->\n\nEfter.';
    const { cells } = await openNotebook([yaml, '# PM', 'Se [@haglund-2010].', '## Källor', list]);
    const cell = await write(cells[2]);
    await vscode.commands.executeCommand('belagg.insertSourceList');
    assert.equal(cell.getText(), 'Se [@haglund-2010].');
    const updated = textOf(cells[4]);
    assert.match(
      updated,
      /^<!-- belagg: sources -->\n\n### Konferensdokumentation\n\nHaglund, Catrin [^]*<!-- \/belagg -->\n\nEfter\.$/,
    );
    assert.doesNotMatch(updated, /gammalt/);
    await vscode.commands.executeCommand('undo');
    await eventually(() => assert.equal(textOf(cells[4]), list));
    await vscode.commands.executeCommand('redo');
    await eventually(() => assert.equal(textOf(cells[4]), updated));
  });

  it('gets its list of sources below the heading in the cell above, and no list if it holds code', async () => {
    const { cells } = await openNotebook(['# PM\n\nSe [@haglund-2010].', '## Källor', 'Slut.']);
    const code = await write(cells.at(-1));
    await vscode.commands.executeCommand('belagg.insertSourceList');
    assert.equal(code.getText(), '1 + 1');
    assert.match(textOf(cells[2]), /^Slut\.\n\n## Källförteckning\n\n<!-- belagg: sources -->\n\n### Konf/);
    await write(cells[1]);
    await vscode.commands.executeCommand('belagg.insertSourceList');
    assert.equal(textOf(cells[1]), '## Källor');
    const alone = await openNotebook(['# PM\n\nSe [@haglund-2010].', '## Källor', '']);
    const below = await write(alone.cells[2]);
    await vscode.commands.executeCommand('belagg.insertSourceList');
    assert.match(below.getText(), /^<!-- belagg: sources -->\n\n### Konferensdokumentation/);
  });
});

const yaml = '---\ntitle: PM\n---';

/** A saved notebook with these cells of words; front matter is a raw cell. */
async function openNotebook(sources: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const folder = await makeFolder({ ...files, 'pm.ipynb': notebookText(sources) });
  const opened = await vscode.workspace.openNotebookDocument(vscode.Uri.joinPath(folder, 'pm.ipynb'));
  return { folder, cells: opened.getCells() };
}

/** Puts the caret at the end of a cell. */
async function write(cell: vscode.NotebookCell | undefined): Promise<vscode.TextDocument> {
  assert.ok(cell);
  const { document, notebook, index } = cell;
  await vscode.window.showNotebookDocument(notebook, { selections: [new vscode.NotebookRange(index, index + 1)] });
  await vscode.commands.executeCommand('notebook.cell.edit');
  const editor = await activeEditor('the editor', shown => shown === document);
  const { end } = document.lineAt(document.lineCount - 1).range;
  editor.selection = new vscode.Selection(end, end);
  return document;
}

function textOf(cell: vscode.NotebookCell | undefined): string {
  return cell?.document.getText() ?? '';
}

async function insert(): Promise<void> {
  await vscode.commands.executeCommand('belagg.insertQuotation', passageIds.isf);
}
