import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { InsertionForm } from '../../src/core/citation/model';
import { neverCancelled } from '../../src/core/ports';
import { createSearchEngine } from '../../src/core/search/createSearchEngine';
import { translator } from '../../src/l10n/translate';
import type { Words } from '../../src/vscode/language';
import { answerQuery, countChoices } from '../../src/vscode/search/answerQuery';
import { narrowingRows } from '../../src/vscode/search/filterRows';
import type { RowLook } from '../../src/vscode/search/passageRows';
import { formOnEnter } from '../../src/vscode/search/searchActions';
import type { SearchRow } from '../../src/vscode/search/searchRow';
import { searchRows } from '../../src/vscode/search/searchRows';
import { startRows } from '../../src/vscode/search/startRows';
import { belagg } from './support/belagg';

const swedish: Words = { language: 'sv', t: translator('sv'), onDidChange: () => new vscode.Disposable(() => {}) };
const english: Words = { ...swedish, language: 'en', t: translator('en') };
const isHeading = (row: SearchRow) => row.kind === vscode.QuickPickItemKind.Separator;

interface Case {
  readonly words?: Words;
  readonly form?: InsertionForm;
  readonly marked?: readonly string[];
  readonly grouped?: boolean;
}

async function lookFor({ form = 'quotation', marked = [], grouped = false, words = swedish }: Case): Promise<RowLook> {
  const corpus = await (await belagg()).corpus();
  return { corpus, t: words.t, form, marked: new Set(marked), grouped };
}

/** All rows, headings included. */
async function allRows(query: string, options: Case = {}): Promise<readonly SearchRow[]> {
  const look = await lookFor(options);
  const answer = await answerQuery(query, createSearchEngine(look.corpus), new Set(), neverCancelled);
  assert.ok(answer);
  return searchRows(answer, look, options.words ?? swedish);
}

async function rowsFor(query: string, options: Case = {}): Promise<readonly SearchRow[]> {
  return (await allRows(query, options)).filter(row => !isHeading(row));
}

