import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg } from './support/belagg';
import { eventually } from './support/eventually';
import { houseStyleFile, removeHouseStyle } from './support/houseStyleFile';
import { closeEverything, openMemo } from './support/memo';

const file = houseStyleFile();
const passage = 'finsam-2011-norrkoping/kristersson-evidens#isf-slutsatsen';

describe('the file of a house style', () => {
  before(async () => {
    await (await belagg()).views();
  });
  afterEach(async () => {
    await closeEverything();
    await name(undefined);
    await vscode.workspace.fs.delete(file, { recursive: true }).then(undefined, removeHouseStyle);
  });

  it('is read as VS Code reads texts: what Notepad calls Unicode, too', async () => {
    const text = '\uFEFF{ "style": "text", "marks": "»" }';
    await vscode.workspace.fs.writeFile(file, inUtf16(text));
    const { document } = await openMemo('---\nlang: sv\n---\n\nOrd ‸\n');
    await vscode.commands.executeCommand('belagg.insertQuotation', passage);
    assert.match(document.getText(), /»bäst .*» \(Inspektionen .*, citerad i/);
    assert.deepEqual(problemsOf(file), []);
  });

  it('is missed where somebody has named it, until it is there', async () => {
    const named = vscode.Uri.joinPath(file, '..', 'kontorets-stil.json');
    await name('kontorets-stil.json');
    await eventually(() => assert.match(problemsOf(named).join(), /belagg\.houseStyle/));
    await name(undefined);
    await eventually(() => assert.deepEqual(problemsOf(named), []));
  });

  it('is said to be unreadable where it is no file', async () => {
    await vscode.workspace.fs.createDirectory(file);
    await eventually(() => assert.equal(problemsOf(file).length, 1));
  });
});

/** Names the house style of the workspace's folders. */
async function name(path: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('belagg').update('houseStyle', path, vscode.ConfigurationTarget.Global);
}

function problemsOf(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Belägg')
    .map(({ message }) => message);
}

function inUtf16(text: string): Uint8Array {
  const units = Uint16Array.from(text, character => character.charCodeAt(0));
  return new Uint8Array(units.buffer);
}
