import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { BelaggApi } from '../../src/vscode/api';
import type { Row } from '../../src/vscode/trees/row';
import { belagg } from './support/belagg';
import { chooseLanguage } from './support/chooseLanguage';
import { until } from './support/until';

describe('the view of speakers', () => {
  let api: BelaggApi;
  let rows: readonly Row[];

  before(async () => {
    api = await belagg();
    await chooseLanguage('sv');
    rows = await (await api.views()).speakers.getChildren();
  });

  after(() => chooseLanguage(undefined));

  function speaker(name: string): Row {
    const row = rows.find(({ label }) => label === name);
    assert.ok(row, `${name} is not among ${rows.map(({ label }) => label).join(', ')}`);
    return row;
  }

  it('lists everybody once, by their usual name and in Swedish order', () => {
    const names = rows.filter(({ kind }) => kind === 'speaker').map(({ label }) => label);
    assert.deepEqual(names, [...new Set(names)].toSorted(new Intl.Collator('sv').compare));
    assert.ok(names.includes('Cristina Husmark Pehrsson'));
    assert.ok(!names.includes('Christina Husmark-Persson'));
    assert.deepEqual(names.filter(name => name.endsWith(' Andersson')).length >= 3, true);
  });

  it('leads from a person over the sessions of all years to the words', () => {
    const appearances = speaker('Ulf Kristersson').children?.() ?? [];
    assert.ok(appearances.length > 0);
    for (const { description, kind } of appearances) {
      assert.equal(kind, 'appearance');
      assert.match(description ?? '', /^Norrköping 2011/);
    }
    const quotations = appearances.flatMap(row => row.children?.() ?? []);
    assert.ok(quotations.every(({ kind }) => kind === 'quotation'));
  });

  it('lists an organisation that is only quoted by others', () => {
    const inspectorate = speaker('Inspektionen för socialförsäkringen');
    assert.equal(inspectorate.icon, 'organization');
    assert.match(inspectorate.description ?? '', /^\d+ citat$/);
    const words = (inspectorate.children?.() ?? [])
      .flatMap(row => row.children?.() ?? [])
      .map(({ passage }) => passage?.text);
    assert.ok(words.some(text => text?.startsWith('bäst förutsättningar')));
  });

  it('ends with the questions that nobody has put a name to', async () => {
    const floor = rows.at(-1);
    assert.equal(floor?.label, 'Frågor från publiken');
    const questions = (floor?.children?.() ?? []).flatMap(row => row.children?.() ?? []);
    const { passages } = await api.corpus();
    const nameless = passages.filter(({ attributes, speakers }) => attributes.question && speakers.length === 0);
    assert.equal(questions.length, nameless.length);
    assert.ok(questions.length > 0);
  });

  it('opens at the words of a row of the other view, and back', async () => {
    const corpus = await api.corpus();
    const passage = corpus.passages.find(({ id }) => id.endsWith('#mindre-att-gora'));
    assert.ok(passage);
    await vscode.commands.executeCommand('belagg.revealInSpeakers', { passage });
    const views = await api.views();
    await until('selected among the speakers', () =>
      views.speakers.selection.find(row => row.passage?.id === passage.id),
    );
    await vscode.commands.executeCommand('belagg.revealInSessions.sv', { passage });
    await until('selected among the sessions', () =>
      views.sessions.selection.find(row => row.passage?.id === passage.id),
    );
  });
});
