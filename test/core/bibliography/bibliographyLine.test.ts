import assert from 'node:assert/strict';
import { bibliographyLine } from '../../../src/core/bibliography/bibliographyLine';
import { analyseDocument } from '../../../src/core/document/analyseDocument';

describe('naming a bibliography in a document', () => {
  const named = (text: string, path = 'refs.bib') => {
    const edit = bibliographyLine(text, analyseDocument(text, 'markdown'), path);
    return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  };

  it('makes a head where there is none', () => {
    assert.equal(named('Ord.\n'), '---\nbibliography: refs.bib\n---\n\nOrd.\n');
    assert.equal(named('\uFEFFOrd.\r\n'), '\uFEFF---\r\nbibliography: refs.bib\r\n---\r\n\r\nOrd.\r\n');
    assert.equal(named(''), '---\nbibliography: refs.bib\n---\n\n');
  });

  it('adds a line to the head that is there, or the value to its key', () => {
    assert.equal(named('---\nlang: sv\n---\nOrd.'), '---\nlang: sv\nbibliography: refs.bib\n---\nOrd.');
    assert.equal(named('---\nbibliography:\nlang: sv\n---\n'), '---\nbibliography: refs.bib\nlang: sv\n---\n');
    assert.equal(named('---\nbibliography: # var?\n---\n'), '---\nbibliography: refs.bib # var?\n---\n');
  });

  it('quotes a path that YAML would misread', () => {
    assert.equal(named('---\n---\n', 'a: b #1.bib'), '---\nbibliography: "a: b #1.bib"\n---\n');
    assert.equal(named('---\n---\n', '../källor/mina refs.bib'), '---\nbibliography: ../källor/mina refs.bib\n---\n');
  });

  it('does nothing where one is named or the head is broken', () => {
    assert.equal(named('---\nbibliography: a.bib\n---\n'), undefined);
    assert.equal(named('---\na: "b\n---\n'), undefined);
  });
});
