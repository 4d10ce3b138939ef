import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { BelaggApi } from '../../src/vscode/api';
import type { CorpusTree } from '../../src/vscode/trees/corpusTree';
import type { Row } from '../../src/vscode/trees/row';
import { belagg } from './support/belagg';
import { chooseLanguage } from './support/chooseLanguage';
import { until } from './support/until';

describe('the view of sessions', () => {
  let api: BelaggApi;
  let tree: CorpusTree;

  before(async () => {
    api = await belagg();
    tree = (await api.views()).sessions;
    await chooseLanguage('sv');
  });

  after(() => chooseLanguage(undefined));

  /** The rows below a row that is found by its labels, from the outermost in. */
  async function rowsBelow(...labels: readonly string[]): Promise<readonly Row[]> {
    let rows: readonly Row[] = await tree.getChildren();
    for (const label of labels) {
      const row: Row | undefined = rows.find(candidate => candidate.label === label);
      assert.ok(row, `no row ${label} among ${rows.map(({ label: other }) => other).join(' | ')}`);
      rows = await tree.getChildren(row);
    }
    return rows;
  }

  it('shows conferences by city and year, with their days', async () => {
    const rows = await rowsBelow();
    assert.deepEqual(
      rows.map(({ label, description }) => [label, description]),
      [
        ['Malmö 2010', '21–22 april'],
        ['Norrköping 2011', '13–14 april'],
      ],
    );
  });

  it('has days where the documents tell them, and no such level where they do not', async () => {
    const days = await rowsBelow('Malmö 2010');
    assert.deepEqual(
      days.map(({ label }) => label),
      ['21 april', '22 april'],
    );
    const sessions = await rowsBelow('Norrköping 2011');
    assert.deepEqual(new Set(sessions.map(({ kind }) => kind)), new Set(['session']));
  });

  it('shows a session with who spoke and how much can be quoted', async () => {
    const sessions = await rowsBelow('Malmö 2010', '22 april');
    const minister = sessions.find(({ session }) => session?.key === 'husmark-persson-2010');
    const quotations = minister?.session && (await quotationsOf(minister.session.id));
    assert.equal(minister?.description, `Husmark Pehrsson · ${quotations}`);
  });

  async function quotationsOf(session: string): Promise<number> {
    return (await api.corpus()).passagesOf(session).filter(({ kind }) => kind === 'quotation').length;
  }

  it('writes a name in full where somebody else has the surname', async () => {
    const sessions = await rowsBelow('Norrköping 2011');
    const billion = sessions.find(({ session }) => session?.id.includes('miljard'));
    assert.match(billion?.description ?? '', /Ulrika Persson|^Persson/);
  });

  it('says in words and by icon whose words a passage has', async () => {
    const { passages } = await api.corpus();
    const rows = (await tree.getChildren()).flatMap(allRows).filter(({ passage }) => passage);
    assert.equal(rows.length, passages.length);
    const looks = new Set(rows.map(({ icon, description }) => `${icon}: ${description}`));
    assert.deepEqual(
      looks,
      new Set(['quote: direkt', 'comment: utan citattecken', 'note: referat', 'list-flat: sammanfattning']),
    );
  });

  async function rowOf(passage: string): Promise<Row> {
    const found = (await tree.getChildren()).flatMap(allRows).find(row => row.passage?.id === passage);
    assert.ok(found, passage);
    return found;
  }

  it('reads a row aloud with its kind, its words, its speaker and its year', async () => {
    const row = await rowOf('finsam-2010-malmo/husmark-persson-regeringen#mindre-att-gora');
    const { accessibilityInformation } = tree.getTreeItem(row);
    assert.equal(
      accessibilityInformation?.label,
      'Citat, direkt anföring. Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra! Husmark Pehrsson, 2010',
    );
  });

  it('gives every row an id of its own and its parent', async () => {
    const rows = (await tree.getChildren()).flatMap(allRows);
    assert.ok(rows.length > 100);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
    for (const row of rows) for (const child of row.children?.() ?? []) assert.equal(tree.getParent(child)?.id, row.id);
  });

  it('makes the card only when the mouse rests on a row', async () => {
    const row = await rowOf('finsam-2010-malmo/husmark-persson-regeringen#mindre-att-gora');
    const item = tree.getTreeItem(row);
    assert.equal(item.tooltip, undefined);
    const { tooltip } = tree.resolveTreeItem(item, row);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.match(tooltip.value, /Direkt anföring\\\. Kan citeras som talarens ord/);
    assert.match(tooltip.value, /dåvarande socialförsäkringsminister/);
    assert.equal(tooltip.supportHtml ?? false, false);
    assert.equal(typeof tooltip.isTrusted, 'object');
  });

  it('speaks English when the setting says so', async () => {
    await chooseLanguage('en');
    const row = await until('English rows', async () =>
      (await rowsBelow()).find(({ description }) => description === '21–22 April'),
    );
    assert.match(row.spoken, /^Conference\. Malmö 2010\. 21–22 April\. \d+ sessions$/);
    await chooseLanguage('sv');
    await until('Swedish rows', async () =>
      (await rowsBelow()).find(({ description }) => description === '21–22 april'),
    );
  });

  it('groups by topic, with every session under each of its topics', async () => {
    await vscode.commands.executeCommand('belagg.groupByTopic');
    const topics = await tree.getChildren();
    const labels = topics.map(({ label }) => label);
    assert.deepEqual(labels, labels.toSorted(new Intl.Collator('sv').compare));
    assert.deepEqual(new Set(topics.map(({ kind }) => kind)), new Set(['topic']));
    const { sessions } = await api.corpus();
    const listed = topics.flatMap(topic => topic.children?.() ?? []).length;
    assert.equal(
      listed,
      sessions.reduce((sum, session) => sum + Math.max(1, session.topics.length), 0),
    );
    await vscode.commands.executeCommand('belagg.groupByConference.sv');
    assert.equal((await tree.getChildren())[0]?.kind, 'conference');
  });

  it('opens at a passage that is looked for', async () => {
    const corpus = await api.corpus();
    const passage = corpus.passages.find(({ id }) => id.endsWith('#forpatrull'));
    const session = corpus.session(passage?.session ?? '');
    assert.ok(passage && session);
    await tree.reveal({ session, passage }, { focus: false });
    await until('the row is selected', () => tree.selection.find(row => row.passage?.id === passage.id));
  });
});

function allRows(row: Row): readonly Row[] {
  return [row, ...(row.children?.() ?? []).flatMap(allRows)];
}
