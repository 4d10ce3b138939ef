import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { houseStyleFile, removeHouseStyle, writeHouseStyle } from './support/houseStyleFile';
import { activeEditor, closeEverything, openMemo } from './support/memo';
import { eventually } from './support/eventually';

const cited = '---\nlang: sv\nbibliography: kallor.bib\n---\n\nOrd [@haglund-2010].\n\n# Källor\n\n‸\n';

describe('Insert List of Sources', () => {
  afterEach(closeEverything);

  it('lists what the document cites under its headings, in one undo, and brings it up to date', async () => {
    const { document, editor } = await openMemo(cited);
    await vscode.commands.executeCommand('belagg.insertSourceList');
    assert.match(
      document.getText(),
      /# Källor\n\n<!-- belagg: sources -->\n\n## Konferensdokumentation\n\nHaglund, Catrin \(2010\)/,
    );
    await editor.edit(edit => edit.insert(new vscode.Position(5, 0), 'Nytt [@finsam-bloggen-2011]. '));
    await vscode.commands.executeCommand('belagg.insertSourceList');
    assert.match(document.getText(), /Blogginlägg, 20 april 2011\.\n\nHaglund/);
    assert.equal(document.getText().match(/belagg: sources/g)?.length, 1);
    await vscode.commands.executeCommand('undo');
    assert.doesNotMatch(document.getText(), /Blogginlägg/);
  });

  it('leaves a document alone that cites nothing', async () => {
    const { document } = await openMemo('Bara text.\n\n‸\n');
    await vscode.commands.executeCommand('belagg.insertSourceList');
    assert.equal(document.getText(), 'Bara text.\n\n\n');
  });
});

describe('a house style', () => {
  const file = houseStyleFile();

  afterEach(async () => {
    await closeEverything();
    await removeHouseStyle();
    await vscode.workspace
      .getConfiguration('belagg')
      .update('quotation.marks', undefined, vscode.ConfigurationTarget.Global);
  });

  it('decides how quotations look, unless somebody has set it for themselves', async () => {
    await writeHouseStyle('{ "style": "text", "marks": "»" }');
    const { document } = await openMemo('---\nlang: sv\n---\n\nOrd ‸\n');
    const passage = 'finsam-2011-norrkoping/kristersson-evidens#isf-slutsatsen';
    await vscode.commands.executeCommand('belagg.insertQuotation', passage);
    assert.match(document.getText(), /»bäst .*» \(Inspektionen .*, citerad i/);
    await vscode.workspace.getConfiguration('belagg').update('quotation.marks', '”', vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('belagg.insertQuotation', passage);
    assert.match(document.getText(), /”bäst .*” \(/);
  });

  it('decides which keys are offered', async () => {
    const { document, editor } = await openMemo('---\nlang: sv\nbibliography: kallor.bib\n---\n\nOrd [@sarv‸]\n');
    const labels = async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        editor.selection.active,
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok(!(await labels()).includes('sarv-2010'));
    await writeHouseStyle('{ "speaker": "author" }');
    await eventually(async () => assert.ok((await labels()).includes('sarv-2010')));
  });

  it('has its errors in Problems, with their places, until they are gone', async () => {
    const problems = () => vscode.languages.getDiagnostics(file).filter(({ source }) => source === 'Belägg');
    await writeHouseStyle('{\n  "style": "fotnot"\n}\n');
    await eventually(() => {
      assert.equal(problems()[0]?.range.start.line, 1);
      assert.match(problems()[0]?.message ?? '', /fotnot/);
    });
    await writeHouseStyle('{ "style": "footnote" }\n');
    await eventually(() => assert.deepEqual(problems(), []));
  });

  it('is made from the settings of now', async () => {
    await openMemo('Ord ‸\n');
    await vscode.commands.executeCommand('belagg.createHouseStyle');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert.deepEqual(Object.keys(JSON.parse(text) as object).slice(0, 3), ['style', 'speaker', 'secondHand']);
    await activeEditor('the house style', ({ uri }) => uri.toString() === file.toString());
  });
});
