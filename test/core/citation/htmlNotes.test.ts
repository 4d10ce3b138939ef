import assert from 'node:assert/strict';
import { settings } from './fixture';
import { inserted, type Asked } from './planned';

const noted = { settings: settings({ style: 'footnote' }) };

/** The page afterwards, the words of notes left out. */
function html(marked: string, asked: Asked = noted, id = 'hearings'): string {
  return inserted(id, marked, { languageId: 'html', bibliographies: [], ...asked }).replace(
    /(<li [^<>]*id="fn-\d+">)Henrik Hammar[^]*?( <a href="#fnref)/g,
    '$1…$2',
  );
}

const quoted = '<q>Visst skulle man kunna ordna den typen av hearings!</q>';
const mark = (number: number) => `<sup id="fnref-${number}"><a href="#fn-${number}">${number}</a></sup>`;
const item = (number: number, value = '') =>
  `<li${value} id="fn-${number}">… <a href="#fnref-${number}" role="doc-backlink">↩</a></li>`;
const section = (items: string, start = '') =>
  `<section class="footnotes" role="doc-endnotes">\n  <ol${start}>\n    ${items}\n  </ol>\n</section>\n`;

describe('notes in HTML', () => {
  it('stand in a new list at the end of the page, their marks behind the stop', () => {
    assert.equal(
      html('<body>\n<p>Han sa: ‸</p>\n</body>\n'),
      `<body>\n<p>Han sa: ${quoted}${mark(1)}‸</p>\n${section(item(1))}</body>\n`,
    );
    assert.equal(
      html('<p>Han sa det‸.</p>', { ...noted, form: 'reference' }),
      `<p>Han sa det.${mark(1)}‸</p>\n${section(item(1))}`,
    );
  });

  it('join the list that is there, under the next number', () => {
    const page = (text: string, further: string) =>
      `<p>Ett.<sup><a href="#n1">1</a></sup> Sa: ${text}</p>\n  <ol class="footnotes">\n    <li id="n1">Ek, 2001.</li>${further}\n  </ol>\n`;
    assert.equal(html(page('‸', ''), {}), page(`${quoted}${mark(2)}‸`, `\n    ${item(2)}`));
  });

  it('join the list that Pandoc wrote', () => {
    const notes = (further: string) =>
      `<section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes">\n<hr />\n<ol>\n<li id="fn1"><p>Ek.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>${further}\n</ol>\n</section>\n`;
    const before = '<p>Ett.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>\n';
    assert.equal(
      html(`${before}<p>Sa: ‸</p>\n${notes('')}`, {}),
      `${before}<p>Sa: ${quoted}${mark(2)}‸</p>\n${notes(`\n${item(2)}`)}`,
    );
  });

  it('join a list on one line, and one without end tags', () => {
    const one = (further: string) => `<p>A <a href="#x">[1]</a></p><ol><li id="x">Ek</li>${further}</ol>`;
    assert.equal(html(`<p>Sa: ‸</p>${one('')}`), `<p>Sa: ${quoted}${mark(2)}‸</p>${one(`\n${item(2)}\n`)}`);
    const open = (further: string) => `<ol class="fotnoter">\n\t<li id="fn1">Ek${further}\n</ol>\n`;
    assert.equal(html(`<p>Sa: ‸</p>\n${open('')}`), `<p>Sa: ${quoted}${mark(2)}‸</p>\n${open(`\n\t${item(2)}`)}`);
  });

  it('say their number where a list would count otherwise', () => {
    const list = (further: string) => `<ol class="notes">\n  <li id="fn-7">Ek</li>${further}\n</ol>\n`;
    assert.equal(
      html(`<p>Sa: ‸</p>\n${list('')}`),
      `<p>Sa: ${quoted}${mark(8)}‸</p>\n${list(`\n  ${item(8, ' value="8"')}`)}`,
    );
    const paragraphs = '<p>A <a href="#fn3">3</a></p>\n<p id="fn3">3. Ek</p>\n';
    assert.equal(
      html(`<p>Sa: ‸</p>\n${paragraphs}`),
      `<p>Sa: ${quoted}${mark(4)}‸</p>\n${paragraphs}${section(item(4), ' start="4"')}`,
    );
  });

  it('keep the line ends of the page', () => {
    const page = html('<body>\r\n<p>Sa: ‸</p>\r\n</body>\r\n');
    assert.match(page, /<section/);
    assert.doesNotMatch(page, /[^\r]\n/);
  });

  it('are full at first and short later', () => {
    const first = inserted('hearings', '<p>Sa: ‸</p>\n', { languageId: 'html', bibliographies: [], ...noted });
    const second = inserted('hearings', `<p>Igen: ‸</p>\n${first.replace('‸', '')}`, {
      languageId: 'html',
      bibliographies: [],
    });
    assert.equal(first.match(/Catrin Haglund, <em>/g)?.length, 1);
    assert.equal(second.match(/Catrin Haglund, <em>/g)?.length, 1);
    assert.match(second, /<li id="fn-2">Henrik Hammar, citerad i Haglund 2010, avsnittet/);
  });

  it('are no list of sources', () => {
    const noteFirst = html('<body>\n<p>Sa: ‸</p>\n</body>\n').replace('‸', '');
    const cited = inserted('hearings', noteFirst.replace('</section>', '</section>\n<p>Sa: ‸</p>'), {
      languageId: 'html',
      bibliographies: [],
      settings: settings({ style: 'citeproc' }),
    });
    assert.match(cited, /<a href="#haglund-2010">Haglund 2010<\/a>[^]*<li id="haglund-2010">/);
  });
});
