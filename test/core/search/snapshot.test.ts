import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createSearchEngine } from '../../../src/core/search/createSearchEngine';
import { openSnapshot } from '../../../src/core/search/snapshot/openSnapshot';
import { atOnce } from '../../../src/core/steps';
import { corpusOf } from './corpusOf';

const corpus = corpusOf([
  {
    title: 'Malmö',
    speakers: ['Hans Sarv', 'Ulf Kristersson'],
    topics: ['evidens'],
    passages: [
      'Inspektionen för socialförsäkringen (ISF) fann i Rapport 2010:2 goda förutsättningar.',
      '”Vad har vi evidens på?”',
      'ISF granskar förbunden ☃ 𝒳.',
    ],
  },
  { title: 'Öppning', year: '2011', passages: ['Samordningsförbunden önskar mer.'] },
]);
const engine = createSearchEngine(corpus);
const bytes = atOnce(engine.snapshot());
const open = (stored: Uint8Array, of = corpus) => atOnce(openSnapshot(stored, of));

describe('a snapshot of the index', () => {
  it('answers as the index does: words, names, abbreviations, filters, suggestions', () => {
    const opened = open(bytes);
    assert.ok(opened);
    for (const query of [
      'evidens',
      'Christersson',
      'Inspektionen för socialförsäkringen',
      'förbund',
      'år:2011',
      'typ:citat',
      'evidnes',
      '☃',
      'öppn',
    ]) {
      assert.deepEqual(opened.search(query, { limit: 9 }), engine.search(query, { limit: 9 }), query);
    }
  });

  it('can be updated and stored again', async () => {
    const opened = open(bytes);
    const next = corpusOf([{ title: 'Malmö', passages: ['Nya ord.'] }]);
    assert.equal(await opened?.update(next, () => Promise.resolve()), true);
    const again = opened && open(atOnce(opened.snapshot()), next);
    assert.deepEqual(again?.search('nya', { limit: 9 }), createSearchEngine(next).search('nya', { limit: 9 }));
    assert.equal(again?.search('evidens', { limit: 9 }).total, 0);
  });

  it('opens for another corpus, with what the two have in common', () => {
    const other = corpusOf([{ title: 'Öppning', year: '2011', passages: ['Ny.', 'Samordningsförbunden önskar mer.'] }]);
    const opened = open(bytes, other);
    for (const query of ['ny', 'förbund', 'evidens', 'år:2011', 'Kristersson']) {
      assert.deepEqual(
        opened?.search(query, { limit: 9 }).hits.map(({ passage }) => passage.text),
        createSearchEngine(other)
          .search(query, { limit: 9 })
          .hits.map(({ passage }) => passage.text),
        query,
      );
    }
  });

  it('is not opened if it is of another version', () => {
    const foreign = Uint8Array.from(bytes);
    foreign[4] = 99;
    assert.equal(open(foreign), undefined);
  });

  it('is not opened when it is cut off or any of its bytes is another', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        assert.equal(open(bytes.subarray(0, at)), undefined);
        const damaged = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ change : byte));
        assert.equal(open(damaged), undefined);
      }),
    );
  });

  it('is read where it lies, even among other bytes', () => {
    const among = new Uint8Array(bytes.length + 7);
    among.set(bytes, 3);
    const opened = open(among.subarray(3, 3 + bytes.length));
    assert.equal(opened?.search('evidens', { limit: 1 }).hits.length, 1);
  });
});
