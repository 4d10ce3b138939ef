import assert from 'node:assert/strict';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { citedStyle } from '../../../src/core/document/citedStyle';
import { quartoProject } from '../../../src/core/document/quartoProject';

describe('the way of citing that a document uses', () => {
  const style = (text: string) => citedStyle(analyseDocument(text, 'markdown'));

  it('is keys, footnotes or none yet', () => {
    assert.equal(style('Ord [@a].'), 'citeproc');
    assert.equal(style('Ord.[^1]\n\n[^1]: Haglund 2010.'), 'footnote');
    assert.equal(style('Ord.'), undefined);
  });

  it('is what there is more of, keys where notes hold them', () => {
    assert.equal(style('Ord [@a].[^1] Ord.[^2]\n\n[^1]: A.\n[^2]: B.'), 'footnote');
    assert.equal(style('Ord.[^1]\n\n[^1]: Se @a.'), 'citeproc');
  });
});

describe('a Quarto project', () => {
  it('names language and bibliographies for its documents', () => {
    const text = 'project:\n  type: book\nlang: sv\nbibliography: [refs.bib, b.json]\n';
    const { lang, bibliography } = quartoProject(text);
    assert.equal(lang, 'sv');
    assert.deepEqual(
      bibliography.map(({ path, start, end }) => [path, text.slice(start, end)]),
      [
        ['refs.bib', 'refs.bib'],
        ['b.json', 'b.json'],
      ],
    );
  });

  it('says when it is broken, and has nothing where nothing stands', () => {
    assert.notEqual(quartoProject('a: [b').broken, undefined);
    assert.deepEqual(quartoProject(''), { bibliography: [] });
  });
});
