import assert from 'node:assert/strict';
import { buildSearchEngine, buildSteps, createSearchEngine } from '../../../src/core/search/createSearchEngine';
import { sourceOf, type SearchSource } from '../../../src/core/search/index/searchSource';
import type { Hit } from '../../../src/core/search/searchEngine';
import { atOnce } from '../../../src/core/steps';
import { corpusOf } from './corpusOf';

const corpus = corpusOf(
  [
    {
      title: 'Systemteoretiskt perspektiv på samverkan',
      speakers: ['Hans Sarv'],
      topics: ['innovation', 'systemteori'],
      passages: [
        'Sarv bad en expedit att snoppa jordgubbarna till en middagsbjudning.',
        '”Det här är inte en kursfråga utan en stigfråga.”',
        'Dirigenten styr orkestern i detalj; gemenskapen söker sin egen väg. Frågan är fri.',
      ],
    },
    {
      title: 'Hur ser regeringen på samordningsförbundens framtid?',
      speakers: ['Christina Husmark-Persson'],
      topics: ['finansiering'],
      passages: [
        '”Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!”',
        'Samordningsförbunden önskar en långsiktig finansiering i budgetpropositionen.',
      ],
    },
    {
      title: 'Utvärderingen i Malmö',
      speakers: ['Mikael Ottosson'],
      speech: 'unmarked',
      passages: [
        'Malmö högskola utvärderar samverkan; ungefär 7 % av deltagarna kan flyttas över.',
        '”Utvärderingarna har en främjande karaktär.”',
      ],
    },
    {
      title: 'Evidens',
      year: '2011',
      speakers: ['Ulf Kristersson'],
      passages: [
        '”Vad har vi evidens på?”',
        'Inspektionen för socialförsäkringen (ISF) fann i Rapport 2010:2 goda förutsättningar.',
        'ISF granskar, Försäkringskassan och sjukkassan svarar.',
      ],
    },
  ],
  [
    {
      id: 'husmark-pehrsson',
      name: 'Cristina Husmark Pehrsson',
      kind: 'person',
      aliases: ['Christina Husmark-Persson'],
    },
    { id: 'fk', name: 'Försäkringskassan', kind: 'organisation', aliases: ['FK'] },
  ],
);
const engine = createSearchEngine(corpus);

function find(query: string): readonly Hit[] {
  return engine.search(query, { limit: 10 }).hits;
}

function marked({ passage, matches }: Hit): readonly string[] {
  return matches.map(({ start, end }) => passage.text.slice(start, end));
}

