import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg } from './support/belagg';
import { eventually } from './support/eventually';
import { removeHouseStyle, writeHouseStyle } from './support/houseStyleFile';
import { closeEverything, fileText, openMemo, type Memo } from './support/memo';

const head = '---\nlang: sv\nbibliography: kallor.bib\n---\n\n';
const files = { 'kallor.bib': '@book{annan-2001,\n  title = {En annan bok},\n}\n' };

describe('references that do not lead where they should', () => {
  before(async () => {
    await (await belagg()).corpus();
  });
  afterEach(closeEverything);

  it('are underlined: a typing error, a lost entry, a lost work; keys of other libraries are not', async () => {
    const text = 'Se @haglnud-2010, @annan-2001, @ek-1999 och [@isf-2010-2, citerad i @finsam-bloggen-2011].';
    const memo = await openMemo(`${head}${text}\n`, { files });
    const found = await problems(memo, 4);
    assert.deepEqual(
      found.map(({ code, range }) => [code, memo.document.getText(range)]),
      [
        ['misspelt-key', '@haglnud-2010'],
        ['unlisted-key', '@isf-2010-2'],
        ['comma-form', '@isf-2010-2, citerad i @finsam-bloggen-2011'],
        ['unlisted-key', '@finsam-bloggen-2011'],
      ],
    );
  });

  it('say so in the view of the document, also where only deviations are shown', async () => {
    const { document: view } = await (await belagg()).views();
    const text = 'Se @haglnud-2010 och [@isf-2010-2, citerad i @finsam-bloggen-2011].';
    const memo = await openMemo(`${head}${text}\n`, { files });
    await problems(memo, 4);
    const told = ['line 6 · misspelt reference', 'line 6 · loses a source', 'line 6 · not in the bibliography'];
    await eventually(async () => assert.deepEqual(labels(await view.getChildren()), told));
    await vscode.commands.executeCommand('belagg.showDeviationsOnly');
    try {
      assert.deepEqual(labels(await view.getChildren()), told);
    } finally {
      await vscode.commands.executeCommand('belagg.showAllQuotations');
    }
  });

  it('are mended by one fix, after which nothing is underlined', async () => {
    const memo = await openMemo(`${head}Se @haglnud-2010.\n`, { files });
    await problems(memo, 1);
    const spelling = await preferred(memo, '@haglnud');
    assert.ok(spelling.edit);
    await vscode.workspace.applyEdit(spelling.edit);
    assert.equal(memo.document.getText(), `${head}Se @haglund-2010.\n`);
    await problems(memo, 1);
    const entry = await preferred(memo, '@haglund');
    assert.ok(entry.command);
    await vscode.commands.executeCommand(entry.command.command, ...(entry.command.arguments ?? []));
    await eventually(async () => assert.match(await fileText(memo.folder, 'kallor.bib'), /\{haglund-2010,/));
    await problems(memo, 0);
  });

  it('are mended right after they were typed, too', async () => {
    const memo = await openMemo(`${head}Se .\n`, { files });
    await memo.editor.edit(edit => edit.insert(memo.document.positionAt(`${head}Se `.length), '@haglnud-2010'));
    const position = memo.document.positionAt(memo.document.getText().indexOf('haglnud'));
    const actions = await fixesAt(memo, position);
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred),
      [true],
    );
  });

  it('offer first what the house style prefers', async () => {
    const memo = await openMemo(`${head}Se [@isf-2010-2, citerad i @finsam-bloggen-2011].\n`, { files });
    await problems(memo, 3);
    const position = memo.document.positionAt(memo.document.getText().indexOf('citerad') + 2);
    const readOnly = (await fixesAt(memo, position)).find(({ isPreferred }) => isPreferred)?.title;
    assert.ok(readOnly);
    await writeHouseStyle('{ "secondHand": "both" }');
    try {
      assert.notEqual((await fixesAt(memo, position)).find(({ isPreferred }) => isPreferred)?.title, readOnly);
    } finally {
      await removeHouseStyle();
    }
  });

  it('keep quiet where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('belagg.check.severity');
    const memo = await openMemo(`${head}Se @haglnud-2010.\n`, { files });
    await problems(memo, 1);
    await settings.update('references', 'off', vscode.ConfigurationTarget.Global);
    try {
      await problems(memo, 0);
    } finally {
      await settings.update('references', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

const codes: readonly unknown[] = ['misspelt-key', 'unlisted-key', 'comma-form'];

function isOurs({ code }: vscode.Diagnostic): boolean {
  return codes.includes(code);
}

/** Waits for so many problems with references, in the order of the document. */
function problems({ document }: Memo, count: number): Promise<readonly vscode.Diagnostic[]> {
  return eventually(() => {
    const found = vscode.languages.getDiagnostics(document.uri).filter(isOurs);
    assert.equal(found.length, count);
    return found.toSorted((a, b) => a.range.start.compareTo(b.range.start));
  });
}

/** Waits for the fix that is preferred for the problem at these words. */
function preferred(memo: Memo, at: string): Promise<vscode.CodeAction> {
  const position = memo.document.positionAt(memo.document.getText().indexOf(at) + 1);
  return eventually(async () => {
    const actions = await fixesAt(memo, position);
    const action = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(action);
    return action;
  });
}

async function fixesAt({ document }: Memo, position: vscode.Position): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
    vscode.CodeActionKind.QuickFix.value,
  );
}

function labels(rows: readonly { readonly label: string }[]): readonly string[] {
  return rows.map(({ label }) => label);
}
