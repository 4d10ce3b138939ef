import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { surroundings } from '../../../src/core/document/surroundings';

const pieces: Readonly<Record<string, readonly string[]>> = {
  latex:
    String.raw`\begin{quote} \end{quote} \begin{displayquote} \begin{verbatim} \begin{document} \end{document} \cite[ \autocite{a} \autocites \enquote{ \footnote{ \blockquote[{\cite{b}}]{ \verb| \usepackage[ \addbibresource{ \bibliography{a,b} { } [ ] % \% \\ \" \aa $ ~ -- '' \symbol{34} \symbol{99999999}`.split(
      ' ',
    ),
  typst:
    '@a @ @a[ #cite( #cite(<a>) #quote( #quote(block:true)[ #quote[ #footnote[ #let #set ( ) [ ] { } " ` ``` $ // /* */ \\ \\u{41} \\u{ffffff} <a> = - / * _ #bibliography("a.bib") https://x.se/a;'.split(
      ' ',
    ),
  asciidoc:
    '<<a,A_2010>> <<a <<a,>> ( ) [quote] [quote, ____ ---- //// |=== ``` == * . footnote:[ cite:[ cite:[a(3)] [[a]] [[[a]]] {empty} {x &#42; &amp; + ++ _ ` # pass:[ ] :lang: :bibtex-file: // xref:a[ link:x['.split(
      ' ',
    ),
  html: '<p> </p> <p <q> </q> <blockquote> </blockquote> <footer> <figcaption> </figcaption> <a_href="#a"> </a> <li_id="a"> </li> <!-- --> <script> </script> <body> <head> </head> <br> < > " \' & &amp; &#99999999; &#x41; ( ) <h2>Källor</h2> <ul>'
    .split(' ')
    .map(piece => piece.replace('_', ' ')),
};
const common = ['ord ', 'å', '”', '»', '"', '\n', '\r\n', '\n\n', ' ', '2010', '— ', '.', '\uFEFF'];

for (const [languageId, own] of Object.entries(pieces)) {
  describe(`reading anything as ${languageId}`, () => {
    const text = fc.array(fc.constantFrom(...own, ...common), { maxLength: 60 }).map(parts => parts.join(''));

    it('never throws and keeps its spans inside the text, in order and without overlap', () => {
      fc.assert(
        fc.property(text, fc.nat(), (document, place) => {
          const analysis = analyseDocument(document, languageId);
          const { references, quotations, prose, bodyStart, bibliography } = analysis;
          assert.ok(bodyStart <= document.length);
          const groups = references.flatMap(({ group }) => group ?? []);
          for (const { start, end } of [...references, ...groups, ...quotations, ...prose, ...bibliography])
            assert.ok(0 <= start && start <= end && end <= document.length);
          for (const { markup } of prose)
            assert.ok(markup.every((part, at) => at === 0 || (markup[at - 1]?.end ?? 0) <= part.start));
          assert.ok(references.every(({ key }) => key !== ''));
          const around = surroundings(document, analysis, place % (document.length + 1));
          assert.ok(around.paragraph.start <= around.paragraph.end);
        }),
        { numRuns: 2000 },
      );
    }).timeout(30_000);

    for (const piece of own) {
      it(`is not slowed down by 10,000 times ${piece}`, () => {
        const started = performance.now();
        assert.ok(analyseDocument(piece.repeat(10_000), languageId).prose.length >= 0);
        analyseDocument(`${piece} ord\n`.repeat(10_000), languageId);
        assert.ok(performance.now() - started < 10_000);
      }).timeout(30_000);
    }
  });
}
