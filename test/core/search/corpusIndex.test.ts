import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/corpus/corpus';
import { neverCancelled } from '../../../src/core/ports';
import { type BundledIndex, CorpusIndex } from '../../../src/core/search/corpusIndex';
import { createSearchEngine } from '../../../src/core/search/createSearchEngine';
import { corpusOf } from './corpusOf';

const bundled = corpusOf([{ title: 'A', passages: ['Evidens behövs.', 'Samverkan.'] }]);
const larger = corpusOf([{ title: 'A', passages: ['Evidens behövs.', 'Samverkan.', 'Evidens finns.'] }]);
const giveWay = (): Promise<void> => Promise.resolve();

function indexOf(bytes: Uint8Array | undefined): CorpusIndex {
  const stored: BundledIndex | undefined = bytes && { data: bundled, bytes, fingerprint: 'v1' };
  return new CorpusIndex(() => Promise.resolve(stored), giveWay);
}

async function found(index: CorpusIndex, corpus: Corpus): Promise<number | undefined> {
  const engine = await index.follow(corpus, neverCancelled);
  return (await engine?.search('evidens', { limit: 9 }))?.total;
}

describe('the index that follows the corpus', () => {
  const bytes = createSearchEngine(bundled).snapshot('v1');

  it('opens what was bundled, and adds what the workspace has', async () => {
    assert.equal(await found(indexOf(bytes), bundled), 1);
    assert.equal(await found(indexOf(bytes), larger), 2);
  });

  it('is built where nothing was bundled or what was bundled is damaged', async () => {
    assert.equal(await found(indexOf(undefined), larger), 2);
    assert.equal(await found(indexOf(bytes.subarray(1)), larger), 2);
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
    assert.equal((await first?.search('evidens', { limit: 9 }))?.total, 2);
    assert.equal(third, first);
  });
});
