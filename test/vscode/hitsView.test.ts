import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CorpusTree } from '../../src/vscode/trees/corpusTree';
import type { Row } from '../../src/vscode/trees/row';
import { belagg } from './support/belagg';
import { chooseLanguage } from './support/chooseLanguage';
import { until } from './support/until';

describe('the hits in the sidebar', () => {
  let tree: CorpusTree;

  before(async () => {
    tree = (await (await belagg()).views()).hits;
    await chooseLanguage('sv');
  });
  afterEach(() => vscode.commands.executeCommand('belagg.clearHits'));
  after(() => chooseLanguage(undefined));

  const show = async (query: string): Promise<readonly Row[]> => {
    await vscode.commands.executeCommand('belagg.showHits', query);
    return tree.getChildren();
  };

  it('stand in a view that comes to the front, best first, whoever said it beside them', async () => {
    const rows = await show('mindre att göra');
    await until('the view is on the screen', () => tree.visible || undefined);
    assert.match(rows[0]?.label ?? '', /mindre att göra/);
    assert.equal(rows[0]?.description, 'Husmark Pehrsson · 2010 · direkt');
    assert.match(rows[0]?.spoken ?? '', /^Citat, direkt anföring\. .*Husmark Pehrsson, 2010$/);
    assert.equal(rows[0]?.kind, 'quotation');
  });

  it('have what was searched for set off', async () => {
    const [row] = await show('förpatrull');
    assert.ok(row);
    const { label } = tree.getTreeItem(row);
    assert.ok(typeof label === 'object');
    const words = (label.highlights ?? []).map(([start, end]) => label.label.slice(start, end));
    assert.ok(words.length > 0);
    for (const word of words) assert.match(word, /^förpatrull/i);
  });

  it('stay where they are while one after the other is inserted', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
    await vscode.window.showTextDocument(document);
    const rows = (await show('mindre att göra')).filter(({ kind }) => kind === 'quotation').slice(0, 2);
    for (const row of rows) await vscode.commands.executeCommand('belagg.insertQuotation', row, [row]);
    const text = document.getText();
    assert.match(text, /mindre att göra/);
    assert.deepEqual((await tree.getChildren()).slice(0, 1), rows.slice(0, 1));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('stand under their sessions when they are grouped, and go back', async () => {
    const flat = await show('samverkan');
    await vscode.commands.executeCommand('belagg.groupHits.sv');
    const groups = await tree.getChildren();
    assert.ok(groups.length > 3 && groups.every(({ kind }) => kind === 'session'));
    const [group] = groups;
    assert.ok(group);
    assert.equal(tree.getTreeItem(group).collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
    const grouped = groups.flatMap(row => row.children?.() ?? []);
    const ids = (rows: readonly Row[]) => rows.map(({ passage }) => passage?.id ?? '').toSorted();
    assert.deepEqual(ids(grouped), ids(flat));
    assert.equal(new Set([...groups, ...grouped].map(({ id }) => id)).size, groups.length + grouped.length);
    await vscode.commands.executeCommand('belagg.groupHits');
    assert.deepEqual(ids(await tree.getChildren()), ids(flat));
  });

  it('are gone when they are cleared', async () => {
    await show('samverkan');
    await vscode.commands.executeCommand('belagg.clearHits.sv');
    assert.deepEqual(await tree.getChildren(), []);
    await until('the view is gone', () => !tree.visible || undefined);
  });
});
