import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg, passageIds } from './support/belagg';
import { lockedScheme, registerLockedFiles } from './support/lockedFiles';
import { eventually } from './support/eventually';
import { closeEverything, openMemo } from './support/memo';

const memoText = '---\nlang: sv\nbibliography: kallor.bib\n---\n\nText\n';
const entry = '@online{finsam-bloggen-2011,\n  title = {FINSAM Nätverkskonferens 2011},\n  date = {2011-04-20},\n}\n';
const asText = /perspektiv” \(Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i/;

/** Bibliographies with an entry that is broken, between others. */
const kinds: Readonly<Record<string, string>> = {
  'k.bib': '@book{a,\n  title = {A},\n}\n\n@book{b,\n  title = {B,\n\n@book{c,\n  title = {C},\n}\n',
  'k.json': '[\n  { "id": "a" },\n  { "id": "b", "title": },\n  { "id": "c" }\n]\n',
  'k.yaml': 'references:\n- id: a\n- id: b\n  title: "B\n- id: c\n',
  'k.yml': 'a:\n  type: book\n\nb: [\n\nc:\n  type: book\n',
};

/** Each test has a folder of its own: VS Code remembers the documents of the test before. */
let folder = '';
let folders = 0;

describe('a bibliography that cannot be changed', () => {
  let provider: vscode.Disposable | undefined;
  before(belagg);
  beforeEach(() => {
    folder = `/${folders++}`;
  });
  afterEach(async () => {
    await closeEverything();
    provider?.dispose();
  });

  it('is left alone when it is read-only: the reference is written out instead', async () => {
    const files = filesWith('% låst\n');
    provider = registerLockedFiles(files, { locked: [`${folder}/kallor.bib`] });
    assert.match(await insertIntoMemo(), asText);
    assert.equal(textIn(files, `${folder}/kallor.bib`), '% låst\n');
  });

  it('still gives its keys when it is read-only, if the entry is there already', async () => {
    provider = registerLockedFiles(filesWith(entry), { locked: [`${folder}/kallor.bib`] });
    assert.match(await insertIntoMemo(), /citerad i @finsam-bloggen-2011/);
  });

  for (const [name, held] of Object.entries(kinds)) {
    it(`of every kind is left alone when it is read-only, and a broken entry in it costs only itself: ${name}`, async () => {
      const typst = name.endsWith('.yml');
      const text = typst ? `Text\n\n#bibliography("${name}")\n` : `---\nlang: sv\nbibliography: ${name}\n---\n\nText\n`;
      const memo = typst ? 'pm.typ' : 'pm.md';
      const encode = (source: string) => new TextEncoder().encode(source);
      const files = new Map([
        [`${folder}/${memo}`, encode(text)],
        [`${folder}/${name}`, encode(held)],
        [`${folder}/fri/${memo}`, encode(text)],
        [`${folder}/fri/${name}`, encode(held)],
      ]);
      provider = registerLockedFiles(files, { locked: [`${folder}/${name}`] });
      assert.match(await insertBehindText(memo), asText);
      assert.equal(textIn(files, `${folder}/${name}`), held);
      assert.match(await insertBehindText(`fri/${memo}`), /finsam-bloggen-2011/);
      const listed = await eventually(() => {
        const after = textIn(files, `${folder}/fri/${name}`);
        assert.match(after, /finsam-bloggen-2011/);
        return after;
      });
      for (const line of held.split('\n')) assert.ok(listed.includes(line), line);
    });
  }

  it('holds the entry in its editor when saving fails', async () => {
    provider = registerLockedFiles(filesWith('% mina\n'), { failing: [`${folder}/kallor.bib`] });
    assert.match(await insertIntoMemo(), /citerad i @finsam-bloggen-2011/);
    const bibliography = await vscode.workspace.openTextDocument(address('kallor.bib'));
    assert.match(bibliography.getText(), /^% mina\n[\s\S]*finsam-bloggen-2011/);
    assert.ok(bibliography.isDirty);
    await vscode.window.showTextDocument(bibliography);
  });

  it('keeps every byte when it is not in the encoding that the editor takes it for', async () => {
    const memo = await openMemo('---\nbibliography: mina.bib\n---\n\nText ‸\n');
    const file = vscode.Uri.joinPath(memo.folder, 'mina.bib');
    const latin1 = Uint8Array.of(...new TextEncoder().encode('% '), 0xd6, 0x0a); // Ö in ISO 8859-1
    await vscode.workspace.fs.writeFile(file, latin1);
    await vscode.commands.executeCommand('belagg.insertQuotation', passageIds.isf);
    assert.match(memo.document.getText(), asText);
    assert.deepEqual([...(await vscode.workspace.fs.readFile(file))], [...latin1]);
  });
});

function filesWith(bibliography: string): Map<string, Uint8Array> {
  const encode = (text: string) => new TextEncoder().encode(text);
  return new Map([
    [`${folder}/pm.md`, encode(memoText)],
    [`${folder}/kallor.bib`, encode(bibliography)],
  ]);
}

function textIn(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder().decode(files.get(path));
}

function address(name: string): vscode.Uri {
  return vscode.Uri.from({ scheme: lockedScheme, path: `${folder}/${name}` });
}

/** Inserts behind "Text" and gives what the memo then holds. */
async function insertBehindText(name: string): Promise<string> {
  const document = await vscode.workspace.openTextDocument(address(name));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const end = document.positionAt(document.getText().indexOf('Text') + 'Text'.length);
  editor.selections = [new vscode.Selection(end, end)];
  await vscode.commands.executeCommand('belagg.insertQuotation', passageIds.isf);
  return document.getText();
}

function insertIntoMemo(): Promise<string> {
  return insertBehindText('pm.md');
}
