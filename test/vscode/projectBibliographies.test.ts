import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg, passageIds } from './support/belagg';
import { eventually } from './support/eventually';
import { closeEverything, fileExists, fileText, openMemo } from './support/memo';

const listed = /finsam-bloggen-2011[,:]/;
const otherEntry = '@book{annan-2001,\n  title = {En annan bok},\n}\n';
const corpusEntry =
  '@report{haglund-2010,\n  author = {Haglund, Catrin},\n  title = {Finsam | Nationell nätverskonferens 2010},\n  date = {2010},\n}\n';

describe('the bibliography of a document that others speak for', () => {
  before(belagg);
  afterEach(closeEverything);

  it('is the one that the main file of a Typst part names, however deep the part lies', async () => {
    const files = {
      'main.typ': '#include "delar/alla.typ"\n#bibliography("kallor/k.yml")\n',
      'delar/alla.typ': '#include "kapitel/ett.typ"\n',
      'kallor/k.yml': '',
    };
    const memo = await openMemo('Ord: ‸\n', { name: 'delar/kapitel/ett.typ', files });
    await insert();
    assert.match(memo.document.getText(), /^Ord: [^]*#cite\(<finsam-bloggen-2011>/);
    assert.doesNotMatch(memo.document.getText(), /#bibliography/);
    await eventually(async () => assert.match(await fileText(memo.folder, 'kallor/k.yml'), listed));
  });

  it('is made for a part beside its main file, which names it; one undo takes all of it back', async () => {
    const main = '#include "delar/ett.typ"\n';
    const memo = await openMemo('Ord: ‸\n', { name: 'delar/ett.typ', files: { 'main.typ': main } });
    await insert();
    assert.match(await fileText(memo.folder, 'kallor.bib'), listed);
    await eventually(async () =>
      assert.equal(await fileText(memo.folder, 'main.typ'), `${main}\n#bibliography("kallor.bib")\n`),
    );
    await vscode.commands.executeCommand('undo');
    await eventually(async () => {
      assert.equal(memo.document.getText(), 'Ord: \n');
      assert.equal(await fileText(memo.folder, 'main.typ'), main);
      assert.equal(await fileExists(memo.folder, 'kallor.bib'), false);
    });
  });

  it('is found behind the preamble of a LaTeX part’s main file, which takes it from another file', async () => {
    const files = {
      'pm.tex':
        '\\documentclass{article}\n\\input{preambel}\n\\begin{document}\n\\include{delar/ett}\n\\end{document}\n',
      'preambel.tex': '\\usepackage{csquotes,biblatex}\n\\addbibresource{k.bib}\n',
      'k.bib': otherEntry,
    };
    const memo = await openMemo('Ord: ‸\n', { name: 'delar/ett.tex', files });
    await insert();
    assert.match(memo.document.getText(), /\\enquote\{.*\} \\autocite\[/);
    await eventually(async () => assert.match(await fileText(memo.folder, 'k.bib'), listed));
  });

  it('may be named in `_quarto.yml` and `_metadata.yml`; what any of them has is not written again', async () => {
    const files = {
      '_quarto.yml': 'project:\n  type: website\nbibliography: [alla.bib, korpus.bib]\n',
      'alla.bib': otherEntry,
      'korpus.bib': corpusEntry,
      'kapitel/_metadata.yml': 'bibliography: egen.json\n',
      'kapitel/egen.json': '[]\n',
    };
    const memo = await openMemo('Ord: ‸\n', { name: 'kapitel/ett.Rmd', files });
    await insert(passageIds.minister);
    assert.match(memo.document.getText(), /@haglund-2010/);
    await insert();
    await eventually(async () => assert.match(await fileText(memo.folder, 'korpus.bib'), listed));
    assert.equal((await fileText(memo.folder, 'korpus.bib')).split('haglund-2010').length, 2);
    assert.equal(await fileText(memo.folder, 'alla.bib'), otherEntry);
    assert.equal(await fileText(memo.folder, 'kapitel/egen.json'), '[]\n');
    assert.doesNotMatch(memo.document.getText(), /bibliography:/);
  });

  it('is the document’s own first, where it has one besides the project’s', async () => {
    const files = { '_quarto.yml': 'bibliography: alla.bib\n', 'alla.bib': otherEntry, 'egen.yaml': '' };
    const memo = await openMemo('---\nbibliography: egen.yaml\n---\n\nOrd: ‸\n', { name: 'ett.qmd', files });
    await insert();
    await eventually(async () => assert.match(await fileText(memo.folder, 'egen.yaml'), /id: finsam-bloggen-2011/));
    assert.equal(await fileText(memo.folder, 'alla.bib'), otherEntry);
  });

  it('is named in the file of the profile that is in use', async () => {
    const files = {
      '_quarto.yml': 'profile:\n  group: [grund, tryck]\n',
      '_quarto-tryck.yml': 'bibliography: tryck.bib\n',
      '_quarto-grund.yml': 'bibliography: grund.bib\n',
      'grund.bib': otherEntry,
      'tryck.bib': corpusEntry,
    };
    const memo = await openMemo('Ord: ‸\n', { name: 'ett.qmd', files });
    await insert();
    await eventually(async () => assert.match(await fileText(memo.folder, 'grund.bib'), listed));
    assert.equal(await fileText(memo.folder, 'tryck.bib'), corpusEntry);
    assert.doesNotMatch(memo.document.getText(), /bibliography:/);
  });

  it('is that of the section of a LaTeX document in which the cursor stands', async () => {
    const document = String.raw`\documentclass{article}
\usepackage{csquotes,biblatex}
\addbibresource{alla.bib}
\begin{document}
\begin{refsection}[ett.bib]
Ord: ‸
\end{refsection}
\end{document}
`;
    const files = { 'alla.bib': corpusEntry, 'ett.bib': otherEntry };
    const memo = await openMemo(document, { name: 'pm.tex', files });
    await insert(passageIds.minister);
    await eventually(async () => assert.match(await fileText(memo.folder, 'ett.bib'), /haglund-2010/));
    assert.equal(await fileText(memo.folder, 'alla.bib'), corpusEntry);
  });

  it('is named in the project file of a book, for all chapters', async () => {
    const project = 'project:\n  type: book\nbook:\n  chapters: [index.qmd, kapitel/ett.qmd]\n';
    const memo = await openMemo('# Ett\n\nOrd: ‸\n', { name: 'kapitel/ett.qmd', files: { '_quarto.yml': project } });
    await insert();
    assert.doesNotMatch(memo.document.getText(), /bibliography:/);
    assert.match(await fileText(memo.folder, 'kallor.bib'), listed);
    await eventually(async () =>
      assert.equal(await fileText(memo.folder, '_quarto.yml'), `${project}bibliography: kallor.bib\n`),
    );
    assert.equal(await fileExists(memo.folder, 'kapitel/kallor.bib'), false);
  });

  it('is that of the document which takes in a part of Quarto’s', async () => {
    const files = { 'pm.qmd': '---\nbibliography: k.bib\n---\n\n{{< include delar/_ett.qmd >}}\n', 'k.bib': '' };
    const memo = await openMemo('Ord: ‸\n', { name: 'delar/_ett.qmd', files });
    await insert();
    assert.doesNotMatch(memo.document.getText(), /bibliography:/);
    await eventually(async () => assert.match(await fileText(memo.folder, 'k.bib'), listed));
  });
});

async function insert(passage: string = passageIds.isf): Promise<void> {
  await vscode.commands.executeCommand('belagg.insertQuotation', passage);
}
