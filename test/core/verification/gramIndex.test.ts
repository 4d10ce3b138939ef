import assert from 'node:assert/strict';
import { atOnce } from '../../../src/core/steps';
import { buildGramIndex } from '../../../src/core/verification/matching/gramIndex';

/** Three thousand texts, of which a few have a word of their own. */
function texts(): readonly string[] {
  return Array.from({ length: 3000 }, (_, at) => `vi har ${at % 1000 === 7 ? 'förpatrull' : `pengar${String(at)}`}`);
}

describe('the index of words and pairs in many texts', () => {
  it('lists the texts that have a word, in order, and hardly any others', () => {
    const found = [...atOnce(buildGramIndex(texts())).withWord('förpatrull')];
    assert.deepEqual(
      found.filter(at => at % 1000 === 7),
      [7, 1007, 2007],
    );
    assert.ok(found.length < 10, found.join(' '));
    assert.deepEqual(
      found,
      found.toSorted((a, b) => a - b),
    );
  });

  it('lists none for a word that so many have that it tells nothing', () => {
    const index = atOnce(buildGramIndex(texts()));
    assert.deepEqual([...index.withWord('vi')], []);
    assert.deepEqual(index.near('vi har', 5), []);
  });

  it('finds the rare word beside common ones', () => {
    const near = atOnce(buildGramIndex(texts())).near('vi har förpatrull', 3);
    assert.deepEqual(
      near.map(({ text }) => text),
      [7, 1007, 2007],
    );
  });

  it('has nothing to find without texts', () => {
    assert.deepEqual(atOnce(buildGramIndex([])).near('vi har', 5), []);
  });
});