describe('the rows of the search', () => {
  it('show the words, who said them, when and whose words they are', async () => {
    const [first] = await rowsFor('mindre att göra');
    assert.match(first?.label ?? '', /^\$\(quote\) .*mindre att göra/);
    assert.match(first?.detail ?? '', /^Husmark Pehrsson · 2010 · direkt – Hur ser Regeringen på .* · Malmö 2010$/);
  });

  it('say that somebody in the audience asked where the document names nobody', async () => {
    const rows = await rowsFor('typ:fråga');
    assert.ok(rows.some(row => row.detail?.startsWith('fråga från publiken · ')));
  });

  it('come in the order of the engine, and the picker hides none of them', async () => {
    const { hits } = await (await belagg()).search('samverkan', { limit: 100 });
    const rows = (await rowsFor('samverkan')).filter(row => row.passage);
    assert.deepEqual(
      rows.map(row => row.passage?.id),
      hits.map(hit => hit.passage.id),
    );
    assert.ok(rows.length > 5 && rows.every(row => row.alwaysShow === true));
  });

  it('stand under their sessions when they are grouped, and lose none', async () => {
    const flat = (await rowsFor('samverkan')).filter(row => row.passage);
    const rows = await allRows('samverkan', { grouped: true });
    const headings = rows.filter(isHeading).map(({ label }) => label);
    assert.ok(headings.length > 3);
    assert.equal(new Set(headings).size, headings.length);
    assert.match(headings[0] ?? '', / · (?:Malmö 2010|Norrköping 2011)$/);
    const grouped = rows.filter(row => row.passage);
    assert.deepEqual(grouped.map(idOf).toSorted(), flat.map(idOf).toSorted());
    assert.ok(grouped.every(row => row.detail === undefined));
  });

  it('begin where the match is when the passage is long', async () => {
    const rows = await rowsFor('jordgubbar');
    assert.ok(rows.some(row => /jordgubb/i.test(row.label)));
  });

  it('have a button for each other thing to do, with its key', async () => {
    const rows = await rowsFor('samverkan');
    assert.deepEqual(tooltipsOf(rows, 'quotation'), [
      'Markera, för att infoga flera',
      'Infoga citat med inledning',
      'Infoga som referat',
      'Infoga bara hänvisning',
      'Kopiera för Word och e-post',
      'Visa i korpusen',
    ]);
    assert.ok(!tooltipsOf(rows, 'summary').includes('Infoga citat med inledning'));
    assert.ok(rows.flatMap(row => row.buttons ?? []).every(button => /\(Alt\+[A-Z]\)$/.test(button.tooltip ?? '')));
  });

  it('offer the quotation by a button where Enter inserts something else', async () => {
    const rows = await rowsFor('samverkan', { form: 'reference' });
    assert.ok(tooltipsOf(rows, 'quotation').includes('Infoga som citat'));
    assert.ok(!tooltipsOf(rows, 'quotation').includes('Infoga bara hänvisning'));
  });

  it('show what is marked', async () => {
    const [first] = await rowsFor('mindre att göra');
    const [marked] = await rowsFor('mindre att göra', { marked: [idOf(first)] });
    assert.match(marked?.label ?? '', /^\$\(check\) \$\(quote\)/);
    assert.equal(marked?.buttons?.[0]?.tooltip, 'Ta bort markeringen (Alt+M)');
  });

  it('say what of the query is not understood, above the hits that the rest finds', async () => {
    const [info, ...hits] = await rowsFor('samverkan plats:malmö');
    assert.match(info?.label ?? '', /”plats:” är inget filter/);
    assert.equal(info?.passage, undefined);
    assert.ok(hits.length > 0);
  });

  it('put a name or a value right without losing the rest of the query', async () => {
    const [name] = await rowsFor('samverkan talar:sarv');
    assert.equal(name?.query, 'samverkan talare:sarv');
    const [value] = await rowsFor('samverkan ämne:innovatoon vägen');
    assert.equal(value?.query, 'samverkan ämne:innovation vägen');
  });

  it('offer the nearest spelling where nothing is found, and take it over', async () => {
    const [row] = await rowsFor('talare:sarv xyzzyqwert');
    assert.match(row?.label ?? '', /Ingen träff|Menade du/);
    assert.equal(row?.passage, undefined);
  });

  it('say which filter leaves nothing, and offer the query without it', async () => {
    const rows = await rowsFor('mindre att göra talare:husmark år:2011');
    const year = rows.find(row => row.query === 'mindre att göra talare:husmark');
    assert.match(year?.label ?? '', /Ingen träff med år:2011\. Utan det: \d+ träff/);
  });

  it('show the items of a list without the signs that make them items', async () => {
    const rows = await rowsFor('talare:sarv');
    assert.ok(rows.some(row => row.label.includes('ensemblemodellen:')));
    assert.ok(rows.every(row => !/^\$\(\S+\) - /.test(row.label)));
  });

  it('never insert our own words as a quotation', async () => {
    const { passages } = await (await belagg()).corpus();
    const summary = passages.find(passage => passage.kind === 'summary');
    const quotation = passages.find(passage => passage.kind === 'quotation');
    assert.ok(summary && quotation);
    assert.equal(formOnEnter(summary, 'quotation'), 'paraphrase');
    assert.equal(formOnEnter(quotation, 'quotation'), 'quotation');
  });

  it('draw no pictures from words of the corpus or of the query', async () => {
    const [hit] = (await (await belagg()).search('samverkan', { limit: 1 })).hits;
    assert.ok(hit);
    const evil = { ...hit, passage: { ...hit.passage, text: '$(flame) samverkan' }, matches: [] };
    const result = { query: '', hits: [evil], total: 1, problems: [] };
    const rows = searchRows({ result, completions: [], easings: [] }, await lookFor({}), swedish);
    const [nothing] = await rowsFor('xyzzy$(flame)');
    assert.ok(rows.length > 0 && nothing);
    for (const row of [...rows, nothing]) assert.doesNotMatch(row.label, /\$\(flame\)/);
  });
});

