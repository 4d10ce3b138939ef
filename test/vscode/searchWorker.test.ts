import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SearchWorker } from '../../src/core/search/corpusSearch';
import { CorpusStore } from '../../src/vscode/corpusStore';
import type { IndexStorage } from '../../src/vscode/indexStorage';
import { startSearchWorker } from '../../src/vscode/startSearchWorker';
import { belagg } from './support/belagg';
import { until } from './support/until';

describe('the search of a large corpus', () => {
  const extension = vscode.extensions.getExtension('belagg.belagg');
  assert.ok(extension);
  const { extensionUri } = extension;
  const disposables: vscode.Disposable[] = [];

  afterEach(() => vscode.Disposable.from(...disposables.splice(0)).dispose());

  function storeWithWorker(storage?: IndexStorage) {
    const workers: StartedWorker[] = [];
    const failures: string[] = [];
    const store = new CorpusStore(extensionUri, {
      mostInHost: 0,
      startWorker: async () => {
        const worker = watched(await startSearchWorker(extensionUri));
        workers.push(worker);
        return worker;
      },
      onWorkerFailure: reason => failures.push(reason),
      ...(storage ? { storage } : {}),
    });
    disposables.push(store);
    return { store, workers, failures };
  }

  it('runs in a worker and finds what the search in the host finds', async () => {
    const { store, workers, failures } = storeWithWorker();
    const engine = await store.engine();
    for (const query of ['evidens', 'samverkan förbund', 'Christersson']) {
      const there = await engine.search(query, { limit: 20 });
      const here = await (await belagg()).search(query, { limit: 20 });
      assert.ok(there.hits.length > 0);
      assert.deepEqual(
        there.hits.map(hit => [hit.passage.id, hit.matches]),
        here.hits.map(hit => [hit.passage.id, hit.matches]),
      );
    }
    assert.equal((await engine.facets('evidens')).total > 0, true);
    assert.deepEqual([workers.length, failures], [1, []]);
  });

  it('ends with the store, and its worker with it', async () => {
    const { store, workers, failures } = storeWithWorker();
    await store.engine();
    const [worker] = workers;
    assert.ok(worker);
    const answered = worker.answered();
    store.dispose();
    worker.post({ id: 999_999, question: { kind: 'facets', query: 'evidens' } });
    await until('the worker is stopped', () => worker.isDisposed || undefined);
    worker.post({ id: 999_999, question: { kind: 'facets', query: 'evidens' } });
    await new Promise(resolve => setTimeout(resolve, 300));
    assert.equal(worker.answered() - answered <= 1, true, 'it answers although it was stopped');
    assert.deepEqual(failures, []);
  });

  it('goes on in the host when the worker cannot be started', async () => {
    const failures: string[] = [];
    const store = new CorpusStore(extensionUri, {
      mostInHost: 0,
      startWorker: () => startSearchWorker(vscode.Uri.joinPath(extensionUri, 'no-such-folder')),
      onWorkerFailure: reason => failures.push(reason),
    });
    disposables.push(store);
    const { hits } = await (await store.engine()).search('evidens', { limit: 5 });
    assert.equal(hits.length, 5);
    assert.equal(failures.length, 1);
  });
});

interface StartedWorker extends SearchWorker {
  readonly isDisposed: boolean;
  answered(): number;
}

function watched(worker: SearchWorker): StartedWorker {
  let isDisposed = false;
  let answers = 0;
  return {
    post: (message, handedOver) => worker.post(message, handedOver),
    listen: receive =>
      worker.listen(reply => {
        answers += 1;
        receive(reply);
      }),
    onFailure: tell => worker.onFailure(tell),
    dispose: () => {
      worker.dispose();
      isDisposed = true;
    },
    get isDisposed() {
      return isDisposed;
    },
    answered: () => answers,
  };
}
