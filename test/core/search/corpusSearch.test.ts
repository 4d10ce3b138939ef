import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/corpus/corpus';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { neverCancelled } from '../../../src/core/ports';
import { CorpusSearch, type CorpusSearchWorld, type SearchWorker } from '../../../src/core/search/corpusSearch';
import { createSearchEngine } from '../../../src/core/search/createSearchEngine';
import type { Asked, Question, Reply } from '../../../src/core/search/remote/messages';
import { serveSearch } from '../../../src/core/search/remote/serveSearch';
import type { SearchEngine } from '../../../src/core/search/searchEngine';
import { openSnapshot } from '../../../src/core/search/snapshot/openSnapshot';
import { atOnce } from '../../../src/core/steps';
import { corpusOf } from './corpusOf';

const corpus = corpusOf([
  {
    title: 'Malmö',
    speakers: ['Hans Sarv'],
    topics: ['evidens'],
    passages: ['”Vad har vi evidens på?”', 'Samverkan.'],
  },
  { title: 'Öppning', year: '2011', passages: ['Samordningsförbunden önskar mer.'] },
]);
const larger: Corpus = createCorpus({
  ...corpus,
  passages: [
    ...corpus.passages,
    ...corpusOf([{ title: 'Malmö', passages: ['', '', 'Evidens finns.'] }]).passages.slice(2),
  ],
});
const giveWay = (): Promise<void> => Promise.resolve();

/** A worker in the same thread: messages are copied and come later, as between threads. */
class NearWorker implements SearchWorker {
  readonly questions: Question[] = [];
  isDisposed = false;
  #toWorker: (message: Asked) => void = () => {};
  #toHost: (message: Reply) => void = () => {};
  #tellFailure: (reason: string) => void = () => {};
  #isDown = false;

