import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createSearchEngine } from '../../../src/core/search/createSearchEngine';
import { sourceOf } from '../../../src/core/search/index/searchSource';
import { openSnapshot } from '../../../src/core/search/snapshot/openSnapshot';
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
const bytes = engine.snapshot('v1');

describe('a snapshot of the index', () => {
  it('answers as the index does: words, names, abbreviations, filters, suggestions', () => {
    const opened = openSnapshot(bytes, sourceOf(corpus), 'v1');
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
    const opened = openSnapshot(bytes, sourceOf(corpus), 'v1');
    const next = corpusOf([{ title: 'Malmö', passages: ['Nya ord.'] }]);
    assert.equal(await opened?.update(next, () => Promise.resolve()), true);
    const again = opened && openSnapshot(opened.snapshot('v2'), sourceOf(next), 'v2');
    assert.deepEqual(again?.search('nya', { limit: 9 }), createSearchEngine(next).search('nya', { limit: 9 }));
    assert.equal(again?.search('evidens', { limit: 9 }).total, 0);
  });

  it('is not opened for another corpus', () => {
    assert.equal(openSnapshot(bytes, sourceOf(corpus), 'v2'), undefined);
    assert.equal(openSnapshot(bytes, sourceOf(corpusOf([{ title: 'A', passages: ['B'] }])), 'v1'), undefined);
  });

  it('is not opened when it is cut off or any of its bytes is another', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        assert.equal(openSnapshot(bytes.subarray(0, at), sourceOf(corpus), 'v1'), undefined);
        const damaged = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ change : byte));
        assert.equal(openSnapshot(damaged, sourceOf(corpus), 'v1'), undefined);
      }),
    );
  });

  it('is read where it lies, even among other bytes', () => {
    const among = new Uint8Array(bytes.length + 7);
    among.set(bytes, 3);
    const opened = openSnapshot(among.subarray(3, 3 + bytes.length), sourceOf(corpus), 'v1');
    assert.equal(opened?.search('evidens', { limit: 1 }).hits.length, 1);
  });
});
