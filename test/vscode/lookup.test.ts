import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg } from './support/belagg';
import { eventually } from './support/eventually';
import { closeEverything, openMemo, positionIn, type Memo } from './support/memo';

const quotation = 'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv';
const text = [
  `Rapporten: ”${quotation}” [@finsam-bloggen-2011].`,
  'Enligt @haglund-2010 och @nagon-annan-1999 är det ”ord som ingen på konferensen har sagt”.',
  'Skriv till nagon@haglund-2010.se.',
  '`@haglund-2010`',
].join('\n\n');

describe('resting on a reference or a quotation', () => {
  let memo: Memo;
  before(async () => {
    await belagg();
    memo = await openMemo(text);
  });
  after(closeEverything);

  it('shows the card of the passage over its words, with links that only run our own commands', async () => {
    const [card] = await hover(memo, 'deltagarnas');
    assert.match(card ?? '', /Inspektionen för socialförsäkringen/);
    assert.match(card ?? '', /command:belagg\.showInCorpus/);
    assert.doesNotMatch(card ?? '', /command:(?!belagg\.)/);
  });

  it('shows the passage over a key that stands for one, and the work over any other', async () => {
    assert.match((await hover(memo, '@finsam-bloggen-2011'))[0] ?? '', /Inspektionen för socialförsäkringen/);
    assert.match((await hover(memo, '@haglund-2010'))[0] ?? '', /Haglund, Catrin \(2010\)/);
  });

  it('shows nothing over other words, other quotations, other keys, addresses and code', async () => {
    for (const elsewhere of [
      'Rapporten',
      'ingen på',
      '@nagon-annan-1999',
      'nagon@haglund-2010.se',
      '`@haglund-2010`',
    ]) {
      assert.deepEqual(await hover(memo, elsewhere), [], elsewhere);
    }
  });

  it('shows the work of the corpus over the key that the bibliography of the document has for it', async () => {
    const entry =
      '@book{Hagl10,\n  author = {Catrin Haglund},\n  title = {Finsam | Nationell nätverskonferens 2010},\n}\n';
    const own = await openMemo('---\nbibliography: k.bib\n---\n\nSe @Hagl10 och @annan10.\n', {
      files: { 'k.bib': `${entry}@book{annan10,\n  title = {En annan bok},\n}\n` },
    });
    assert.match((await hover(own, '@Hagl10'))[0] ?? '', /Haglund, Catrin \(2010\)/);
    assert.deepEqual(await hover(own, '@annan10'), []);
  });

  it('is about a key exactly on its characters', async () => {
    const at = text.indexOf('@haglund-2010');
    const [hovered] = await hoversAt(memo, memo.document.positionAt(at));
    assert.ok(hovered?.range);
    assert.equal(memo.document.getText(hovered.range), '@haglund-2010');
    assert.deepEqual(await hoversAt(memo, memo.document.positionAt(at - 1)), []);
  });
});

describe('going to the definition', () => {
  before(belagg);
  after(closeEverything);

  it('leads from a quotation to its passage in the corpus', async () => {
    const memo = await openMemo(text);
    const location = await definition(memo.document, 'deltagarnas');
    assert.equal(location?.uri.toString(), 'belagg:/finsam-2011-norrkoping/03-kristersson-evidens.md');
    assert.match(await textAt(location), /bäst förutsättningar/);
  });

  it('leads from a key to the entry of the work', async () => {
    const memo = await openMemo(text);
    const location = await definition(memo.document, '@haglund-2010');
    assert.equal(location?.uri.path, '/references.yaml');
    assert.match(await textAt(location), /haglund-2010/);
  });

  it('leads there from behind the last character of a key, too, where the caret stands after typing it', async () => {
    const { document } = await openMemo(text);
    const behind = document.positionAt(text.indexOf('@haglund-2010') + '@haglund-2010'.length);
    const [location] = await vscode.commands.executeCommand<readonly vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      behind,
    );
    assert.equal(location?.uri.path, '/references.yaml');
  });

  it('leads in a page of the corpus from a key to the work and from a person to people.yaml', async () => {
    const uri = vscode.Uri.parse('belagg:/finsam-2010-malmo/02-sarv-systemteoretiskt-perspektiv.md');
    const page = await vscode.workspace.openTextDocument(uri);
    assert.equal((await definition(page, '@haglund-2010'))?.uri.path, '/references.yaml');
    const person = await definition(page, 'person: hans-sarv');
    assert.equal(person?.uri.path, '/people.yaml');
    assert.match(await lineAt(person), /hans-sarv/);
  });
});

describe('finding what the workspace cites', () => {
  before(belagg);
  after(closeEverything);

  it('finds the documents that quote a passage', async () => {
    const memo = await openMemo(text, {
      name: 'pm.qmd',
      files: { 'annan.md': `Här också: ”${quotation}”.\n`, 'tredje.md': 'Inget.\n' },
    });
    assert.deepEqual(await citing(memo, 'förutsättningar för att lyckas'), ['annan.md', 'pm.qmd']);
  });

  it('finds every use of a key', async () => {
    const memo = await openMemo(text, { name: 'pm.qmd', files: { 'annan.md': 'Se [@haglund-2010].\n' } });
    assert.deepEqual(await citing(memo, '@haglund-2010'), ['annan.md', 'pm.qmd']);
  });
});

async function hover(memo: Memo, over: string): Promise<readonly string[]> {
  const hovers = await hoversAt(memo, positionIn(memo.document, over));
  const parts = hovers.map(found => found.contents.map(part => (typeof part === 'string' ? part : part.value)));
  return parts.map(part => part.join('\n').replace(/\\(?=[^\w\s])/g, ''));
}

async function hoversAt(memo: Memo, position: vscode.Position): Promise<vscode.Hover[]> {
  return vscode.commands.executeCommand('vscode.executeHoverProvider', memo.document.uri, position);
}

async function definition(document: vscode.TextDocument, of: string): Promise<vscode.Location | undefined> {
  const [first] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    positionIn(document, of),
  );
  if (!first) return undefined;
  return 'targetUri' in first ? new vscode.Location(first.targetUri, first.targetRange) : first;
}

async function textAt(location: vscode.Location | undefined): Promise<string> {
  assert.ok(location);
  return (await vscode.workspace.openTextDocument(location.uri)).getText(location.range);
}

async function lineAt(location: vscode.Location | undefined): Promise<string> {
  assert.ok(location);
  return (await vscode.workspace.openTextDocument(location.uri)).lineAt(location.range.start.line).text;
}

/**
 * The names of the files in the memo's folder that cite what stands in the memo. The memo is no `.md`: VS Code's own
 * Markdown features answer there, too, and never do where a file system offers no search.
 */
async function citing({ folder, document }: Memo, what: string): Promise<readonly string[]> {
  const position = positionIn(document, what);
  return eventually(async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    const paths = found.map(location => location.uri.path).filter(path => path.startsWith(folder.path));
    const names = [...new Set(paths.map(path => path.slice(folder.path.length + 1)))].toSorted();
    assert.ok(names.length > 1, 'files are found once the search knows them');
    return names;
  });
}
