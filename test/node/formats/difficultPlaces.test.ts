import { exportItems } from '../../../src/core/bibliography/exportItems';
import { asciidocPage, pandocPage, typstPage } from './convertedPages';
import { difficultDocument } from './difficultPlaces';
import { difficultData, wordsOfHtml } from './manuscript';

const items = difficultData.works.map(({ item }) => item);
const bibliography = { path: 'kallor.bib', format: 'bib', text: exportItems('biblatex', items) } as const;
const files = new Map([['kallor.bib', bibliography.text]]);

const markdown = {
  languageId: 'markdown',
  head: '---\nlang: sv-SE\nbibliography: kallor.bib\ncsl: style.csl\n---\n\n',
  bibliography,
};

describe('words that look like mark-up, wherever and however they are inserted', () => {
  it('stand on the page as they are, with their reference: Markdown', async () => {
    const places = ['‸', '- Punkt:\n\n\t‸', '> Han sa: ‸\n> mer.'];
    const { text, assertOnPage } = difficultDocument({ ...markdown, places });
    assertOnPage(wordsOfHtml(await pandocPage({ text, files })));
  }).timeout(120_000);

  it('stand on the page as they are, with their reference: Markdown with line ends of Windows', async () => {
    const places = ['Ord: ‸', '1.  Först\n2.  Sedan: ‸\n\n    Mer.'];
    const { text, assertOnPage } = difficultDocument({ ...markdown, places }, '\r\n');
    assertOnPage(wordsOfHtml(await pandocPage({ text, files })));
  }).timeout(120_000);

  it('stand on the page as they are, with their reference: Typst', async () => {
    const { text, assertOnPage } = difficultDocument({
      languageId: 'typst',
      head: '#set text(lang: "sv", region: "SE")\n\n',
      foot: '\n#bibliography("kallor.bib", style: "apa")\n',
      places: ['‸', '- Punkt: ‸\n- Mer', '#quote(block: true)[Han sa: ‸]', '/ Term: ‸'],
      bibliography,
    });
    assertOnPage(wordsOfHtml(await typstPage({ text, files })));
  }).timeout(120_000);

  it('stand on the page as they are, with their reference: AsciiDoc', async () => {
    const { text, assertOnPage } = difficultDocument({
      languageId: 'asciidoc',
      head: '= PM\n:lang: sv\n\n',
      foot: '\n== Källor\n\n* [[odd-2012]]Nämnden för R&D, #1 (2012). __R&D: 100 % &#95;säkert&#95; #1 <och> &#123;mer} – $5__.\n',
      places: ['‸', '* Punkt: ‸\n* Mer', '____\nHan sa: ‸\n____', 'Term:: ‸'],
    });
    assertOnPage(wordsOfHtml(await asciidocPage(text)));
  }).timeout(120_000);

  it('stand on the page as they are, with their reference: HTML', () => {
    const { text, assertOnPage } = difficultDocument({
      languageId: 'html',
      head: '<body>\n',
      foot: '<h2>Källor</h2>\n<ul>\n  <li id="odd-2012">Nämnden för R&amp;D, #1 (2012). <cite>R&amp;D: 100 % _säkert_ #1 &lt;och&gt; {mer} – $5</cite>.</li>\n</ul>\n</body>',
      places: ['‸', '<p>Ord: ‸</p>', '<ul>\n<li>Punkt: ‸</li>\n</ul>', '<blockquote><p>Han sa: ‸</p></blockquote>'],
      paragraph: words => `<p>${words}</p>`,
    });
    assertOnPage(wordsOfHtml(text));
  });
});
