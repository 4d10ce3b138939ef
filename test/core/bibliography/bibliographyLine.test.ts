import assert from 'node:assert/strict';
import { bibliographyLine } from '../../../src/core/bibliography/bibliographyLine';
import { analyseDocument } from '../../../src/core/document/analyseDocument';

describe('naming a bibliography in a document', () => {
  const named = (text: string, path = 'refs.bib', languageId = 'markdown') => {
    const edits = bibliographyLine(text, analyseDocument(text, languageId), path);
    if (edits.length === 0) return undefined;
    return edits
      .toReversed()
      .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
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

  it('writes the commands of the packages that a LaTeX document loads', () => {
    const latex = (head: string, end = '') =>
      named(`\\documentclass{article}\n${head}\\begin{document}\nOrd.\n${end}\\end{document}\n`, 'källor.bib', 'latex');
    assert.equal(
      latex('\\usepackage{biblatex}\n'),
      '\\documentclass{article}\n\\usepackage{biblatex}\n\\addbibresource{källor.bib}\n\\begin{document}\nOrd.\n\\printbibliography\n\\end{document}\n',
    );
    assert.doesNotMatch(latex('\\usepackage{biblatex}\n', '\\printbibliography\n') ?? '', /printbib[^]*printbib/);
    assert.match(
      latex('\\usepackage{natbib}\n') ?? '',
      /\\usepackage\{url\}\n\\begin\{document\}\nOrd\.\n\\bibliographystyle\{plainnat\}\n\\bibliography\{källor\}\n\\end/,
    );
    assert.match(latex('') ?? '', /\\bibliographystyle\{plain\}\n\\bibliography\{källor\}/);
    assert.equal(named('\\section{Del}\n', 'a.bib', 'latex'), undefined);
  });

  it('ends a Typst document with it', () => {
    assert.equal(named('Ord.\n', 'a.bib', 'typst'), 'Ord.\n\n#bibliography("a.bib")\n');
    assert.equal(named('Ord.', 'a "b".yml', 'typst'), 'Ord.\n\n#bibliography("a \\"b\\".yml")\n');
  });

  it('does nothing where one is named or the head is broken', () => {
    assert.equal(named('---\nbibliography: a.bib\n---\n'), undefined);
    assert.equal(named('---\na: "b\n---\n'), undefined);
  });
});
