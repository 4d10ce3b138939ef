import assert from 'node:assert/strict';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { bibliographiesAt } from '../../../src/core/document/latex/refsections';

const text = String.raw`\documentclass{book}
\usepackage{biblatex}
\addbibresource[label=ett]{a/ett.bib}
\addbibresource[label={två}, datatype=bibtex]{två.bib}
\addglobalbib{lagar.bib}
\begin{document}
Först. %\begin{refsection}[nej.bib]
\begin{refsection}[ett, tre.bib]
Ett. \begin{refsegment}Segment.\end{refsegment}
\end{refsection}
Mellan.
\newrefsection[två]
Två.
\newrefsection
Tre.
\endrefsection
\begin{refsection}
Fyra.
\end{refsection}
\begin{refsection}[fem]
Fem.
\end{document}`;

describe('a section of a LaTeX document with bibliographies of its own', () => {
  const { bibliography } = analyseDocument(text, 'latex');
  const at = (words: string) => bibliographiesAt(bibliography, text.indexOf(words)).map(({ path }) => path);

  it('has those by their names or labels, and what is named for all of them', () => {
    assert.deepEqual(at('Ett.'), ['a/ett.bib', 'tre.bib', 'lagar.bib']);
    assert.deepEqual(at('Segment.'), ['a/ett.bib', 'tre.bib', 'lagar.bib']);
    assert.deepEqual(at('Två.'), ['två.bib', 'lagar.bib']);
    assert.deepEqual(at('Fem.'), ['fem.bib', 'lagar.bib']);
  });

  it('leaves what stands outside of it, or in one without files, those of the document', () => {
    for (const words of ['Först.', 'Mellan.', 'Tre.', 'Fyra.'])
      assert.deepEqual(at(words), ['a/ett.bib', 'två.bib', 'lagar.bib'], words);
  });

  it('tells where they are named', () => {
    assert.deepEqual(
      bibliography.map(({ start, end }) => text.slice(start, end)),
      ['a/ett.bib', 'två.bib', 'lagar.bib', 'ett', 'tre.bib', 'två', 'fem'],
    );
  });

  it('is read in linear time', () => {
    for (const piece of ['\\newrefsection[', '\\begin{refsection}[a,', '\\newrefsection[a]', ', , '])
      analyseDocument(`\\begin{document}\\newrefsection[a${piece.repeat(20_000)}`, 'latex');
  });
});
