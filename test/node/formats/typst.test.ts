import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assertComplete, manuscript, wordsOfHtml, type Manuscript } from './manuscript';
import { assertSourcesListed, sourceListed } from './sourceListed';

const start = '#set text(lang: "sv", region: "SE")\n\n= PM\n\nSå här: ① Mer text.\n\n②\n\n- En punkt\n- Två: ③\n\n④\n';

describe('what is inserted into Typst, as Typst compiles it', () => {
  for (const file of ['kallor.bib', 'kallor.yml']) {
    it(`compiles without a warning with ${file}, and says everything`, async () => {
      const memo = `${start}\n#bibliography("${file}", style: "apa")\n`;
      const page = wordsOfHtml(await compiled(manuscript(memo, 'typst', { named: [file] })));
      assertComplete(page);
      assert.match(
        page,
        /\(Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i .?FINSAM Nätverkskonferens 2011.? \(2011, avsnittet ”/,
      );
      assert.match(
        page,
        /\(Cristina Husmark Pehrsson, citerad i Haglund \(2010, .*”\); Hans Sarv, citerad i Haglund \(2010/,
      );
      assert.match(page, /Haglund, C\. \(2010\)\. Finsam \| Nationell nätverskonferens 2010/);
      assert.match(page, /Nämnden för R&D, #1\. \(2012\)\. R&D: 100 % _säkert_ #1 <och> \{mer\} – \$5/);
    }).timeout(60_000);

    it(`gets ${file} where it has no bibliography yet`, async () => {
      const page = wordsOfHtml(await compiled(manuscript(start, 'typst', { newBibliography: file })));
      assertComplete(page);
      assert.match(page, /Referenser \[1\] ”FINSAM Nätverkskonferens 2011”/);
    }).timeout(60_000);
  }

  for (const style of ['citeproc', 'footnote'] as const) {
    it(`has a list of its sources (${style})`, async () => {
      assertSourcesListed(wordsOfHtml(await compiled(sourceListed(manuscript(start, 'typst', { style }), 'typst'))));
    }).timeout(60_000);
  }

  it('has footnotes with rendered text', async () => {
    const page = wordsOfHtml(await compiled(manuscript(start, 'typst', { style: 'footnote' })));
    assertComplete(page);
    assert.match(page, /Åsa Öberg, citerad i Nämnden för R&D, #1, R&D: 100 % _säkert_ #1 <och> \{mer\} – \$5/);
  }).timeout(60_000);
});

/** The page as HTML; a warning is a failure. */
async function compiled({ text, files }: Manuscript): Promise<string> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const workspace = mkdtempSync(path.join(tmpdir(), 'belagg-typst-'));
  try {
    writeFileSync(path.join(workspace, 'pm.typ'), text);
    for (const [name, source] of files) writeFileSync(path.join(workspace, name), source);
    const compiler = NodeCompiler.create({ workspace });
    const paged = compiler.compile({ mainFilePath: path.join(workspace, 'pm.typ') }).takeDiagnostics();
    const messages = paged ? compiler.fetchDiagnostics(paged).map(({ message }) => message) : [];
    assert.deepEqual(messages, [], text);
    const page = compiler.tryHtml({ mainFilePath: path.join(workspace, 'pm.typ') });
    assert.ok(page.result, text);
    return page.result.body();
  } finally {
    rmSync(workspace, { recursive: true });
  }
}
