import assert from 'node:assert/strict';
import { hashOf, WordNumbers } from '../../../src/core/search/index/wordNumbers';

describe('the numbers of words', () => {
  it('number words as they are met and know them again, whatever stands around them', () => {
    const numbers = new WordNumbers();
    const text = 'stöd och råd och stödet';
    const places = [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => [index, index + word.length] as const);
    assert.deepEqual(
      places.map(([start, end]) => numbers.numberOf(text, start, end)),
      [0, 1, 2, 1, 3],
    );
    assert.equal(numbers.numberOf('(råd)', 1, 4), 2);
    assert.equal(numbers.size, 4);
  });

  it('keeps apart what was made to fall together, while there are more and more words', () => {
    const all = Array.from({ length: 200_000 }, (_, at) => at.toString(36));
    const together = all.filter(word => (hashOf(word, 0, word.length) & 0x7ff) === 0x123);
    const words = [...together, ...all.slice(0, 5_000), ...together];
    assert.ok(together.length > 64);
    const numbers = new WordNumbers();
    const found = words.map(word => numbers.numberOf(word, 0, word.length));
    const first = new Map<string, number>();
    for (const word of words) if (!first.has(word)) first.set(word, first.size);
    assert.deepEqual(
      found,
      words.map(word => first.get(word)),
    );
    assert.equal(numbers.size, first.size);
  });
});