describe('the search engine', () => {
  /** A query, how the first hit begins, and what is marked in it. */
  const table: readonly (readonly [query: string, begins: string, marks: readonly string[]])[] = [
    ['jordgubbar', 'Sarv bad en expedit', ['jordgubbarna']],
    ['jordgub', 'Sarv bad en expedit', ['jordgub']],
    ['JORDGUBBARNAS', 'Sarv bad en expedit', ['jordgubbarna']],
    ['mindre att göra', 'Ska jag vara riktigt ärlig', ['mindre', 'att', 'göra']],
    ['"mindre att göra"', 'Ska jag vara riktigt ärlig', ['mindre att göra']],
    ['förbund', 'Samordningsförbunden önskar', ['förbund']],
    ['sjukkassor', 'ISF granskar', ['sjukkassan']],
    ['malmo hogskola', 'Malmö högskola', ['Malmö', 'högskola']],
    ['ISF 2010:2', 'Inspektionen för socialförsäkringen', ['Inspektionen', 'socialförsäkringen', 'ISF', '2010:2']],
    ['2010:2', 'Inspektionen för socialförsäkringen', ['2010:2']],
    ['2010:3', 'Inspektionen för socialförsäkringen', ['2010']],
    ['7 %', 'Malmö högskola', ['7', '%']],
    ['7 procent', 'Malmö högskola', ['7', '%']],
    ['FK', 'ISF granskar', ['Försäkringskassan']],
    ['statsbudgeten', 'Samordningsförbunden önskar', ['budget']],
    ['evidens', 'Vad har vi evidens på?', ['evidens']],
    ['vad har vi', 'Vad har vi evidens på?', ['Vad', 'har', 'vi']],
    ['utvärdering', 'Utvärderingarna har', ['Utvärderingarna']],
    ['jordgubar', 'Sarv bad en expedit', ['jordgubbarna']],
  ];
  for (const [query, begins, marks] of table) {
    it(`finds “${begins}…” for ${query} and marks why`, () => {
      const [first] = find(query);
      assert.ok(first, 'nothing found');
      assert.equal(first.passage.text.slice(0, begins.length), begins);
      assert.deepEqual(marked(first), marks);
    });
  }

  it('takes a word for another of its family or for a mistyped one before it takes it to pieces', () => {
    const words = corpusOf([
      {
        title: 'A',
        passages: [
          'Arbetsförmedlingen kom.',
          'Vid förmedlandet av tjänster.',
          'Räck ut en hand.',
          'Effektutvärderingar.',
        ],
      },
    ]);
    const texts = (query: string): readonly string[] =>
      createSearchEngine(words)
        .search(query, { limit: 5 })
        .hits.map(hit => hit.passage.text);
    assert.deepEqual(texts('arbetsförmedlare'), ['Arbetsförmedlingen kom.']);
    assert.deepEqual(texts('hundra'), [], 'its stem is one letter from hand, the word is not');
    assert.deepEqual(texts('effektutvädering'), ['Effektutvärderingar.']);
  });

  it('brings behind the few passages with a rare compound those about its first part', () => {
    const passages = ['Det behövs mer resurser.', 'Resurstilldelningen brister.', 'Resursen finns.', 'Annat.'];
    const found = createSearchEngine(corpusOf([{ title: 'A', passages }])).search('resurstilldelning', { limit: 5 });
    assert.deepEqual(
      found.hits.map(hit => hit.passage.text),
      ['Resurstilldelningen brister.', 'Resursen finns.', 'Det behövs mer resurser.'],
    );
  });

  it('finds what somebody says by each spelling of the name', () => {
    for (const name of ['Husmark Pehrsson', 'husmark-persson', 'Cristina', 'Christina', 'Husmark Person']) {
      const [first] = find(name);
      assert.equal(first?.passage.text, 'Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!', name);
    }
    assert.equal(find('Christersson')[0]?.passage.text, 'Vad har vi evidens på?');
    assert.equal(find('Christers')[0]?.passage.text, 'Vad har vi evidens på?');
    assert.equal(find('Ottoson')[0]?.passage.session, 'finsam-2010/s2');
  });

  it('puts the quotation before the summary where both answer as well', () => {
    const two = corpusOf([{ title: 'A', passages: ['Vi samverkar mer.', '”Vi samverkar mer.”'] }]);
    const kinds = createSearchEngine(two)
      .search('samverkar', { limit: 5 })
      .hits.map(hit => hit.passage.kind);
    assert.deepEqual(kinds, ['quotation', 'summary']);
  });

  it('never has a passage twice, and counts all that matched before the limit', () => {
    const all = engine.search('samverkan', { limit: 100 });
    assert.equal(new Set(all.hits.map(hit => hit.passage.id)).size, all.hits.length);
    assert.equal(all.total, all.hits.length);
    const one = engine.search('samverkan', { limit: 1 });
    assert.equal(one.total, all.total);
    assert.deepEqual(one.hits, all.hits.slice(0, 1));
  });

  it('offers the nearest spelling of a word that the corpus has not', () => {
    assert.equal(engine.search('jordgubar', { limit: 5 }).suggestion, 'jordgubbarna');
    assert.equal(engine.search('samordningsförbudet önskar', { limit: 5 }).suggestion, 'samordningsförbunden önskar');
    assert.equal(engine.search('samverkan', { limit: 5 }).suggestion, undefined);
    const empty = engine.search('jurdgobarna', { limit: 5 });
    assert.deepEqual([empty.hits, empty.suggestion], [[], 'jordgubbarna']);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '   ', '-', '"', '!?', 'xyzzyx'])
      assert.equal(engine.search(query, { limit: 5 }).total, 0, query);
  });

  it('takes the last word as finished when nobody is typing', () => {
    assert.equal(engine.search('j', { limit: 5, typing: true }).total > 0, true);
    assert.equal(engine.search('j', { limit: 5, typing: false }).total, 0);
  });

  it('is the same when it is built in slices, and is not built when that is cancelled', async () => {
    let pauses = 0;
    const giveWay = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    const large = corpusOf([
      {
        title: 'A',
        passages: Array.from({ length: 200 }, (_, n) => `Förbund ${String(n)} ${'samverkar '.repeat(20)}`),
      },
    ]);
    const sliced = await buildSearchEngine(large, giveWay);
    assert.ok(pauses > 1);
    assert.deepEqual(
      sliced?.search('förbund', { limit: 9 }),
      createSearchEngine(large).search('förbund', { limit: 9 }),
    );
    assert.equal(await buildSearchEngine(large, giveWay, { isCancellationRequested: true }), undefined);
  });
});

