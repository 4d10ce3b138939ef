import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { atOnce } from '../../../src/core/steps';
import { buildGramIndex } from '../../../src/core/verification/matching/gramIndex';

const word = fc.constantFrom(...'vi har inga pengar men stöd för samverkan i Malmö där förbund saknas'.split(' '));
const text = fc.array(word, { minLength: 3, maxLength: 12 }).map(words => words.join(' '));

/** All words, and all pairs of words in a row. */
function grams(words: string): readonly string[] {
  const list = words.split(' ');
  return [...new Set([...list, ...list.slice(1).map((second, at) => `${list[at] ?? ''} ${second}`)])];
}

describe('the index of words and pairs against a naive scan', () => {
  it('finds every text that shares a word, and the same words before others', () => {
    const property = fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), fc.nat(), (all, place) => {
      const sought = all[place % all.length] ?? '';
      const near = atOnce(buildGramIndex(all)).near(sought, all.length);
      const own = new Set(grams(sought));
      const sharing = all.flatMap((other, at) => (grams(other).some(gram => own.has(gram)) ? [at] : []));
      const found = new Set(near.map(({ text: at }) => at));
      assert.deepEqual(
        sharing.filter(at => !found.has(at)),
        [],
      );
      const most = near[0]?.score ?? 0;
      assert.equal(near.find(({ text: at }) => all[at] === sought)?.score, most);
    });
    fc.assert(property);
  });
});
