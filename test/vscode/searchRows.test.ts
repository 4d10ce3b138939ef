import assert from 'node:assert/strict';
import { translator } from '../../src/l10n/translate';
import { formOnEnter } from '../../src/vscode/search/searchActions';
import { hintRows, searchRows, type SearchRow } from '../../src/vscode/search/searchRows';
import { belagg } from './support/belagg';

describe('the rows of the search', () => {
  const rowsFor = async (query: string): Promise<readonly SearchRow[]> => {
    const api = await belagg();
    return searchRows(await api.search(query, { limit: 100 }), await api.corpus(), translator('sv'));
  };

  it('show the words, who said them, when and whose words they are', async () => {
    const [first] = await rowsFor('mindre att göra');
    assert.match(first?.label ?? '', /^\$\(quote\) .*mindre att göra/);
    assert.equal(first?.description, 'Husmark Pehrsson · 2010 · direkt');
    assert.match(first?.detail ?? '', /^Hur ser Regeringen på .* · Malmö 2010$/);
  });

  it('come in the order of the engine, and the picker hides none of them', async () => {
    const api = await belagg();
    const { hits } = await api.search('samverkan', { limit: 100 });
    const rows = (await rowsFor('samverkan')).filter(row => row.passage);
    assert.deepEqual(
      rows.map(row => row.passage?.id),
      hits.map(hit => hit.passage.id),
    );
    assert.ok(rows.length > 5 && rows.every(row => row.alwaysShow === true));
  });

  it('begin where the match is when the passage is long', async () => {
    const rows = await rowsFor('jordgubbar');
    assert.ok(rows.some(row => /jordgubb/i.test(row.label)));
  });

  it('have a button for each other thing to do, with its key', async () => {
    const rows = await rowsFor('samverkan');
    const tooltips = (kind: string) =>
      rows.find(row => row.passage?.kind === kind)?.buttons?.map(button => button.tooltip?.replace(/ \(.*/, ''));
    assert.deepEqual(tooltips('quotation'), [
      'Infoga citat med inledning',
      'Infoga som referat',
      'Infoga bara hänvisning',
      'Kopiera med hänvisning',
      'Visa i korpusen',
    ]);
    assert.ok(!tooltips('summary')?.includes('Infoga citat med inledning'));
    assert.ok(rows.flatMap(row => row.buttons ?? []).every(button => /\(Alt\+[A-Z]\)$/.test(button.tooltip ?? '')));
  });

  it('say what of the query is not understood, above the hits that the rest finds', async () => {
    const [info, ...hits] = await rowsFor('samverkan plats:malmö');
    assert.match(info?.label ?? '', /”plats:” är inget filter/);
    assert.equal(info?.passage, undefined);
    assert.ok(hits.length > 0);
  });

  it('offer the nearest spelling where nothing is found, and take it over', async () => {
    const [row] = await rowsFor('talare:sarv xyzzyqwert');
    assert.match(row?.label ?? '', /Ingen träff|Menade du/);
    assert.equal(row?.passage, undefined);
  });

  it('wait for the value of a filter without saying that nothing was found', async () => {
    const rows = await rowsFor('talare:');
    assert.equal(rows.length, 1);
    assert.match(rows[0]?.label ?? '', /väntar på ett värde/);
  });

  it('show the items of a list without the signs that make them items', async () => {
    const rows = await rowsFor('talare:sarv');
    assert.ok(rows.some(row => row.label.includes('ensemblemodellen:')));
    assert.ok(rows.every(row => !/^\$\(\S+\) - /.test(row.label)));
  });

  it('explain the filters before anything is typed', () => {
    const rows = hintRows(translator('sv'));
    assert.deepEqual(
      rows.map(row => row.query),
      ['talare:', 'år:', 'konferens:', 'ämne:', 'typ:'],
    );
  });

  it('never insert our own words as a quotation', async () => {
    const { passages } = await (await belagg()).corpus();
    const summary = passages.find(passage => passage.kind === 'summary');
    const quotation = passages.find(passage => passage.kind === 'quotation');
    assert.ok(summary && quotation);
    assert.equal(formOnEnter(summary, 'quotation'), 'paraphrase');
    assert.equal(formOnEnter(quotation, 'quotation'), 'quotation');
  });

  it('draw no pictures from words of the corpus', async () => {
    const api = await belagg();
    const [hit] = (await api.search('samverkan', { limit: 1 })).hits;
    assert.ok(hit);
    const evil = { ...hit, passage: { ...hit.passage, text: '$(flame) samverkan' }, matches: [] };
    const [row] = searchRows({ query: '', hits: [evil], total: 1, problems: [] }, await api.corpus(), translator('sv'));
    assert.doesNotMatch(row?.label ?? '', /\$\(flame\)/);
  });
});
