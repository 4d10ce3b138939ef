import assert from 'node:assert/strict';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { citedStyle } from '../../../src/core/document/citedStyle';

describe('the way of citing that a document uses', () => {
  const style = (text: string) => citedStyle([{ text, analysis: analyseDocument(text, 'markdown') }]);

  it('is keys, footnotes or none yet', () => {
    assert.equal(style('Ord [@a].'), 'citeproc');
    assert.equal(style('Ord.[^1]\n\n[^1]: Haglund 2010.'), 'footnote');
    assert.equal(style('Ord.'), undefined);
  });

  it('is what there is more of, keys where notes hold them', () => {
    assert.equal(style('Ord [@a].[^1] Ord.[^2]\n\n[^1]: A.\n[^2]: B.'), 'footnote');
    assert.equal(style('Ord.[^1]\n\n[^1]: Se @a.'), 'citeproc');
  });

  it('is not footnotes where the notes are remarks and a bibliography is named', () => {
    const head = '---\nbibliography: a.bib\n---\n\n';
    assert.equal(style(`${head}Ord.[^1]\n\n[^1]: Ordet är omtvistat.`), undefined);
    assert.equal(style(`${head}Ord.[^1]\n\n[^1]: Haglund 2010, s. 3.`), 'footnote');
    assert.equal(style('Ord.[^1]\n\n[^1]: Ordet är omtvistat.'), 'footnote');
  });
});
