import assert from 'node:assert/strict';
import { insertEntry } from '../../../src/core/bibliography/insertEntry';
import { items } from '../../core/bibliography/items';
import { typstPage } from './convertedPages';
import { assertComplete, manuscript, wordsOfHtml } from './manuscript';
import { assertSourcesListed, sourceListed } from './sourceListed';

const start = '#set text(lang: "sv", region: "SE")\n\n= PM\n\nSå här: ① Mer text.\n\n②\n\n- En punkt\n- Två: ③\n\n④\n';

describe('what is inserted into Typst, as Typst compiles it', () => {
  for (const file of ['kallor.bib', 'kallor.yml']) {
    it(`compiles without a warning with ${file}, and says everything`, async () => {
      const memo = `${start}\n#bibliography("${file}", style: "apa")\n`;
      const page = wordsOfHtml(await typstPage(manuscript(memo, 'typst', { named: [file] })));
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
      const page = wordsOfHtml(await typstPage(manuscript(start, 'typst', { newBibliography: file })));
      assertComplete(page);
      assert.match(page, /Referenser \[1\] ”FINSAM Nätverkskonferens 2011”/);
    }).timeout(60_000);
  }

  for (const format of ['bib', 'hayagriva'] as const) {
    it(`lists entries of all kinds with their authors, as ${format}`, async () => {
      const name = format === 'bib' ? 'k.bib' : 'k.yml';
      let entries = '';
      for (const item of items) {
        const { edit } = insertEntry(format, entries, item);
        assert.ok(edit);
        entries = entries.slice(0, edit.start) + edit.text + entries.slice(edit.end);
      }
      const text = `#set text(lang: "sv")\n#bibliography("${name}", full: true, style: "apa")\n`;
      const page = wordsOfHtml(await typstPage({ text, files: new Map([[name, entries]]) }));
      assert.match(page, /Inspektionen för socialförsäkringen\. \(2010\)\. Rapport 2010:2/);
      assert.match(
        page,
        /King, M\. L\., Jr\. \(2012\)\. Vem sa "ja"\? Om a < b och "nej"\. Tidskrift, för & om, 12\(3\), 17/,
      );
    }).timeout(60_000);
  }

  for (const named of [['kallor.bib'], []]) {
    it(`compiles in a part, ${named.length > 0 ? 'with' : 'where the main file gets'} a bibliography for the whole`, async () => {
      const bibliography = named.length > 0 ? '\n#bibliography("kallor.bib")\n' : '';
      const part = 'delar/ett.typ';
      const main = { text: `#set text(lang: "sv", region: "SE")\n\n= PM\n\n#include "${part}"\n${bibliography}`, part };
      const written = manuscript(start.replace(/^.*\n\n/, ''), 'typst', { main, named });
      assert.equal(written.text.match(/#bibliography\("kallor\.bib"/g)?.length, 1, written.text);
      assert.doesNotMatch(written.files.get(part) ?? '', /#bibliography/);
      const page = wordsOfHtml(await typstPage(written));
      assertComplete(page);
      assert.match(page, /Referenser \[1\] ”FINSAM Nätverkskonferens 2011”/);
    }).timeout(60_000);
  }

  for (const style of ['citeproc', 'footnote'] as const) {
    it(`has a list of its sources (${style})`, async () => {
      assertSourcesListed(wordsOfHtml(await typstPage(sourceListed(manuscript(start, 'typst', { style }), 'typst'))));
    }).timeout(60_000);
  }

  it('has footnotes with rendered text', async () => {
    const page = wordsOfHtml(await typstPage(manuscript(start, 'typst', { style: 'footnote' })));
    assertComplete(page);
    assert.match(page, /Åsa Öberg, citerad i Nämnden för R&D, #1, R&D: 100 % _säkert_ #1 <och> \{mer\} – \$5/);
  }).timeout(60_000);
});