describe('the filters of the search', () => {
  it('are completed from the beginning of their names, in either language, without losing the rest', async () => {
    const talare = (await rowsFor('samverkan tal')).find(row => row.label.endsWith('talare:'));
    assert.equal(talare?.query, 'samverkan talare:');
    const topic = (await rowsFor('evidence top', { words: english })).find(row => row.label.endsWith('topic:'));
    assert.equal(topic?.query, 'evidence topic:');
  });

  it('leave alone the first letter of a word, and whatever is complete', async () => {
    assert.ok((await rowsFor('t')).every(row => row.query === undefined));
    assert.ok((await rowsFor('år:2010')).every(row => row.query === undefined));
  });

  it('are completed by values, in quotation marks where they have spaces, with how many passages have them', async () => {
    const [sarv] = await rowsFor('talare:sar');
    assert.equal(sarv?.query, 'talare:"Hans Sarv" ');
    assert.match(sarv?.description ?? '', /^\d+ av \d+$/);
    assert.equal(sarv?.completes, true);
  });

  it('offer all their values where nothing else is asked for', async () => {
    const rows = await rowsFor('talare:');
    assert.ok(rows.length > 10);
    assert.ok(rows.every(row => /^talare:.+ $/.test(row.query ?? '')));
  });

  it('wait for a value that the corpus does not have without saying that nothing was found', async () => {
    const rows = await rowsFor('"');
    assert.doesNotMatch(rows.map(({ label }) => label).join('\n'), /Ingen träff/);
  });

  it('narrow what was found: each value with how many of the hits have it', async () => {
    const { corpus } = await lookFor({});
    const engine = createSearchEngine(corpus);
    const counts = engine.facets('samverkan');
    const rows = narrowingRows('samverkan', counts, { corpus, words: swedish });
    assert.deepEqual(
      rows.filter(isHeading).map(({ label }) => label),
      ['Talare', 'År', 'Konferenser', 'Ämnen', 'Typer'],
    );
    const choices = rows.filter(row => row.query !== undefined);
    assert.ok(choices.length > 5);
    for (const { query, description } of choices) {
      const found = engine.search(query ?? '', { limit: 1, typing: false });
      assert.deepEqual(found.problems, [], query);
      assert.equal(description, `${found.total} av ${counts.total}`, query);
    }
  });
});

describe('the search before anything is typed', () => {
  const start = async (queries: readonly string[], passages: readonly string[], marked: readonly string[] = []) => {
    const look = await lookFor({ marked });
    const choices = await countChoices(createSearchEngine(look.corpus), 'sv');
    const found = marked.flatMap(id => look.corpus.passage(id) ?? []);
    return startRows({ memory: { queries, passages }, marked: found, choices }, look, swedish);
  };

  it('explains the filters and says how much there is to choose from', async () => {
    const rows = (await start([], [])).filter(row => !isHeading(row));
    assert.deepEqual(
      rows.map(row => row.query),
      ['talare:', 'år:', 'konferens:', 'ämne:', 'typ:'],
    );
    assert.match(rows[1]?.description ?? '', /år:2010 – 2 att välja på$/);
  });

  it('shows what was searched for and used last, and can forget it', async () => {
    const id = 'finsam-2010-malmo/husmark-persson-regeringen#mindre-att-gora';
    const rows = await start(['förpatrull'], [id, 'no/such#passage']);
    assert.deepEqual(
      rows
        .filter(isHeading)
        .map(({ label }) => label)
        .slice(0, 2),
      ['Senaste sökningar', 'Senast infogade eller visade'],
    );
    const query = rows.find(row => row.query === 'förpatrull');
    const passage = rows.find(row => row.passage);
    assert.equal(idOf(passage), id);
    for (const row of [query, passage]) assert.equal(row?.buttons?.at(-1)?.tooltip, 'Ta bort från listan (Alt+X)');
  });

  it('shows first what is marked, and nothing twice', async () => {
    const id = 'finsam-2010-malmo/husmark-persson-regeringen#mindre-att-gora';
    const rows = await start([], [id], [id]);
    assert.equal(rows[0]?.label, 'Markerade');
    assert.equal(rows.filter(row => row.passage).length, 1);
  });
});

function idOf(row: SearchRow | undefined): string {
  return row?.passage?.id ?? '';
}

/** The buttons of the first row of a kind, without their keys. */
function tooltipsOf(rows: readonly SearchRow[], kind: string): readonly (string | undefined)[] {
  const buttons = rows.find(row => row.passage?.kind === kind)?.buttons ?? [];
  return buttons.map(button => button.tooltip?.replace(/ \(.*/, ''));
}
