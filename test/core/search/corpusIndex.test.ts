import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/corpus/corpus';
import { neverCancelled } from '../../../src/core/ports';
import { CorpusIndex } from '../../../src/core/search/corpusIndex';
import { createSearchEngine } from '../../../src/core/search/createSearchEngine';
import { atOnce } from '../../../src/core/steps';
import { corpusOf } from './corpusOf';

const bundled = corpusOf([{ title: 'A', passages: ['Evidens behövs.', 'Samverkan.'] }]);
const larger = corpusOf([{ title: 'A', passages: ['Evidens behövs.', 'Samverkan.', 'Evidens finns.'] }]);
const giveWay = (): Promise<void> => Promise.resolve();

function indexOf(bytes: Uint8Array | undefined): CorpusIndex {
  return new CorpusIndex(() => Promise.resolve(bytes), giveWay);
}

async function found(index: CorpusIndex, corpus: Corpus): Promise<number | undefined> {
  const engine = await index.follow(corpus, neverCancelled);
  return engine?.search('evidens', { limit: 9 }).total;
}

describe('the index that follows the corpus', () => {
  const bytes = atOnce(createSearchEngine(bundled).snapshot());

  it('opens what was stored, and adds what the corpus has besides', async () => {
    assert.equal(await found(indexOf(bytes), bundled), 1);
    assert.equal(await found(indexOf(bytes), larger), 2);
  });

  it('is built where nothing was stored or what was stored is damaged', async () => {
    assert.equal(await found(indexOf(undefined), larger), 2);
    assert.equal(await found(indexOf(bytes.subarray(1)), larger), 2);
  });

  it('reads in steps, once it is there, what first queries would otherwise wait for', async () => {
    let steps = 0;
    const index = new CorpusIndex(
      () => Promise.resolve(bytes),
      () => Promise.resolve(void (steps += 1)),
    );
    const engine = await index.follow(bundled, neverCancelled);
    const before = steps;
    await index.follow(bundled, neverCancelled);
    assert.ok(steps > before, 'nothing was read');
    assert.deepEqual(engine?.facets(''), createSearchEngine(bundled).facets(''));
  });

  it('goes over to one corpus after the other, and leaves out those that nobody waits for', async () => {
    const index = indexOf(bytes);
    const cancelled = { isCancellationRequested: true };
    const all = [
      index.follow(larger, neverCancelled),
      index.follow(bundled, cancelled),
      index.follow(larger, neverCancelled),
    ];
    const [first, second, third] = await Promise.all(all);
    assert.equal(second, undefined);
    assert.equal(first?.search('evidens', { limit: 9 }).total, 2);
    assert.equal(third, first);
  });
});
