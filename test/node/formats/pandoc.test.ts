import assert from 'node:assert/strict';
import { pandocPage, pandocStyle } from './convertedPages';
import { assertComplete, folded, manuscript, wordsOfHtml } from './manuscript';
import { assertSourcesListed, sourceListed } from './sourceListed';

const start =
  '---\ntitle: PM\nlang: sv-SE\ncsl: style.csl\n---\n\nSå här: ① Mer text.\n\n②\n\n- En punkt\n- Två: ③\n\n④\n';

describe('what is inserted into Markdown, as Pandoc converts it', () => {
  for (const file of ['kallor.bib', 'kallor.json', 'kallor.yaml']) {
    it(`is a page without a warning, with ${file}`, async () => {
      const page = wordsOfHtml(await pandocPage(manuscript(start, 'markdown', { newBibliography: file })));
      assertComplete(page);
      assert.match(page, /Rapport 2010:2, citerad i ”FINSAM Nätverkskonferens 2011” 2011, avsnittet ”/);
      assert.match(page, /Nämnden för R&D, #1 \(2012\)\. R&D: 100 % _säkert_ #1 <och> \{mer\} – \$5/);
      assert.match(page, /Haglund, Catrin \(2010\)\. Finsam \| Nationell nätverskonferens 2010/);
    }).timeout(60_000);
  }

  for (const languageId of ['quarto', 'rmd']) {
    it(`is a page without a warning, written as ${languageId} with line ends of Windows`, async () => {
      const page = wordsOfHtml(await pandocPage(manuscript(start.replaceAll('\n', '\r\n'), languageId)));
      assertComplete(page);
    }).timeout(60_000);
  }

  it('is a page without a warning where a Quarto document takes it in', async () => {
    const [head = '', body = ''] = start.split(/(?<=---\n)\n/);
    const main = { text: `${head}\n# PM\n\n{{< include _del.qmd >}}\n`, part: '_del.qmd' };
    const { text, files } = manuscript(body, 'quarto', { main, named: [] });
    assert.match(text, /^bibliography: kallor\.bib$/m);
    assert.doesNotMatch(files.get(main.part) ?? '', /^bibliography:/m);
    // Quarto puts the part in the place of the line before Pandoc reads it.
    const whole = text.replace(/\{\{< include .* >\}\}/, () => files.get(main.part) ?? '');
    const page = wordsOfHtml(await pandocPage({ text: whole, files }));
    assertComplete(page);
    assert.match(page, /Haglund, Catrin \(2010\)\. Finsam \| Nationell nätverskonferens 2010/);
  }).timeout(60_000);

  it('has footnotes with rendered text, a full one and then a short one', async () => {
    const page = wordsOfHtml(await pandocPage(manuscript(start, 'markdown', { style: 'footnote' })));
    assertComplete(page);
    assert.match(page, /Catrin Haglund, Finsam \| Nationell nätverskonferens 2010 \(.*2010\)/);
    assert.match(page, /citerad i Haglund 2010/);
  }).timeout(60_000);

  for (const references of ['citeproc', 'footnote'] as const) {
    it(`has a list of its sources (${references})`, async () => {
      const own = manuscript(start.replace('lang:', 'suppress-bibliography: true\nlang:'), 'markdown', {
        style: references,
      });
      const page = await pandocPage(sourceListed(own, 'markdown'));
      assert.match(page, /<h2[^<>]*>Konferensdokumentation<\/h2>/);
      assert.match(page, /<a\s+href="https:\/\/exempel\.se\/a_b\?c=1&amp;d=~e#f"/);
      assertSourcesListed(wordsOfHtml(page));
    }).timeout(60_000);
  }

  it('is a Word document without a warning', async () => {
    const { convert } = await import('pandoc-wasm');
    const { text, files } = manuscript(start, 'markdown');
    const options = { from: 'markdown', citeproc: true, 'fail-if-warnings': true };
    const word = await convert({ ...options, to: 'docx', 'output-file': 'pm.docx' }, text, {
      'style.csl': pandocStyle,
      ...Object.fromEntries(files),
    });
    assert.equal(word.stderr, '');
    const document = word.files['pm.docx'];
    assert.ok(document);
    const read = await convert({ from: 'docx', to: 'plain', wrap: 'none', 'input-files': ['pm.docx'] }, null, {
      'pm.docx': document,
    });
    assert.equal(read.stderr, '');
    assertComplete(read.stdout);
    assert.match(folded(read.stdout), /Nämnden för R&D, #1 \(2012\)/);
  }).timeout(60_000);
});
