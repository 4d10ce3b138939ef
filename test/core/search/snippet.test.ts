import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { snippet } from '../../../src/core/search/snippet';

const text =
  'Hans Sarv talade om samverkan. Han bad en expedit att snoppa jordgubbarna, vilket hon också gjorde. Så skapade hon den lilla berättelsen, för att den stora skulle komma till stånd.';

function around(word: string, length: number): string {
  const start = text.indexOf(word);
  return snippet(text, [{ start, end: start + word.length }], length).text;
}

describe('a snippet', () => {
  it('is the whole text where that fits, on one line', () => {
    assert.deepEqual(snippet('en\ntvå', [{ start: 3, end: 6 }], 20), {
      text: 'en två',
      matches: [{ start: 3, end: 6 }],
    });
  });

  it('begins at the beginning where the match is seen from there', () => {
    assert.equal(around('samverkan', 60), 'Hans Sarv talade om samverkan. Han bad en expedit att…');
  });

  it('begins at the sentence of the match where that is near', () => {
    assert.equal(around('skapade', 60), '…Så skapade hon den lilla berättelsen, för att den stora…');
  });

  it('else begins at a word a little before', () => {
    assert.equal(around('jordgubbarna', 50), '…att snoppa jordgubbarna, vilket hon också gjorde…');
  });

  it('is never too long, and marks the words that were marked in the text', () => {
    const marks = [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }));
    fc.assert(
      fc.property(fc.subarray(marks), fc.integer({ min: 20, max: 220 }), (matches, length) => {
        const found = snippet(text, matches, length);
        assert.ok(found.text.length <= length);
        for (const { start, end } of found.matches)
          assert.ok(text.includes(found.text.slice(start, end)) && start < end);
        assert.ok(matches.length === 0 || found.matches.length > 0);
      }),
      { numRuns: 2_000 },
    );
  });
});
