import assert from 'node:assert/strict';
import { belagg } from './support/belagg';
import { accept, labels } from './support/completions';
import { eventually } from './support/eventually';
import { closeEverything, fileText, openMemo } from './support/memo';

const head = '---\nlang: sv\nbibliography: kallor.bib\n---\n\n';
const files = { 'kallor.bib': '@book{annan-2001,\n  title = {En annan bok},\n}\n' };

describe('completing a key', () => {
  before(belagg);
  afterEach(closeEverything);

  it('finds works and whom they quote by any part', async () => {
    const byAgency = await labels(await openMemo(`${head}Se [@isf‸]\n`, { files }), '@');
    assert.equal(byAgency[0], 'isf-2010-2');
    assert.ok(byAgency.includes('Inspektionen för socialförsäkringen'));
    assert.ok((await labels(await openMemo(`${head}Se [@evidens‸]\n`, { files }))).length > 0);
    assert.ok((await labels(await openMemo(`${head}Se [@2011‸]\n`, { files }))).includes('finsam-bloggen-2011'));
    const byName = await labels(await openMemo(`${head}Se [@hammar‸]\n`, { files }));
    assert.deepEqual([...new Set(byName)], ['Henrik Hammar']);
  });

  it('lists only what is in the corpus', async () => {
    assert.ok(!(await labels(await openMemo(`${head}Se [@‸]\n`, { files }), '@')).includes('annan-2001'));
  });

  it('writes whom the document quotes where, as inserting does', async () => {
    const memo = await openMemo(`${head}Se [@hammar‸].\n`, { files });
    await accept(memo, 'Henrik Hammar');
    assert.match(memo.document.getText(), /Se \[Henrik Hammar, citerad i @haglund-2010, avsnittet ”Hur ser SKL/);
  });

  it('works in the other formats', async () => {
    const latex = '\\documentclass{article}\n\\usepackage{biblatex}\n\\addbibresource{kallor.bib}\n\\begin{document}\n';
    const tex = await openMemo(`${latex}Se \\parencite{hagl‸}.\n`, { name: 'pm.tex', files });
    await accept(tex, 'haglund-2010');
    assert.equal(tex.document.getText(), `${latex}Se \\parencite{haglund-2010}.\n`);
    const typst = await openMemo('Se @hagl‸ \n#bibliography("kallor.bib")\n', { name: 'pm.typ', files });
    await accept(typst, 'haglund-2010');
    assert.match(typst.document.getText(), /^Se @haglund-2010 \n/);
  });

  it('writes keys into nocite, and on further lines of a citation', async () => {
    const listed = '---\nbibliography: kallor.bib\nnocite: |\n  @annan-2001,\n  @hagl‸\n---\n\nOrd.\n';
    const memo = await openMemo(listed, { files });
    assert.deepEqual(await labels(memo, '@'), ['haglund-2010']);
    await accept(memo, 'haglund-2010');
    assert.equal(memo.document.getText(), listed.replace('@hagl‸', '@haglund-2010'));
    await eventually(async () => assert.match(await fileText(memo.folder, 'kallor.bib'), /\{haglund-2010,/));
    const cited = '\\addbibresource{kallor.bib}\r\n\\nocite{isf‸}\r\n';
    const tex = await openMemo(`\\autocite{annan-2001, % anm.\r\n  hagl‸}\r\n\r\n${cited.replace('‸', '')}`, {
      name: 'pm.tex',
      files,
    });
    await accept(tex, 'haglund-2010');
    assert.match(tex.document.getText(), /^\\autocite\{annan-2001, % anm\.\r\n {2}haglund-2010\}\r\n/);
    const part = await openMemo(cited, { name: 'pm.tex', files });
    await accept(part, 'isf-2010-2');
    assert.match(part.document.getText(), /\\nocite\{isf-2010-2\}\r\n$/);
  });

  it('offers nothing in addresses, code, comments and the head, nor for an @ in a page that cites nothing', async () => {
    for (const marked of [
      `${head}Skriv till anna@‸\n`,
      `${head}\`kod @‸\`\n`,
      `${head}\`\`\`\n[@‸]\n\`\`\`\n`,
      `${head}<!-- [@‸] -->\n`,
      `${head}Om $x_{@‸}$ så\n`,
      '---\ntitle: "[@‸]"\n---\n',
      'Tack @‸\n',
    ]) {
      assert.deepEqual(await labels(await openMemo(marked, { files }), '@'), [], marked);
    }
  });
});

describe('completing remembered words', () => {
  before(belagg);
  afterEach(closeEverything);

  it('offers the passages that hold them, and writes the whole with reference and entry', async () => {
    const memo = await openMemo(`${head}Ministern sa: ”mindre att gö‸\n`, { files });
    const [first] = await accept(memo, /mindre att göra!/);
    assert.match(first?.description ?? '', /Husmark Pehrsson · 2010/);
    assert.match(
      memo.document.getText(),
      /Ministern sa: ”Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!” \[Cristina Husmark Pehrsson, citerad i @haglund-2010/,
    );
    await eventually(async () => assert.match(await fileText(memo.folder, 'kallor.bib'), /\{haglund-2010,/));
  });

  it('replaces a quotation that is closed already', async () => {
    const memo = await openMemo(`${head}Ministern sa ”mindre att‸ göra” då.\n`, { files });
    await accept(memo, /mindre att göra!/);
    assert.match(memo.document.getText(), /Ministern sa ”Ska jag vara riktigt .*mindre att göra!” \[.*\] då\.\n$/);
  });

  it('tells its own asking from the writer’s where VS Code asks at each letter', async () => {
    const open = (words: string) => openMemo(`\\enquote{${words}‸}\n`, { name: 'pm.tex' });
    const memo = await open('göra mindre att');
    assert.deepEqual(await labels(memo), []);
    assert.equal((await labels(memo)).length, 1, 'when somebody asks');
    assert.equal((await labels(await open('har mindre att gö'))).length, 1);
    assert.deepEqual(await labels(await open('mindre att')), []);
  });

  it('writes the quotation as the language does, for one that goes over lines, too', async () => {
    const memo = await openMemo('Hon sa \\enquote{har mindre\r\n  att gö‸} då.\r\n', { name: 'pm.tex', files });
    await accept(memo, /mindre att göra!/);
    assert.match(memo.document.getText(), /^Hon sa \\enquote\{Ska jag vara .*mindre att göra!\} \(.*\) då\.\r\n/);
    const page = await openMemo('<p>Hon sa <q>har mindre att gö‸</q> då.</p>\n', { name: 'pm.html' });
    await accept(page, /mindre att göra!/);
    assert.match(page.document.getText(), /^<p>Hon sa <q>Ska jag vara .*mindre att göra!<\/q> \(.* då\.<\/p>/);
  });

  it('offers by itself only the passages that have three words or more in a row', async () => {
    assert.equal((await labels(await openMemo(`${head}”har mindre att ‸\n`), ' ')).length, 1);
    assert.deepEqual(await labels(await openMemo(`${head}”mindre att ‸\n`), ' '), []);
    assert.deepEqual(await labels(await openMemo(`${head}”att ha mindre ‸\n`), ' '), []);
    assert.deepEqual(await labels(await openMemo(`${head}har mindre att ‸\n`), ' '), []);
  });
});
