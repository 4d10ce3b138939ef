import assert from 'node:assert/strict';
import { Encoder, Index } from 'flexsearch';
import * as fc from 'fast-check';
import { FlexIndex, impactSlots } from '../../../src/core/search/flexIndex';

describe('the impact index over FlexSearch', () => {
  it('gives back every passage in the slot that it was added with', () => {
    const slots = fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), fc.nat(impactSlots - 1), { maxKeys: 8 });
    fc.assert(
      fc.property(fc.array(slots, { maxLength: 30 }), passages => {
        const index = new FlexIndex();
        passages.forEach((terms, id) => index.add(id, new Map(Object.entries(terms))));
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
    index.add(0, new Map([['samverkan', 0]]));
    for (const term of ['förbund', '', 'constructor', '__proto__', 'toString'])
      assert.deepEqual(index.postings(term), []);
  });

  it('takes terms that are called like properties of objects', () => {
    const index = new FlexIndex();
    index.add(
      0,
      new Map([
        ['constructor', 3],
        ['__proto__', 0],
      ]),
    );
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
    const index = new Index({ resolution: impactSlots, score: () => 5 });
    index.add(7, 'samverkan');
    const found = index.search('samverkan', 0, { resolve: false }) as unknown as {
      readonly result: readonly number[][];
    };
    assert.deepEqual(found.result[5], [7]);
  });
});
