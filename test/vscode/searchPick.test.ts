import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Corpus } from '../../src/core/corpus/corpus';
import type { Cancellation } from '../../src/core/ports';
import { createSearchEngine } from '../../src/core/search/createSearchEngine';
import type { SearchEngine } from '../../src/core/search/searchEngine';
import { translator } from '../../src/l10n/translate';
import { SearchMemory } from '../../src/vscode/search/searchMemory';
import { SearchPick } from '../../src/vscode/search/searchPick';
import { belagg } from './support/belagg';
import { memoryMemento } from './support/memoryMemento';
import { until } from './support/until';

const words = { language: 'sv', t: translator('sv'), onDidChange: () => new vscode.Disposable(() => {}) } as const;
const typed = Array.from('mindre att göra mindre att göra').map((_, at, all) => all.slice(0, at + 1).join(''));

describe('the search on the screen', () => {
  let corpus: Corpus;
  let engine: SearchEngine;
  let memory: SearchMemory;
  let pick: SearchPick;

  before(async () => {
    corpus = await (await belagg()).corpus();
    engine = createSearchEngine(corpus);
  });
  afterEach(() => pick.dispose());

  /** Opens a search that works with an engine. */
  function open(used: SearchEngine, query = ''): SearchPick {
    memory = new SearchMemory(memoryMemento());
    const store = { current: async () => corpus, engine: async () => used };
    pick = new SearchPick({ store, words, memory, cited: async () => new Set() });
    pick.open({ query });
    return pick;
  }

  /** The ids of the passages on the screen. */
  const shown = () => (pick.current?.rows ?? []).flatMap(({ passage }) => passage?.id ?? []);
  const found = async (query: string) =>
    (await engine.search(query, { limit: 100 })).hits.map(({ passage }) => passage.id);

  it('searches of thirty queries that come at once only for the last', async () => {
    const asked: string[] = [];
    open({
      search: (query, options, token) => {
        asked.push(query);
        return engine.search(query, options, token);
      },
      facets: query => engine.facets(query),
      complete: (query, offset) => engine.complete(query, offset),
    });
    for (const query of typed) pick.current?.ask(query);
    await pick.current?.answered;
    assert.ok(typed.length >= 30);
    assert.deepEqual(asked, [typed.at(-1)]);
    assert.deepEqual(shown(), await found(typed.at(-1) ?? ''));
  });

  it('never shows a late answer to a query that was superseded, and tells the engine', async () => {
    const waiting: { readonly query: string; readonly token: Cancellation | undefined; readonly answer: () => void }[] =
      [];
    open({
      search: (query, options, token) =>
        new Promise(resolve => {
          waiting.push({ query, token, answer: () => resolve(engine.search(query, options, token)) });
        }),
      facets: query => engine.facets(query),
      complete: (query, offset) => engine.complete(query, offset),
    });
    for (const query of ['samverkan', 'mindre att göra']) {
      pick.current?.ask(query);
      await until(query, () => waiting.find(request => request.query === query));
    }
    const [first, last] = waiting;
    assert.ok(first && last);
    assert.deepEqual(
      [first.token, last.token].map(token => token?.isCancellationRequested),
      [true, false],
    );
    last.answer();
    await pick.current?.answered;
    const rows = pick.current?.rows;
    first.answer();
    await new Promise(resolve => setTimeout(resolve));
    assert.equal(pick.current?.rows, rows);
    assert.deepEqual(shown(), await found('mindre att göra'));
  });

  it('says so where the corpus cannot be read, and asks again on Enter', async () => {
    const broken = () => Promise.reject(new Error('no disk'));
    open({ search: broken, facets: broken, complete: broken }, 'samverkan');
    await pick.current?.answered;
    const [row] = pick.current?.rows ?? [];
    assert.match(row?.label ?? '', /Korpusen kunde inte läsas/);
    assert.equal(row?.query, 'samverkan');
  });

  it('makes the completion of a value the first choice, and otherwise the best hit', async () => {
    open(engine, 'talare:sar');
    await pick.current?.answered;
    assert.equal(pick.current?.activeRow?.query, 'talare:"Hans Sarv" ');
    pick.current?.ask('mindre att göra tal');
    await pick.current?.answered;
    assert.equal(pick.current?.activeRow?.passage?.id, (await found('mindre att göra tal'))[0]);
  });

  it('keeps what is marked over several searches, in the order in which it was marked', async () => {
    open(engine, 'förpatrull');
    const marked: string[] = [];
    for (const query of ['förpatrull', 'mindre att göra']) {
      pick.current?.ask(query);
      await pick.current?.answered;
      marked.push(pick.current?.activeRow?.passage?.id ?? '');
      pick.current?.toggleMark();
    }
    assert.deepEqual(
      pick.current?.chosen.map(({ id }) => id),
      marked,
    );
    assert.match(pick.current?.rows.find(({ passage }) => passage?.id === marked[1])?.label ?? '', /^\$\(check\)/);
    pick.current?.toggleMark();
    assert.deepEqual(
      pick.current?.chosen.map(({ id }) => id),
      [marked[0]],
    );
  });

  it('shows what the hits can be narrowed to, and goes back', async () => {
    open(engine, 'samverkan');
    await pick.current?.answered;
    pick.current?.toggleFilters();
    await pick.current?.answered;
    assert.deepEqual(shown(), []);
    assert.ok(pick.current?.rows.some(({ query }) => query === 'samverkan år:2010 '));
    pick.current?.toggleFilters();
    await pick.current?.answered;
    assert.deepEqual(shown(), await found('samverkan'));
  });

  it('remembers what it found something for, what was taken and in which form', async () => {
    open(engine, 'förpatrull');
    await pick.current?.answered;
    const [passage] = pick.current?.chosen ?? [];
    assert.ok(passage);
    await pick.taken([passage], 'reference');
    await until('the search is over', () => pick.current === undefined || undefined);
    assert.deepEqual(memory.queries, ['förpatrull']);
    assert.deepEqual(memory.passages, [passage.id]);
    assert.equal(memory.form, 'reference');
  });
});

describe('what the search remembers', () => {
  it('is bounded, has nothing twice, and can be forgotten', async () => {
    const memory = new SearchMemory(memoryMemento());
    for (let number = 0; number < 20; number++) await memory.addQuery(`fråga ${String(number)} om mod`);
    await memory.addQuery('Fråga 15 om mod');
    assert.equal(memory.queries.length, 8);
    assert.deepEqual(memory.queries.slice(0, 2), ['Fråga 15 om mod', 'fråga 19 om mod']);
    assert.ok(!memory.queries.includes('fråga 15 om mod'));
    await memory.addPassages(['a#1', 'b#2', 'a#1']);
    await memory.forget('a#1');
    assert.deepEqual(memory.passages, ['b#2']);
    await memory.clear();
    assert.deepEqual([memory.queries, memory.passages], [[], []]);
  });

  it('takes a search for the beginning of the one that goes on from it', async () => {
    const memory = new SearchMemory(memoryMemento());
    await memory.addQuery('mindre');
    await memory.addQuery('mindre att göra');
    assert.deepEqual(memory.queries, ['mindre att göra']);
  });

  it('bears what another version may have left', async () => {
    const memento = memoryMemento();
    await memento.update('search.queries', 'no list');
    await memento.update('search.passages', [1, 'a#1', null]);
    await memento.update('search.form', 'constructor');
    const memory = new SearchMemory(memento);
    assert.deepEqual([memory.queries, memory.passages, memory.form], [[], ['a#1'], 'quotation']);
  });
});
