import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { IndexStorage } from '../../src/vscode/indexStorage';
import { until } from './support/until';

describe('the stored index of a workspace', () => {
  const [root] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(root, 'the tests need a folder');
  const folder = vscode.Uri.joinPath(root.uri, 'stored-index');
  const snapshotOf = (text: string) => () => Promise.resolve(new TextEncoder().encode(text));
  const names = async () => (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);

  afterEach(() =>
    vscode.workspace.fs.delete(folder, { recursive: true }).then(
      () => {},
      () => {}, // nothing was stored
    ),
  );

  it('is written once the corpus has rested, under its name only when it is whole', async () => {
    const storage = new IndexStorage(folder, 0);
    assert.equal(await storage.read(), undefined);
    storage.keep({ passages: 5_000, snapshot: snapshotOf('the first index') });
    storage.keep({ passages: 5_000, snapshot: snapshotOf('the second index') });
    const bytes = await until('it is stored', () => storage.read());
    assert.equal(new TextDecoder().decode(bytes), 'the second index');
    assert.deepEqual(await names(), ['search.index']);
    storage.dispose();
  });

  it('is not written for a small corpus, without a folder, or after the window was closed', async () => {
    const asked: string[] = [];
    const snapshot = (name: string) => async () => {
      asked.push(name);
      return new TextEncoder().encode(name);
    };
    const [here, nowhere] = [new IndexStorage(folder, 0), new IndexStorage(undefined, 0)];
    here.keep({ passages: 1_000, snapshot: snapshot('small') });
    nowhere.keep({ passages: 5_000, snapshot: snapshot('nowhere') });
    here.keep({ passages: 5_000, snapshot: snapshot('closed') });
    here.dispose();
    await new Promise(resolve => setTimeout(resolve, 50));
    assert.deepEqual(asked, []);
  });

  it('is not written again while it is the same', async () => {
    const storage = new IndexStorage(folder, 0);
    storage.keep({ passages: 5_000, snapshot: snapshotOf('an index that stays as it is') });
    await until('it is stored', () => storage.read());
    const { mtime } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, 'search.index'));
    let asked = 0;
    storage.keep({
      passages: 5_000,
      snapshot: async () => {
        asked += 1;
        return new TextEncoder().encode('an index that stays as it is');
      },
    });
    await until('it was looked at', () => asked || undefined);
    await new Promise(resolve => setTimeout(resolve, 50));
    assert.equal((await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, 'search.index'))).mtime, mtime);
    storage.dispose();
  });
});
