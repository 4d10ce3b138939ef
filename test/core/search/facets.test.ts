import assert from 'node:assert/strict';
import { createSearchEngine } from '../../../src/core/search/createSearchEngine';
import { sessionGroups } from '../../../src/core/search/sessionGroups';
import { corpusOf } from './corpusOf';

const corpus = corpusOf(
  [
    {
      title: 'Systemteori',
      speakers: ['Hans Sarv'],
      topics: ['samverkan', 'innovation'],
      passages: ['Samverkan är svårt.', '”Samverkan kräver mod.”', '”Samverkan börjar här.”'],
    },
    {
      title: 'Regeringen',
      year: '2011',
      speakers: ['Christina Husmark-Persson'],
      topics: ['samverkan'],
      passages: ['”Samverkan lönar sig.”', 'Om budgeten.'],
    },
  ],
  [
    {
      id: 'husmark-pehrsson',
      name: 'Cristina Husmark Pehrsson',
      kind: 'person',
      aliases: ['Christina Husmark-Persson'],
    },
  ],
);
const engine = createSearchEngine(corpus);

describe('facet counts', () => {
  it('say of all that was found how much has which value, each person under the usual name', () => {
    const { total, values } = engine.facets('samverkan');
    assert.equal(total, 5);
    assert.deepEqual(values.year, [
      { value: '2010', count: 3 },
      { value: '2011', count: 2 },
    ]);
    assert.deepEqual(values.speaker, [
      { value: 'Hans Sarv', count: 3 },
      { value: 'Cristina Husmark Pehrsson', count: 2 },
    ]);
    assert.deepEqual(values.kind, [
      { value: 'quotation', count: 3 },
      { value: 'summary', count: 2 },
    ]);
    assert.deepEqual(values.topic, [
      { value: 'samverkan', count: 5 },
      { value: 'innovation', count: 3 },
    ]);
    assert.deepEqual(values.conference, [
      { value: 'finsam-2010', count: 3 },
      { value: 'finsam-2011', count: 2 },
    ]);
  });

  it('follow the filters of the query, and agree with what is found', () => {
    assert.equal(engine.facets('samverkan typ:citat').total, 3);
    assert.equal(engine.facets('samverkan typ:citat').total, engine.search('samverkan typ:citat', { limit: 1 }).total);
    assert.deepEqual(engine.facets('').total, 0);
  });
});

describe('completions of a query', () => {
  /** The query with | where the cursor stands, and what the query would become. */
  const table: readonly (readonly [query: string, becomes: readonly string[]])[] = [
    ['ta|', ['talare:']],
    ['evidens to|', ['evidens topic:']],
    ['a|', ['år:', 'ämne:']],
    ['am|', ['ämne:']],
    ['talare:sa|', ['talare:"Hans Sarv"']],
    ['-talare:hus|', ['-talare:"Christina Husmark-Persson"', '-talare:"Cristina Husmark Pehrsson"']],
    ['talare:"hans s| evidens', ['talare:"Hans Sarv" evidens']],
    ['år:| evidens', ['år:2010 evidens', 'år:2011 evidens']],
    ['topic:inn|', ['topic:innovation']],
    ['kind:quo|', ['kind:quotation']],
    ['typ:cit|', ['typ:citat']],
    ['konferens:norr|', ['konferens:Norrköping']],
    ['talare:zlatan|', []],
    ['|', []],
  ];
  for (const [query, becomes] of table) {
    it(`of ${query} are ${becomes.join(', ') || 'none'}`, () => {
      const offset = query.indexOf('|');
      const text = query.replace('|', '');
      const found = engine.complete(text, offset);
      assert.deepEqual(
        found.map(one => text.slice(0, one.start) + one.text + text.slice(one.end)),
        becomes,
      );
    });
  }

  it('are filters that are understood', () => {
    for (const { text } of engine.complete('typ:', 4)) {
      assert.deepEqual(engine.search(text, { limit: 1 }).problems, [], text);
    }
  });
});

describe('the document at hand', () => {
  it('decides between equals by what it cites', () => {
    const two = createSearchEngine(corpusOf([{ title: 'A', passages: ['”Mod behövs.”', '”Mod behövs.”'] }]));
    const ids = (cited: ReadonlySet<string>): readonly string[] =>
      two.search('mod', { limit: 2, cited }).hits.map(hit => hit.passage.id);
    assert.deepEqual(ids(new Set()), ['finsam-2010/s0#p0', 'finsam-2010/s0#p1']);
    assert.deepEqual(ids(new Set(['finsam-2010/s0#p1'])), ['finsam-2010/s0#p1', 'finsam-2010/s0#p0']);
  });
});

describe('hits by session', () => {
  it('keep their order, the session of the best hit first', () => {
    const { hits } = engine.search('samverkan', { limit: 10 });
    const groups = sessionGroups(hits);
    assert.deepEqual(groups[0]?.session, hits[0]?.passage.session);
    assert.equal(groups.length, 2);
    assert.equal(groups.flatMap(group => group.hits).length, hits.length);
  });
});
