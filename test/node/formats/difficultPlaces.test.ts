import assert from 'node:assert/strict';
import { insertEntry } from '../../../src/core/bibliography/insertEntry';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { asciidocPage, pandocPage, typstPage } from './convertedPages';
import { difficultDocument } from './difficultPlaces';
import { insertedWords } from './insertedWords';
import { difficultData, wordsOfHtml } from './manuscript';

const [source] = difficultData.works.map(({ item }) => item);
assert.ok(source);

describe('words and works that look like mark-up, wherever and however they are inserted', () => {
  it('stand on the page as they are, with their reference: Markdown', async () => {
    const document = difficultDocument({
      languageId: 'markdown',
      head: '---\nlang: sv-SE\nbibliography: kallor.bib\ncsl: style.csl\n---\n\n',
      places: ['‸', '- Punkt:\n\n\t‸', '> Han sa: ‸\n> mer.', 'Ord: ‸', '1.  Först\n2.  Sedan: ‸\n\n    Mer.', table],
      bibliography: { path: 'kallor.bib', format: 'bib', text: insertEntry('bib', '', source).edit?.text ?? '' },
      eol: '\r\n',
    });
    document.assertOnPage(wordsOfHtml(await pandocPage(document)));
  }).timeout(120_000);

  it('stand on the page as they are, with their reference: cells of a notebook whose first one has the head', async () => {
    const head = '---\nlang: sv-SE\nbibliography: kallor.bib\ncsl: style.csl\n---\n';
    const text = insertEntry('bib', '', source).edit?.text ?? '';
    const { body, assertOnPage } = insertedWords({
      languageId: 'markdown',
      head: '',
      places: ['‸', '- Punkt: ‸'],
      bibliography: { path: 'kallor.bib', format: 'bib', text },
      otherParts: [{ text: head, analysis: analyseDocument(head, 'markdown') }],
    });
    const cell = (kind: string, words: string): object => ({ cell_type: kind, metadata: {}, source: words });
    const cells = [
      cell('raw', head),
      ...body.split(/(?=AA\d+AA)/).map(part => cell('markdown', part)),
      { ...cell('code', 'ord = "”inget citat”"'), outputs: [], execution_count: 1 },
    ];
    const notebook = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
    // Pandoc takes no metadata from cells: Quarto and Jupyter hand the first cell's over.
    const page = await pandocPage(
      { text: notebook, files: new Map([['kallor.bib', text]]) },
      {
        from: 'ipynb+citations',
        metadata: { lang: 'sv-SE', bibliography: 'kallor.bib', csl: 'style.csl', title: 'PM' },
      },
    );
    assertOnPage(wordsOfHtml(page));
  }).timeout(120_000);

  it('stand in plain text as they are, on the line where they were inserted', () => {
    const places = ['‸', '\tOrd: ‸', '  - Punkt: ‸ mer', '”Så: ‸”, sa hon.', 'A\t‸\tB', '> Svar: ‸'];
    const { body, assertOnPage } = insertedWords({ languageId: 'plaintext', head: 'PM\n\n', places, eol: '\r\n' });
    assertOnPage(body);
    assert.doesNotMatch(body, /(?<!\r)\n|[ \t]\r\n(?!\r\n)/);
    const lines = body.split('\r\n');
    for (const place of places.slice(1)) {
      const [before = '', behind = ''] = place.split('‸');
      const written = lines.filter(line => line.startsWith(before) && line.endsWith(behind) && line.includes('R&D'));
      assert.ok(written.length >= 3 * 41, `${place}: ${written.length}`);
    }
  });

  it('stand on the page as they are, with their reference: Typst', async () => {
    const document = difficultDocument({
      languageId: 'typst',
      head: '#set text(lang: "sv", region: "SE")\n\n',
      foot: '\n#bibliography("kallor.yml", style: "apa")\n',
      places: ['‸', '- Punkt: ‸\n- Mer', '#quote(block: true)[Han sa: ‸]', '/ Term: ‸', '#table([‸], [ord])'],
      bibliography: {
        path: 'kallor.yml',
        format: 'hayagriva',
        text: insertEntry('hayagriva', '', source).edit?.text ?? '',
      },
    });
    document.assertOnPage(wordsOfHtml(await typstPage(document)));
  }).timeout(120_000);

  it('stand on the page as they are, with their reference: AsciiDoc', async () => {
    const document = difficultDocument({
      languageId: 'asciidoc',
      head: '= PM\n:lang: sv\n\n',
      foot: '\n== Källor\n\n* [[odd-2012]]Nämnden för R&D, #1 (2012). __R&D: 100 % &#95;säkert&#95; #1 <och> &#123;mer} – $5__.\n',
      places: ['‸', '* Punkt: ‸\n* Mer', '____\nHan sa: ‸\n____', 'Term:: ‸', '|===\n| Ord | ‸\n|==='],
      eol: '\r\n',
    });
    document.assertOnPage(wordsOfHtml(await asciidocPage(document.text)));
  }).timeout(120_000);

  it('stand on the page as they are, with their reference: HTML', () => {
    const document = difficultDocument({
      languageId: 'html',
      head: '<body>\n',
      foot: '<h2>Källor</h2>\n<ul>\n  <li id="odd-2012">Nämnden för R&amp;D, #1 (2012). <cite>R&amp;D: 100 % _säkert_ #1 &lt;och&gt; {mer} – $5</cite>.</li>\n</ul>\n</body>',
      places: [
        '‸',
        '<p>Ord: ‸</p>',
        '<ul>\n<li>Punkt: ‸</li>\n</ul>',
        '<blockquote><p>Han sa: ‸</p></blockquote>',
        '<table><tr><td>‸</td></tr></table>',
      ],
      paragraph: words => `<p>${words}</p>`,
    });
    document.assertOnPage(wordsOfHtml(document.text));
  }).timeout(120_000);
});

const table = '| Ord | Mer |\n|-----|-----|\n| Ett | ‸ |\n';
