import assert from 'node:assert/strict';
import { createSearchEngine } from '../../../src/core/search/createSearchEngine';
import { easings } from '../../../src/core/search/query/easings';
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
      { value: 'direct', count: 3 },
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
  });

  it('are those of the whole corpus where nothing is asked for', () => {
    assert.equal(engine.facets(' ').total, 5);
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
    ['-talare:hus|', ['-talare:"Cristina Husmark Pehrsson"']],
    ['talare:christina|', ['talare:"Cristina Husmark Pehrsson"']],
    ['talare: "hans|', ['talare:"Hans Sarv"']],
    ['talare: |', ['talare:"Hans Sarv"', 'talare:"Cristina Husmark Pehrsson"']],
    ['talare:"hans s| evidens', ['talare:"Hans Sarv" evidens']],
    ['år:| evidens', ['år:2010 evidens', 'år:2011 evidens']],
    ['topic:inn|', ['topic:innovation']],
    ['kind:quo|', ['kind:quotation']],
    ['typ:cit|', ['typ:citat']],
    ['typ:quo|', ['typ:citat']],
    ['typ:|', ['typ:föredrag', 'typ:citat', 'typ:direkt', 'typ:sammanfattning']],
    ['konferens:norr|', ['konferens:Norrköping']],
    ['konferens:|', ['konferens:Malmö', 'konferens:Norrköping']],
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

  it('of a value say how many of the passages that the rest of the query finds have it', () => {
    const shares = (query: string): readonly string[] =>
      engine
        .complete(query, query.length)
        .map(one => (one.kind === 'value' ? `${one.value}: ${one.count} of ${one.total}` : one.text));
    assert.deepEqual(shares('samverkan typ:citat år:'), ['2010: 2 of 3', '2011: 1 of 3']);
    assert.deepEqual(shares('talare:'), ['Hans Sarv: 3 of 5', 'Cristina Husmark Pehrsson: 2 of 5']);
    assert.deepEqual(shares('budget talare:'), ['Cristina Husmark Pehrsson: 1 of 1', 'Hans Sarv: 0 of 1']);
  });

  it('of a further value of the same filter count what it would add', () => {
    const [sarv] = engine.complete('år:2011 år:20', 13).filter(one => one.text === 'år:2010');
    assert.ok(sarv?.kind === 'value');
    assert.deepEqual([sarv.count, sarv.total], [3, 5]);
  });

  it('are filters that are understood', () => {
    for (const { text } of engine.complete('typ:', 4)) {
      assert.deepEqual(engine.search(text, { limit: 1 }).problems, [], text);
    }
  });
});

describe('filters that leave nothing', () => {
  /** What goes and what is found then. */
  const eased = async (query: string): Promise<readonly string[]> => {
    assert.equal(engine.search(query, { limit: 1 }).total, 0, query);
    const found = await easings(query, rest => engine.search(rest, { limit: 0 }).total);
    return found.map(({ dropped, query: rest, total }) => `${dropped ?? 'all'} → ${rest}: ${total}`);
  };

  it('are named one by one, with what is found without each', async () => {
    assert.deepEqual(await eased('samverkan talare:sarv år:2011'), [
      'talare:sarv → samverkan år:2011: 2',
      'år:2011 → samverkan talare:sarv: 3',
    ]);
    assert.deepEqual(await eased('budget talare:sarv'), ['talare:sarv → budget: 1']);
    assert.deepEqual(await eased('mod -talare:"Hans Sarv"'), ['-talare:"Hans Sarv" → mod: 1']);
  });

  it('all go where none alone stands in the way', async () => {
    assert.deepEqual(await eased('mod talare:husmark år:2011'), ['all → mod: 1']);
  });

  it('are not blamed for words that the corpus does not have', async () => {
    assert.deepEqual(await eased('xyzzyqwert år:2010'), []);
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
