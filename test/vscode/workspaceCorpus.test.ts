import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { BelaggApi } from '../../src/vscode/api';
import { CorpusStore } from '../../src/vscode/corpusStore';
import { belagg } from './support/belagg';
import { chooseLanguage } from './support/chooseLanguage';
import { conferencePage, conferencePath, references, sessionPage, sessionPath } from './support/regionalConference';
import { until } from './support/until';

const session = sessionPage('Vi började i liten skala.');
const brokenSession = session.replace('  - name: Signe Ek\n', '  - role: chef\n');

describe('a corpus in the workspace', () => {
  let api: BelaggApi;
  let folder: vscode.Uri;

  before(async () => {
    api = await belagg();
    await chooseLanguage('en');
    const [root] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(root, 'the tests need a folder');
    folder = vscode.Uri.joinPath(root.uri, 'belagg');
    await api.corpus();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await until('the corpus is as before', async () =>
      (await api.corpus()).conferences.length === 2 ? true : undefined,
    );
    await chooseLanguage(undefined);
  });

  const page = (path: string) => vscode.Uri.joinPath(folder, path);
  const write = (path: string, text: string) =>
    vscode.workspace.fs.writeFile(page(path), new TextEncoder().encode(text));
  const problemsOf = (path: string) => vscode.languages.getDiagnostics(page(path));
  const passage = async (id: string) => (await api.corpus()).passage(id);

  it('joins the conferences that come with the extension', async () => {
    await write('references.yaml', references);
    await write(conferencePath, conferencePage);
    await write(sessionPath, session);
    const found = await until('the new passage', () => passage('regional-2024/samtal#liten-skala'));
    assert.equal(found.text, 'Vi började i liten skala.');
    const rows = await until('the new row', async () => {
      const all = await (await api.views()).sessions.getChildren();
      return all.length === 3 ? all : undefined;
    });
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['Malmö 2010', 'Norrköping 2011', 'Lund 2024'],
    );
  });

  it('can be searched', async () => {
    const { hits } = await until('a hit', async () => {
      const result = await api.search('liten skala', { limit: 5 });
      return result.hits[0]?.passage.conference === 'regional-2024' ? result : undefined;
    });
    assert.equal(hits[0]?.passage.id, 'regional-2024/samtal#liten-skala');
  });

  it('names the line and column of what is wrong, and reads everything else', async () => {
    await write('regional-2024/02-trasig.md', brokenSession);
    const problems = await until('a problem', () => {
      const found = problemsOf('regional-2024/02-trasig.md');
      return found.length > 0 ? found : undefined;
    });
    const nameless = problems.find(({ code }) => code === 'speaker-without-name');
    assert.ok(nameless, problems.map(({ message }) => message).join('\n'));
    assert.equal(nameless.source, 'Belägg');
    assert.deepEqual([nameless.range.start.line, nameless.range.start.character], [5, 4]);
    assert.match(nameless.message, /A speaker has no name/);
    assert.deepEqual(problemsOf(sessionPath), []);
    assert.ok(await passage('regional-2024/samtal#liten-skala'));
  });

  it('says it in Swedish, too', async () => {
    await chooseLanguage('sv');
    await until('a Swedish sentence', () =>
      problemsOf('regional-2024/02-trasig.md').find(({ message }) => /saknar namn/.test(message)),
    );
    await chooseLanguage('en');
  });

  it('follows what is typed, before it is saved', async () => {
    const document = await vscode.workspace.openTextDocument(page('regional-2024/02-trasig.md'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(5, 4, 5, 8), 'name');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the problem is gone', () =>
      problemsOf('regional-2024/02-trasig.md').every(({ code }) => code !== 'speaker-without-name') ? true : undefined,
    );
    assert.ok(document.isDirty);
    await document.save();
    assert.ok(await passage('regional-2024/trasig#liten-skala'));
  });

  it('never takes the place of what comes with the extension: the same id is a problem', async () => {
    await write('finsam-2010-malmo/01-oppning.md', session);
    const problem = await until('a problem', () =>
      problemsOf('finsam-2010-malmo/01-oppning.md').find(({ code }) => code === 'bundled-id'),
    );
    assert.match(problem.message, /finsam-2010-malmo\/oppning/);
    assert.equal((await api.corpus()).session('finsam-2010-malmo/oppning')?.source.origin, 'bundled');
  });

  it('gives up a file that is deleted', async () => {
    await vscode.workspace.fs.delete(page(sessionPath));
    await until('the passage is gone', async () =>
      (await passage('regional-2024/samtal#liten-skala')) === undefined ? true : undefined,
    );
  });

  it('is let go of completely, and may be let go of twice', async () => {
    const extension = vscode.extensions.getExtension('belagg.belagg');
    assert.ok(extension);
    const store = new CorpusStore(extension.extensionUri);
    await store.current();
    let told = 0;
    store.onDidChange(() => told++);
    store.dispose();
    store.dispose();
    await write('regional-2024/03-till.md', session);
    await until('the extension has seen the file', () => passage('regional-2024/till#liten-skala'));
    assert.equal(told, 0);
  });
});