  constructor() {
    serveSearch(
      { post: reply => this.#later(() => this.#toHost(structuredClone(reply))), listen: to => (this.#toWorker = to) },
      giveWay,
    );
  }

  post(message: Asked): void {
    this.questions.push(message.question);
    const copy = structuredClone(message);
    this.#later(() => this.#toWorker(copy));
  }

  listen(receive: (message: Reply) => void): void {
    this.#toHost = receive;
  }

  onFailure(tell: (reason: string) => void): void {
    this.#tellFailure = tell;
  }

  goDown(): void {
    this.#isDown = true;
    this.#tellFailure('out of memory');
  }

  dispose(): void {
    this.isDisposed = true;
    this.#isDown = true;
  }

  asked<Kind extends Question['kind']>(kind: Kind): readonly Extract<Question, { kind: Kind }>[] {
    return this.questions.filter((one): one is Extract<Question, { kind: Kind }> => one.kind === kind);
  }

  #later(work: () => void): void {
    setTimeout(() => this.#isDown || work(), 0);
  }
}

/** A search that asks a worker about everything, with what is seen of it. */
function searchInWorker(world: Partial<CorpusSearchWorld> = {}) {
  const worker = new NearWorker();
  const failures: string[] = [];
  const search = new CorpusSearch({
    stored: () => Promise.resolve(undefined),
    giveWay,
    startWorker: () => Promise.resolve(worker),
    onWorkerFailure: reason => failures.push(reason),
    mostInHost: 0,
    ...world,
  });
  const follow = async (to: Corpus): Promise<SearchEngine> => {
    const engine = await search.follow(to, neverCancelled);
    assert.ok(engine);
    return engine;
  };
  return { search, worker, failures, follow };
}

describe('the search over a large corpus', () => {
  it('answers from a worker as it would at hand, with the passages of the host', async () => {
    const { follow, worker } = searchInWorker();
    const engine = await follow(corpus);
    const atHand = createSearchEngine(corpus);
    for (const query of ['evidens', 'förbund', 'evidnes', 'år:2011', 'talare:sarv', '']) {
      assert.deepEqual(await engine.search(query, { limit: 9 }), atHand.search(query, { limit: 9 }), query);
      assert.deepEqual(await engine.facets(query), atHand.facets(query));
      assert.deepEqual(await engine.complete(query, query.length), atHand.complete(query, query.length));
    }
    const { hits } = await engine.search('evidens', { limit: 9, cited: new Set(['a']) });
    assert.equal(hits[0]?.passage, corpus.passages[0]);
    assert.equal(worker.asked('search').length, 7);
  });

  it('searches a small corpus at hand, without a worker', async () => {
    const { follow, worker } = searchInWorker({ mostInHost: 3 });
    const engine = await follow(corpus);
    assert.equal((await engine.search('evidens', { limit: 9 })).total, 2);
    assert.equal(worker.questions.length, 0);
    await follow(larger);
    assert.equal(worker.asked('follow').length, 1);
    await follow(corpus);
    assert.equal(worker.isDisposed, true);
  });

  it('asks the worker for the first and the last of thirty queries in a moment', async () => {
    const { follow, worker } = searchInWorker();
    const engine = await follow(corpus);
    const superseded = { isCancellationRequested: false };
    const answers = Array.from({ length: 30 }, async (_, at) =>
      engine.search('evidens'.slice(0, 1 + (at % 7)), { limit: 9 }, at === 29 ? neverCancelled : superseded),
    );
    await answers[0];
    superseded.isCancellationRequested = true;
    const last = (await Promise.all(answers))[29];
    assert.deepEqual(last, createSearchEngine(corpus).search('ev', { limit: 9 }));
    assert.equal(worker.asked('search').length < 4, true, String(worker.asked('search').length));
  });

  it('is sent only the passages that it has not', async () => {
    const { follow, worker } = searchInWorker();
    await follow(corpus);
    const engine = await follow(larger);
    const [, second] = worker.asked('passages');
    assert.deepEqual(
      second?.passages.map(one => typeof one),
      ['number', 'number', 'number', 'object'],
    );
    assert.deepEqual(
      await engine.search('evidens', { limit: 9 }),
      createSearchEngine(larger).search('evidens', { limit: 9 }),
    );
  });

  it('leaves out corpora that nobody waits for', async () => {
    const { search, worker } = searchInWorker();
    const first = { isCancellationRequested: false };
    const [one, two] = [search.follow(corpus, first), search.follow(larger, neverCancelled)];
    first.isCancellationRequested = true;
    assert.equal(await one, undefined);
    assert.equal((await (await two)?.search('evidens', { limit: 9 }))?.total, 3);
    assert.equal(worker.asked('follow').length, 1);
  });

  it('goes on at hand when the worker goes down, and says so once', async () => {
    const { follow, worker, failures } = searchInWorker();
    const engine = await follow(corpus);
    const waiting = ['evidens', 'förbund'].map(async query => engine.search(query, { limit: 9 }));
    worker.goDown();
    assert.deepEqual(
      (await Promise.all(waiting)).map(({ total }) => total),
      [2, 1],
    );
    assert.equal((await engine.facets('evidens')).total, 2);
    assert.equal((await (await follow(larger)).search('evidens', { limit: 9 })).total, 3);
    assert.deepEqual([failures, worker.isDisposed], [['out of memory'], true]);
  });

  it('searches at hand when no worker starts', async () => {
    const startWorker = (): Promise<never> => Promise.reject(new Error('not allowed'));
    const { follow, failures } = searchInWorker({ startWorker });
    assert.equal((await (await follow(corpus)).search('evidens', { limit: 9 })).total, 2);
    assert.equal((await (await follow(larger)).search('evidens', { limit: 9 })).total, 3);
    assert.deepEqual(failures, ['not allowed']);
  });

  it('hands the worker what was stored, and gives what can be stored', async () => {
    const bytes = atOnce(createSearchEngine(corpus).snapshot());
    const { follow, search, worker } = searchInWorker({ stored: () => Promise.resolve(bytes) });
    assert.equal(await search.snapshot(), undefined);
    await follow(larger);
    assert.equal(worker.asked('stored')[0]?.bytes, bytes);
    const again = await search.snapshot();
    const opened = again && atOnce(openSnapshot(again, larger));
    assert.equal(opened?.search('evidens', { limit: 9 }).total, 3);
  });

  it('stops the worker when nobody searches any more', async () => {
    const { follow, search, worker, failures } = searchInWorker();
    const engine = await follow(corpus);
    search.dispose();
    await assert.rejects(async () => engine.search('evidens', { limit: 9 }), /stopped/);
    assert.deepEqual([worker.isDisposed, failures], [true, []]);
  });
});
