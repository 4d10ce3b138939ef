import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Corpus } from '../../../src/core/corpus/corpus';
import { stem } from '../../../src/core/search/analysis/stem';
import { tokenise } from '../../../src/core/search/analysis/tokens';
import { createSearchEngine } from '../../../src/core/search/createSearchEngine';
import type { MutableSearchIndex } from '../../../src/core/search/mutableSearchIndex';
import { openSnapshot } from '../../../src/core/search/snapshot/openSnapshot';
import { atOnce } from '../../../src/core/steps';
import { corpusOf, type SessionSketch } from './corpusOf';

const words =
  'förbund förbundet samverkan samordningsförbund evidens rådet råd Malmö kassa sjukkassa 2010:2 inte mål mal göra';
const word = fc.constantFrom(...words.split(' '));
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map(parts => parts.join(' '));
const session = fc.record({ title: word, passages: fc.array(text, { maxLength: 5 }) });
/** Sessions and passages keep their numbers as ids, so that the next corpus adds, changes, moves and removes some. */
const corpora = fc.array(fc.array(session, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 });
const query = fc.oneof(
  word,
  fc.constantFrom('förb', 'rad', 'malmo', 'evidnes', 'samverka'),
  fc.constant('typ:sammanfattning'),
);

const giveWay = (): Promise<void> => Promise.resolve();

function ids(engine: MutableSearchIndex, sought: string): readonly string[] {
  return engine
    .search(sought, { limit: 100 })
    .hits.map(hit => hit.passage.id)
    .toSorted();
}

function naive(corpus: Corpus, sought: string): readonly string[] {
  const isForm = (other: string): boolean => stem(other) === stem(sought.toLowerCase());
  return corpus.passages
    .filter(one =>
      tokenise(`${one.text} ${corpus.session(one.session)?.title ?? ''}`).some(token => isForm(token.word)),
    )
    .map(one => one.id);
}

async function updated(sketches: readonly (readonly SessionSketch[])[]) {
  const [first = [], ...later] = sketches;
  let corpus = corpusOf(first);
  const index = createSearchEngine(corpus);
  for (const sketch of later) {
    corpus = corpusOf(sketch);
    assert.equal(await index.update(corpus, giveWay), true);
  }
  return { corpus, index };
}

describe('an index that follows its corpus', function () {
  // Each run indexes several corpora.
  this.timeout(120_000);

  it('finds after passages were added, changed and removed what a naive scan finds, and what a new index would', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, word, query, async (sketches, sought, other) => {
        const { corpus, index } = await updated(sketches);
        const found = new Set(ids(index, sought));
        assert.deepEqual(
          naive(corpus, sought).filter(id => !found.has(id)),
          [],
          'passages are missing',
        );
        assert.deepEqual(ids(index, other), ids(createSearchEngine(corpus), other));
        for (const { passage } of index.search(other, { limit: 100 }).hits) {
          assert.equal(passage, corpus.passage(passage.id), 'a passage of an older corpus');
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the same index again when it was stored and opened', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, query, async (sketches, sought) => {
        const { corpus, index } = await updated(sketches);
        const opened = atOnce(openSnapshot(atOnce(index.snapshot()), corpus));
        assert.ok(opened);
        assert.deepEqual(ids(opened, sought), ids(index, sought));
        assert.deepEqual(opened.facets(sought), index.facets(sought));
      }),
      { numRuns: 300 },
    );
  });

  it('finds in what was stored of another corpus what a new index would', () => {
    fc.assert(
      fc.property(corpora, query, (sketches, sought) => {
        const [stored, corpus] = [corpusOf(sketches[0] ?? []), corpusOf(sketches[1] ?? [])];
        const opened = atOnce(openSnapshot(atOnce(createSearchEngine(stored).snapshot()), corpus));
        assert.ok(opened);
        assert.deepEqual(ids(opened, sought), ids(createSearchEngine(corpus), sought));
        for (const { passage } of opened.search(sought, { limit: 100 }).hits) {
          assert.equal(passage, corpus.passage(passage.id), 'a passage of the stored corpus');
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('stays as it was when the update is cancelled', async () => {
    const index = createSearchEngine(corpusOf([{ title: 'A', passages: ['Evidens.'] }]));
    const cancelled = { isCancellationRequested: true };
    assert.equal(await index.update(corpusOf([{ title: 'A', passages: ['Samverkan.'] }]), giveWay, cancelled), false);
    assert.deepEqual([ids(index, 'evidens').length, ids(index, 'samverkan').length], [1, 0]);
  });
});
