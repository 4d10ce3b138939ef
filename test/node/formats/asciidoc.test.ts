import assert from 'node:assert/strict';
import { asciidocPage } from './convertedPages';
import { assertComplete, manuscript, wordsOfHtml } from './manuscript';
import { assertSourcesListed, sourceListed } from './sourceListed';

const start =
  '= PM\nEn Författare\n:lang: sv\n\n== Inledning\n\nSå här: ① Mer text.\n\n②\n\n* En punkt\n* Två: ③\n\n④\n';

describe('what is inserted into AsciiDoc, as Asciidoctor converts it', () => {
  it('has no broken reference, and says everything', async () => {
    const { text } = manuscript(start, 'asciidoc');
    const html = await asciidocPage(text);
    const page = wordsOfHtml(html);
    assertComplete(page);
    assert.match(page, /citerad i ”FINSAM Nätverkskonferens 2011”, avsnittet ”/);
    assert.match(page, /Källor Haglund|Källor ”FINSAM/);
    assert.match(html, /<a href="#finsam-bloggen-2011">/);
    assert.match(html, /<a id="finsam-bloggen-2011"><\/a>”FINSAM Nätverkskonferens 2011” \(2011\)\./);
    assert.match(page, /Nämnden för R&D, #1 \(2012\)\. R&D: 100 % _säkert_ #1 <och> \{mer\} – \$5/);
  }).timeout(60_000);

  it('has footnotes with rendered text', async () => {
    const page = wordsOfHtml(await asciidocPage(manuscript(start, 'asciidoc', { style: 'footnote' }).text));
    assertComplete(page);
    assert.match(page, /Åsa Öberg, citerad i Nämnden för R&D, #1, R&D: 100 % _säkert_ #1 <och> \{mer\} – \$5/);
  }).timeout(60_000);

  for (const style of ['citeproc', 'footnote'] as const) {
    it(`may have a list of its sources besides (${style})`, async () => {
      const { text } = sourceListed(manuscript(start, 'asciidoc', { style }), 'asciidoc');
      assertSourcesListed(wordsOfHtml(await asciidocPage(text)));
    }).timeout(60_000);
  }
});