describe('filters', () => {
  const ids = (query: string): readonly string[] => engine.search(query, { limit: 50 }).hits.map(hit => hit.passage.id);

  it('alone list what they leave, in the order of the corpus', () => {
    assert.deepEqual(ids('talare:sarv'), ['finsam-2010/s0#p0', 'finsam-2010/s0#p1', 'finsam-2010/s0#p2']);
    assert.deepEqual(ids('speaker:"Hans Sarv" typ:citat'), ['finsam-2010/s0#p1']);
  });

  it('narrow by year, conference, topic and kind, in both languages', () => {
    assert.deepEqual(ids('år:2011'), ids('conference:norrkoping'));
    assert.deepEqual(ids('ar:2011 kind:quotation'), ['finsam-2011/s3#p0']);
    assert.deepEqual(ids('ämne:finansiering typ:sammanfattning'), ['finsam-2010/s1#p1']);
    assert.deepEqual(ids('typ:omarkerad'), ['finsam-2010/s2#p1']);
    assert.deepEqual(ids('typ:direkt år:2010'), ['finsam-2010/s0#p1', 'finsam-2010/s1#p0']);
    assert.deepEqual(ids('år:2010-2011').length, corpus.passages.length);
  });

  it('of the same name widen', () => {
    assert.deepEqual(ids('talare:ottosson talare:kristersson').length, 5);
  });

  it('take away with a minus, as words and phrases do', () => {
    assert.deepEqual(ids('talare:sarv -typ:citat'), ['finsam-2010/s0#p0', 'finsam-2010/s0#p2']);
    assert.deepEqual(ids('talare:sarv -jordgubbarna'), ['finsam-2010/s0#p1', 'finsam-2010/s0#p2']);
    assert.deepEqual(ids('typ:citat -"mindre att göra" år:2010'), ['finsam-2010/s0#p1', 'finsam-2010/s2#p1']);
  });

  it('read no more texts for a word that is left out than the query has found', () => {
    const common = Array.from({ length: 500 }, (_, at) => `Alla vill bestämma över ärende ${String(at)}.`);
    const passages = [...common, 'Samverkan vill ha tid.', 'Samverkan lönar sig.'];
    const source = sourceOf(corpusOf([{ title: '–', passages }]));
    let read = 0;
    const counting: SearchSource = {
      ...source,
      passage: position => {
        read += 1;
        return source.passage(position);
      },
    };
    const counted = atOnce(buildSteps(counting));
    read = 0;
    const { hits, total } = counted.search('samverkan -vill', { limit: 5 });
    assert.deepEqual([hits.map(hit => hit.passage.text), total], [['Samverkan lönar sig.'], 1]);
    assert.ok(read < 10, String(read));
  });

  it('apply before the limit', () => {
    const { hits, total } = engine.search('samverkan år:2010 talare:ottosson', { limit: 1 });
    assert.equal(hits.length, 1);
    assert.ok(total >= 1 && hits.every(hit => hit.passage.session === 'finsam-2010/s2'));
  });

  it('know people by sound and by the beginning of their names', () => {
    assert.equal(ids('talare:christersson').length, 3);
    assert.equal(ids('talare:"husm pehr"').length, 2);
  });

  it('find nothing in a year without conferences', () => {
    const { total, problems } = engine.search('år:1999 evidens', { limit: 5 });
    assert.deepEqual([total, problems], [0, []]);
  });

  it('that are not understood are told and do not lose the query', () => {
    const unknown = engine.search('talare:zlatan evidens', { limit: 5 });
    assert.equal(unknown.hits[0]?.passage.text, 'Vad har vi evidens på?');
    assert.deepEqual(unknown.problems, [{ code: 'unknown-value', start: 0, end: 13, word: 'zlatan' }]);
    assert.equal(engine.search('talare:zlatan', { limit: 5 }).total, 0);
    const near = engine.search('typ:citta evidens', { limit: 5 });
    assert.deepEqual(near.problems, [{ code: 'unknown-value', start: 0, end: 9, word: 'citta', nearest: 'citat' }]);
    assert.ok(near.hits.every(hit => hit.passage.kind === 'quotation'));
    const misspelt = engine.search('tallare:sarv', { limit: 5 });
    assert.deepEqual(misspelt.problems, [
      { code: 'unknown-filter', start: 0, end: 7, word: 'tallare', nearest: 'talare' },
    ]);
    assert.deepEqual(engine.search('evidens talare:', { limit: 5 }).problems, [
      { code: 'value-missing', start: 8, end: 15, word: 'talare' },
    ]);
    assert.deepEqual(engine.search('”mindre att', { limit: 5 }).problems, [
      { code: 'unclosed-phrase', start: 0, end: 11, word: 'mindre att' },
    ]);
  });
});
