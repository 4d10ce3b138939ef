import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, makeFolder, openMemo, type Memo } from './support/memo';
import { swedishViews } from './support/swedishViews';
import { until } from './support/until';

const words = 'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv';
const reference = '[Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i @finsam-bloggen-2011]';
const sourced = `Rapporten visar att Finsam har ”${words}” ${reference}.`;
const unsourced = `Finsam har ”${words}”.`;
const unknown = 'Där stod att ”ingen på konferensen har sagt det här” [@haglund-2010].';

describe('checking quotations', () => {
  const views = swedishViews();

  it('marks nothing that a careful writer did right', async () => {
    const { document } = await openMemo(sourced);
    const [quotation, key] = await rowsOf(document);
    assert.equal(quotation?.label, 'rad 1 · ordagrant');
    assert.match(quotation.description, /^Inspektionen för socialförsäkringen · ”bäst förutsättningar/);
    assert.deepEqual(
      [key?.label, key?.description],
      ['rad 1 · hänvisning', '”FINSAM Nätverkskonferens 2011” · Inspektionen för socialförsäkringen'],
    );
    assert.deepEqual(problemsOf(document), []);
  });

  it('tells in which source words are that have no reference, with the source as related information', async () => {
    const { document } = await openMemo(unsourced);
    const [problem] = await problemsIn(document);
    assert.ok(problem);
    assert.deepEqual(
      [problem.message, problem.source, problem.code, problem.severity],
      ['Citatet saknar hänvisning', 'Belägg', 'unsourced', vscode.DiagnosticSeverity.Hint],
    );
    assert.equal(document.getText(problem.range), words);
    const [related] = problem.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), 'belagg:/finsam-2011-norrkoping/03-kristersson-evidens.md');
    assert.ok(related?.message.includes(words));
  });

  it('says what cannot be checked, and what would help', async () => {
    const { document } = await openMemo(unknown);
    const [problem] = await problemsIn(document);
    assert.equal(problem?.message, 'Kan inte kontrolleras: lägg till fulltexten till Haglund 2010');
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Information);
  });

  it('follows what is typed', async () => {
    const memo = await openMemo(unsourced);
    await problemsIn(memo.document);
    await replaceAll(memo, sourced);
    await until('the hint is gone', () => (problemsOf(memo.document).length === 0 ? true : undefined));
    await replaceAll(memo, `Ett annat ord: ”${words}”.`);
    await problemsIn(memo.document);
  });

  it('lets each thing be said louder, or not at all', async () => {
    const { document } = await openMemo(unsourced);
    await problemsIn(document);
    const settings = vscode.workspace.getConfiguration('belagg.check.severity');
    try {
      await settings.update('unsourced', 'error', vscode.ConfigurationTarget.Global);
      await until('an error', () =>
        problemsOf(document).find(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
      );
      assert.equal(views().document.badge?.value, 1);
      await settings.update('unsourced', 'off', vscode.ConfigurationTarget.Global);
      await until('nothing', () => (problemsOf(document).length === 0 ? true : undefined));
      assert.equal(views().document.badge, undefined);
    } finally {
      await settings.update('unsourced', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('shows one hover over a quotation: the verdict above the card', async () => {
    const { document } = await openMemo(sourced);
    await rowsOf(document);
    const hovers = await hoversAt(document, words);
    assert.equal(hovers.length, 1);
    assert.match(hovers[0] ?? '', /✓ Ordagrant[\s\S]*---[\s\S]*Inspektionen för socialförsäkringen/);
  });

  it('forgets a document that is closed', async () => {
    const folder = await makeFolder({ 'pm.md': unsourced });
    const uri = vscode.Uri.joinPath(folder, 'pm.md');
    // as a click does it: what a test opens itself stays open for minutes
    await vscode.commands.executeCommand('vscode.open', uri);
    await until('a hint', () => vscode.languages.getDiagnostics(uri)[0]);
    await closeEverything();
    await until('nothing', () => (vscode.languages.getDiagnostics(uri).length === 0 ? true : undefined));
  });

  it('leaves pages of the corpus alone', async () => {
    const page = vscode.Uri.parse('belagg:/finsam-2011-norrkoping/03-kristersson-evidens.md');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(page));
    const { document } = await openMemo(unsourced);
    await problemsIn(document);
    assert.deepEqual(vscode.languages.getDiagnostics(page), []);
  });

  describe('in the view', () => {
    it('are waited for while they are being checked: an empty view would deny them', async () => {
      const { document } = await openMemo(sourced);
      const rows = await views().document.getChildren();
      assert.deepEqual(
        rows.map(({ kind, uri }) => [kind, uri.toString()]),
        ['quotation', 'reference'].map(kind => [kind, document.uri.toString()]),
      );
    });

    it('keeps the quotations of the memo while one looks at a page of the corpus', async () => {
      const { document } = await openMemo(sourced);
      await rowsOf(document);
      const page = vscode.Uri.parse('belagg:/finsam-2011-norrkoping/03-kristersson-evidens.md');
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(page));
      assert.equal((await views().document.getChildren())[0]?.uri.toString(), document.uri.toString());
    });

    it('shows deviations alone when asked to', async () => {
      const { document } = await openMemo(`${sourced}\n\n${unsourced}`);
      await rowsOf(document);
      const settings = vscode.workspace.getConfiguration('belagg.check.severity');
      try {
        await settings.update('unsourced', 'warning', vscode.ConfigurationTarget.Global);
        await vscode.commands.executeCommand('belagg.showDeviationsOnly');
        assert.deepEqual(
          (await views().document.getChildren()).map(({ label }) => label),
          ['rad 3 · saknar hänvisning'],
        );
      } finally {
        await vscode.commands.executeCommand('belagg.showAllQuotations');
        await settings.update('unsourced', undefined, vscode.ConfigurationTarget.Global);
      }
      assert.equal((await views().document.getChildren()).length, 3);
    });

    it('goes to the quotation on a click, and says to ears what it shows to eyes', async () => {
      const { document, editor } = await openMemo(`Ett stycke.\n\n${unsourced}`);
      const [row] = await rowsOf(document);
      assert.ok(row);
      const { command, accessibilityInformation } = views().document.getTreeItem(row);
      assert.match(accessibilityInformation?.label ?? '', /^rad 3, saknar hänvisning\. Inspektionen/);
      assert.ok(command);
      await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
      assert.equal(document.getText(editor.selection), words);
    });
  });

  function rowsOf(document: vscode.TextDocument) {
    return until('rows', async () => {
      const rows = await views().document.getChildren();
      return rows[0]?.uri.toString() === document.uri.toString() ? rows : undefined;
    });
  }
});

function problemsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri);
}

function problemsIn(document: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> {
  return until('a problem', () => {
    const problems = problemsOf(document);
    return problems.length > 0 ? problems : undefined;
  });
}

async function replaceAll({ document }: Memo, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function hoversAt(document: vscode.TextDocument, text: string): Promise<readonly string[]> {
  const position = document.positionAt(document.getText().indexOf(text) + 2);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.map(({ contents }) =>
    contents.map(part => (typeof part === 'string' ? part : part.value.replace(/\\(?=[^\w\s])/g, ''))).join('\n'),
  );
}
