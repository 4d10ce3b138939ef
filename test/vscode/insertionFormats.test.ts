import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg, passageIds } from './support/belagg';
import { eventually } from './support/eventually';
import { closeEverything, fileExists, fileText, openMemo } from './support/memo';

const main = '\\documentclass{article}\n\\usepackage{csquotes,biblatex}\n\\addbibresource{kallor.bib}\n';

describe('inserting into other formats than Markdown', () => {
  before(belagg);
  afterEach(closeEverything);

  it('reads the preamble and the bibliography of a LaTeX part from its main file', async () => {
    const rest = '\\begin{document}\n\\input{delar/ett}\n\\end{document}\n';
    const files = { 'pm.tex': main + rest, 'kallor.bib': '' };
    const memo = await openMemo('Rapporten visar: ‸', { name: 'delar/ett.tex', files });
    await insert();
    assert.match(
      memo.document.getText(),
      /^Rapporten visar: .*\\enquote\{bäst .*\} \\autocite\[.*\]\{finsam-bloggen-2011\}\.$/,
    );
    await eventually(async () => assert.match(await fileText(memo.folder, 'kallor.bib'), /\{finsam-bloggen-2011,/));
  });

  it('makes a bibliography for a LaTeX document, and names it in the preamble', async () => {
    const memo = await openMemo(`${main.replace(/.*addbib.*\n/, '')}\\begin{document}\nOrd: ‸\n\\end{document}\n`, {
      name: 'pm.tex',
    });
    await insert();
    assert.match(memo.document.getText(), /\n\\addbibresource\{kallor\.bib\}\n\\begin[^]*\\printbibliography\n\\end/);
    await eventually(async () => assert.ok(await fileExists(memo.folder, 'kallor.bib')));
  });

  it('knows Typst and AsciiDoc by their files’ names where no extension knows them', async () => {
    const typst = await openMemo('Ord: ‸\n\n#bibliography("k.yml")\n', { name: 'pm.typ', files: { 'k.yml': '' } });
    await insert();
    assert.match(typst.document.getText(), /#cite\(<finsam-bloggen-2011>, form: "prose"/);
    await eventually(async () =>
      assert.match(await fileText(typst.folder, 'k.yml'), /^finsam-bloggen-2011:\n {2}type: post/),
    );
    const asciidoc = await openMemo('= PM\n\nOrd: ‸\n', { name: 'pm.adoc' });
    await insert();
    assert.match(
      asciidoc.document.getText(),
      /<<finsam-bloggen-2011,.*>>[^]*== Källor\n\n\* \[\[finsam-bloggen-2011\]\]/,
    );
  });

  it('writes and reads a language as the setting says, and passes over what is no syntax', async () => {
    const settings = vscode.workspace.getConfiguration('belagg');
    const set = (value: unknown) => settings.update('citation.syntax', value, vscode.ConfigurationTarget.Global);
    try {
      await set({ markdown: 'text', plaintext: 'asciidoc' });
      const markdown = await openMemo('Ord: ‸\n');
      await insert();
      assert.match(markdown.document.getText(), /^Ord: .*”bäst .*” \(Inspektionen .*2010:2.*\)\.\n$/);
      const plain = await openMemo('= PM\n\nOrd: ‸\n', { name: 'pm.txt' });
      await insert();
      assert.match(plain.document.getText(), /<<finsam-bloggen-2011,.*>>[^]*\* \[\[finsam-bloggen-2011\]\]/);
      await set({ markdown: 'wordperfect', latex: 7 });
      const unset = await openMemo('Ord: ‸\n');
      await insert();
      assert.match(unset.document.getText(), /@finsam-bloggen-2011/);
    } finally {
      await set(undefined);
    }
  });

  it('takes everything back in one step', async () => {
    const text = '<p>Ord: </p>\n';
    const memo = await openMemo('<p>Ord: ‸</p>\n', { name: 'pm.html' });
    await insert();
    assert.match(
      memo.document.getText(),
      /^<p>Ord: .*<q>bäst .*<\/q> \(.*\)\.<\/p>\n<h2>Källor<\/h2>\n<ul>\n {2}<li id="fin/,
    );
    await vscode.commands.executeCommand('undo');
    await eventually(async () => assert.equal(memo.document.getText(), text));
  });
});

async function insert(): Promise<void> {
  await vscode.commands.executeCommand('belagg.insertQuotation', passageIds.isf);
}
