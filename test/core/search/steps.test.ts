import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/corpus/corpus';
import { buildSteps, createSearchEngine } from '../../../src/core/search/createSearchEngine';
import { sourceOf } from '../../../src/core/search/index/searchSource';
import { updateIndex } from '../../../src/core/search/index/updateIndex';
import { StemCache } from '../../../src/core/search/analysis/stemCache';
import { hashSteps } from '../../../src/core/search/snapshot/hash';
import { openSnapshot } from '../../../src/core/search/snapshot/openSnapshot';
import { readSnapshot } from '../../../src/core/search/snapshot/readSnapshot';
import { atOnce, type Steps } from '../../../src/core/steps';
import { corpusOf } from './corpusOf';

/** A corpus of so many passages of twenty words that no other has. */
function corpusOfSize(passages: number): Corpus {
  const wordsOf = (passage: number) => Array.from({ length: 20 }, (_, at) => `ord${(passage * 20 + at).toString(36)}k`);
  const texts = Array.from({ length: passages }, (_, passage) => wordsOf(passage).join(' '));
  return corpusOf(
    Array.from({ length: passages / 50 }, (_, at) => ({
      title: `S${String(at)}`,
      passages: texts.slice(at * 50, at * 50 + 50),
    })),
  );
}

function count(steps: Steps<unknown>): number {
  let counted = 1;
  while (!steps.next().done) counted += 1;
  return counted;
}

/** No clock: a step is short if it does not grow with the corpus, so that four times as much takes more steps instead. */
describe('long work on the index', function () {
  this.timeout(60_000);
  const small = corpusOfSize(500);
  const large = corpusOfSize(2_000);
  const [smallBytes, largeBytes] = [small, large].map(corpus => atOnce(createSearchEngine(corpus).snapshot()));
  const other = corpusOfSize(50);

  const operations: Readonly<Record<string, (corpus: Corpus, bytes: Uint8Array | undefined) => Steps<unknown>>> = {
    building: corpus => buildSteps(sourceOf(corpus)),
    storing: corpus => createSearchEngine(corpus).snapshot(),
    'warming up': corpus => createSearchEngine(corpus).warmUp(),
    'opening for the same corpus': (corpus, bytes = new Uint8Array()) => openSnapshot(bytes, corpus),
    'opening for another corpus': (_, bytes = new Uint8Array()) => openSnapshot(bytes, other),
    'going over to a larger corpus': corpus =>
      updateIndex({ segments: [], removed: new Set() }, corpus, new StemCache()),
  };

  for (const [name, operation] of Object.entries(operations)) {
    it(`takes more steps, not longer ones, where there is more of it: ${name}`, () => {
      const [few, many] = [count(operation(small, smallBytes)), count(operation(large, largeBytes))];
      assert.ok(many >= 2 * few, `${String(few)} and ${String(many)} steps`);
    });
  }

  it('reads the facets of a page of sessions in a step of warming up, and no more', () => {
    const passages = Array.from({ length: 1_000 }, (_, at) => ({ title: `S${String(at)}`, passages: ['Ord.'] }));
    assert.ok(count(createSearchEngine(corpusOf(passages)).warmUp()) > 5);
  });

  it('takes more steps to check more bytes, which is all that reading does with them', () => {
    const few = count(hashSteps(new Uint8Array(4_000_000)));
    const many = count(hashSteps(new Uint8Array(16_000_000)));
    assert.ok(many >= 3 * few, `${String(few)} and ${String(many)} steps`);
    assert.equal(
      count(readSnapshot(largeBytes ?? new Uint8Array())),
      count(readSnapshot(smallBytes ?? new Uint8Array())),
    );
  });

  it('reads a page of text in a step of building, and no more', () => {
    let read = 0;
    let most = 0;
    const source = sourceOf(large);
    const counted = {
      ...source,
      passage: (position: number) => {
        const passage = source.passage(position);
        read += passage.text.length;
        return passage;
      },
    };
    for (const steps = buildSteps(counted); !steps.next().done; read = 0) most = Math.max(most, read);
    assert.ok(most > 0 && most < 2_000, `${String(most)} units`);
  });
});
