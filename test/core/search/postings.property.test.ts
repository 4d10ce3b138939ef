import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { impactSlots } from '../../../src/core/search/flexIndex';
import { NumberStore } from '../../../src/core/search/index/numberStore';
import { PostingsBuilder } from '../../../src/core/search/index/postings';

const ids = fc
  .uniqueArray(fc.nat(100_000), { minLength: 1, maxLength: 20 })
  .map(numbers => numbers.toSorted((a, b) => a - b));
const slots = fc.uniqueArray(fc.tuple(fc.nat(impactSlots - 1), ids), {
  minLength: 1,
  maxLength: 4,
  selector: ([slot]) => slot,
});
/** By the number of the term: more than two blocks of them. */
const terms = fc.array(slots, { minLength: 1, maxLength: 40 });

describe('postings that are read where they lie', () => {
  it('are those that were written, whichever terms and slots are asked for, and again', () => {
    fc.assert(
      fc.property(terms, fc.array(fc.nat(), { maxLength: 60 }), (all, asked) => {
        const builder = new PostingsBuilder();
        for (const lists of all) {
          const postings: (readonly number[])[] = [];
          for (const [slot, numbers] of lists) postings[slot] = numbers;
          builder.add(postings);
        }
        const packed = builder.finish();
        for (const index of asked.map(number => number % all.length)) {
          const expected = (all[index] ?? []).toSorted(([a], [b]) => a - b);
          const key = { index, term: () => `ord${String(index)}` };
          assert.deepEqual(
            packed.search(key).map(list => [list.slot, list.length, Array.from(list.ids())]),
            expected.map(([slot, numbers]) => [slot, numbers.length, numbers]),
          );
          assert.deepEqual(
            packed.read(key).flatMap((numbers, slot) => (numbers ? [[slot, numbers]] : [])),
            expected,
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('rooms for numbers', () => {
  it('are as long as was asked for and share nothing, whatever their lengths', () => {
    const length = fc.oneof(fc.nat(40), fc.integer({ min: 10_000, max: 70_000 }));
    fc.assert(
      fc.property(fc.array(length, { maxLength: 30 }), lengths => {
        const store = new NumberStore();
        const rooms = lengths.map((count, index) => store.take(count).fill(index + 1));
        rooms.forEach((room, index) => {
          assert.equal(room.length, lengths[index]);
          assert.ok(room.every(number => number === index + 1));
        });
        assert.equal(
          store.size,
          lengths.reduce((sum, count) => sum + count, 0),
        );
      }),
      { numRuns: 50 },
    );
  });
});
