import assert from 'node:assert/strict';
import { insertEntry } from '../../../src/core/bibliography/insertEntry';
import type { BibliographyFormat } from '../../../src/core/bibliography/model';
import type { CslItem } from '../../../src/core/corpus/cslItem';
import { haglundBib, inserted } from './inserted';
import { blog, haglund, isf } from './items';

describe('an entry that is there already', () => {
  const reused = (format: BibliographyFormat, text: string, item: CslItem) => {
    const { key, edit } = insertEntry(format, text, item);
    return edit ? undefined : key;
  };

  it('is used under its key, even with a slip corrected or fields missing', () => {
    assert.equal(reused('bib', haglundBib.replace('nätvers', 'nätverks'), haglund), 'haglund-2010');
    assert.equal(reused('bib', '@misc{haglund-2010, title={Finsam}}', haglund), undefined);
    assert.equal(reused('csl-json', '[{"id": "haglund-2010"}]', haglund), 'haglund-2010');
    assert.equal(reused('bib', inserted('bib', '', isf), isf), 'isf-2010-2');
  });

  it('is used under another key, by title and year, by number and author, or by address', () => {
    const title = '@misc{Haglund:2010, title={FINSAM: {N}ationell n{\\"a}tverskonferens 2010}, year=2010}';
    assert.equal(reused('bib', title, haglund), 'Haglund:2010');
    const number = '[{"id": "x", "number": "2010:2", "author": [{"literal": "Inspektionen för socialförsäkringen"}]}]';
    assert.equal(reused('csl-json', number, isf), 'x');
    assert.equal(reused('csl-yaml', '- id: y\n  URL: http://www.exempel.se/rapporter/a_b%20c?x=1&y=2/\n', isf), 'y');
  });

  it('is known however its authors are written', () => {
    const report: CslItem = {
      id: 'oberg-2010',
      type: 'report',
      title: 'Ökad hälsa – en översikt',
      author: [{ family: 'Öberg', given: 'Åsa', 'non-dropping-particle': 'von' }],
      issued: { 'date-parts': [[2010]] },
    };
    const title = 'title = {{\\"O}kad h{\\"a}lsa\\textendash{}en \\"o\\-versikt}, year = 2010';
    for (const author of [
      '{\\"O}berg, {\\AA}sa',
      'von \\"Oberg, \\AA sa',
      '{\\AA}sa von {\\"O}berg and others',
      'family=Öberg, given=Åsa, prefix=von',
    ])
      assert.equal(reused('bib', `@report{x, author = {${author}}, ${title}}`, report), 'x', author);
    assert.equal(reused('bib', `@report{x, author = {Ek, Åsa}, ${title}}`, report), undefined);
    const agency = 'Inspektionen för socialförsäkringen';
    for (const author of [agency, `{${agency}}`, `{${agency} (ISF)}`])
      assert.equal(reused('bib', `@report{x, author = {${author}}, title = {Rapport 2010:2}}`, isf), 'x', author);
    const yaml = '- id: x\n  title: "[Ökad]{.nocase} hälsa: en översikt"\n  author: Åsa von Öberg\n  issued: 2010\n';
    assert.equal(reused('csl-yaml', yaml, report), 'x');
    assert.equal(reused('hayagriva', 'x:\n  title: Ökad hälsa – en översikt\n  author: Åsa von Öberg\n', report), 'x');
  });

  it('is known by its address, be it escaped or in a field for notes', () => {
    const address = 'http://www.exempel.se/rapporter/a\\_b\\%20c?x=1\\&y=2';
    assert.equal(reused('bib', `@online{x, title = {T}, url = {${address}}}`, isf), 'x');
    assert.equal(reused('bib', `@misc{x, title = {T}, howpublished = {Se \\url{${address}}}}`, isf), 'x');
  });

  it('is known in a document’s own list by its title, not by that of the journal', () => {
    const article = (title: string): CslItem => ({
      id: title.toLowerCase(),
      type: 'article-journal',
      title,
      author: [{ family: 'Ek', given: 'Anna' }],
      issued: { 'date-parts': [[2012]] },
      'container-title': 'Tidskriften',
    });
    for (const format of ['asciidoc', 'html'] as const) {
      const list = inserted(format, '', { ...article('Ord'), id: 'x' });
      assert.equal(reused(format, list, article('Ord')), 'x');
      assert.equal(reused(format, list, article('Annat')), undefined);
    }
  });

  it('is known by its DOI, and by its ISBN with most words of its title', () => {
    const book: CslItem = {
      id: 'ek-2013',
      type: 'book',
      title: 'En bok om mycket',
      DOI: '10.1234/ab_c',
      ISBN: '9100123455',
    };
    assert.equal(reused('bib', '@book{x, title={Annan}, doi={https://doi.org/10.1234/AB\\_c}, year=2012}', book), 'x');
    assert.equal(reused('csl-json', '[{"id": "x", "DOI": "10.1234/ab_c"}]', book), 'x');
    assert.equal(reused('hayagriva', 'x:\n  serial-number:\n    doi: 10.1234/ab_c\n', book), 'x');
    assert.equal(reused('bib', '@book{x, title={En bok: om mycket}, isbn={978-91-0-012345-6}}', book), 'x');
    assert.equal(reused('bib', '@incollection{x, title={Ett kapitel}, isbn={978-91-0-012345-6}}', book), undefined);
  });

  it('is not there where it stands in a comment', () => {
    const [first = '', ...lines] = haglundBib.split('\n');
    assert.equal(reused('bib', `@comment{gammalt\n${haglundBib}\n}\n`, haglund), undefined);
    assert.equal(reused('bib', `%${haglundBib.replaceAll('\n', '\n% ')}\n`, haglund), undefined);
    assert.equal(reused('bib', `@comment{öppen\n${haglundBib}\n`, haglund), 'haglund-2010');
    assert.equal(reused('bib', [first, '  % kommentar }', ...lines].join('\n'), haglund), 'haglund-2010');
  });

  it('is not seen in another agency’s report of the same number, another year or the site alone', () => {
    const other = '[{"id": "x", "number": "2010:2", "author": [{"literal": "Skolverket"}]}]';
    assert.equal(reused('csl-json', other, isf), undefined);
    assert.equal(reused('bib', '@misc{x, title={FINSAM Nätverkskonferens 2011}, year=2012}', blog), undefined);
    assert.equal(
      reused('csl-yaml', '- id: y\n  URL: https://exempel.se/\n', { ...blog, URL: 'https://exempel.se' }),
      undefined,
    );
  });

  it('is taken for half written where it is broken', () => {
    assert.equal(reused('bib', '@report{haglund-2010,\n  title = {Fin\n', haglund), 'haglund-2010');
  });
});
