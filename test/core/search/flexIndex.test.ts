import assert from 'node:assert/strict';
import { Document, Encoder, Index } from 'flexsearch';
import * as fc from 'fast-check';
import { FlexIndex, impactSlots } from '../../../src/core/search/flexIndex';

describe('the impact index over FlexSearch', () => {
  it('gives back every passage in the slot that it was added with', () => {
    const slots = fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), fc.nat(impactSlots - 1), { maxKeys: 8 });
    fc.assert(
      fc.property(fc.array(slots, { maxLength: 30 }), passages => {
        const index = new FlexIndex();
        passages.forEach((terms, id) => index.add(id, Object.keys(terms), Object.values(terms)));
        for (const term of new Set(passages.flatMap(Object.keys))) {
          const found = index.postings(term).flatMap((ids, slot) => (ids ?? []).map(id => [id, slot] as const));
          const wanted = passages.flatMap((terms, id) =>
            Object.hasOwn(terms, term) ? [[id, terms[term]] as const] : [],
          );
          assert.deepEqual(new Map(found), new Map(wanted));
        }
      }),
    );
  });

  it('gives nothing for a term that no passage has, whatever it is called', () => {
    const index = new FlexIndex();
    index.add(0, ['samverkan'], [0]);
    for (const term of ['förbund', '', 'constructor', '__proto__', 'toString'])
      assert.deepEqual(index.postings(term), []);
  });

  it('takes terms that are called like properties of objects', () => {
    const index = new FlexIndex();
    index.add(0, ['constructor', '__proto__'], [3, 0]);
    assert.deepEqual(index.postings('__proto__')[0], [0]);
    assert.deepEqual(index.postings('constructor')[3], [0]);
  });
});

/** When one of these fails after an upgrade, what it guards against may be gone, and the way round it with it. */
describe('FlexSearch’s own ways, which FlexIndex goes round', () => {
  it('cuts numbers into triplets and drops doubled digits, so terms are made by our analysis', () => {
    assert.notDeepEqual(new Encoder().encode('2003:1210'), ['2003', '1210']);
  });

  it('hands out the slots as they are where nothing is to be resolved', () => {
    assert.deepEqual(slotsOf(new Index({ resolution: impactSlots, score: () => 5 }).add(7, 'samverkan'))[5], [7]);
  });

  it('takes slots as an object, replaces with them what a term had, and forgets them when it is cleared', () => {
    const index = new Index({ resolution: impactSlots }).add(7, 'samverkan');
    const slots = [[1], undefined, [2]];
    index.import('1.map', [['samverkan', slots]] as unknown as string);
    assert.equal(slotsOf(index), slots);
    index.clear();
    assert.deepEqual(slotsOf(index), []);
  });

  it('loses terms whose slot is beyond the resolution as soon as there are two, so slots stay below it', () => {
    const index = new Index({ resolution: 4, score: () => 9 }).add(1, 'rikets råd');
    const both = index.search('rikets råd', { limit: 0, resolve: false }) as unknown as { readonly result: unknown };
    assert.deepEqual(both.result, []);
  });

  it('cannot import where removing is fast, so nothing is removed', () => {
    const exported = new Map<string, string>();
    new Index().add(1, 'samverkan').export((key, data) => void exported.set(key, data));
    const index = new Index({ fastupdate: true });
    assert.throws(() => {
      for (const [key, data] of exported) index.import(key, data);
      index.add(2, 'samverkan');
    }, TypeError);
  });

  it('gives undefined for a term that lost its passages where removing is fast', () => {
    const index = new Index({ fastupdate: true }).add(1, 'samverkan').remove(1);
    const found: unknown = index.search('samverkan');
    assert.ok(found === undefined || (Array.isArray(found) && found[0] === undefined));
  });

  it('wants all words in one field, so there is one index over all fields', () => {
    const index = new Document({ document: { id: 'id', index: ['speaker', 'text'] } });
    index.add({ id: 1, speaker: 'Sarv', text: 'innovation' });
    assert.deepEqual(index.search('sarv innovation'), []);
  });

  it('fails on tags where nothing is to be resolved, so filters are our own', () => {
    const index = new Document({ document: { id: 'id', index: ['text'], tag: ['year'] } });
    index.add({ id: 1, text: 'evidens', year: '2010' });
    assert.throws(() => index.search('evidens', { tag: { year: '2010' }, resolve: false }), TypeError);
  });

  it('marks a part of a number, so marks are our own', () => {
    const index = new Document({ document: { id: 'id', store: true, index: ['text'] } });
    index.add({ id: 1, text: 'rapport 2010:2' });
    const found = JSON.stringify(index.search('2010:2', { highlight: '<b>$1</b>', enrich: true }));
    assert.ok(found.includes('<b>201</b>0:2'), found);
  });
});

function slotsOf(index: Index): readonly unknown[] {
  const found = index.search('samverkan', 0, { resolve: false }) as unknown as { readonly result: readonly unknown[] };
  return found.result;
}
