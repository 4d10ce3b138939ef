import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { insertionForms, citationStyles } from '../../../src/core/citation/model';
import { planInsertion } from '../../../src/core/citation/planInsertion';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import type { TextSpan } from '../../../src/core/document/model';
import { choice, corpus, settings } from './fixture';
import { applied } from './planned';

const ids = ['forpatrull', 'pengar', 'isf', 'fraga', 'modellerna', 'hangrannor', 'tecken', 'begaran'];

const fragments = fc.constantFrom(
  '---\nlang: sv\n---\n',
  '---\ntitle: [\n---\n',
  'Hans Sarv sa något',
  'Ord [@haglund-2010, avsnittet ”X”]',
  '[@a; ',
  '> citat',
  '- punkt',
  '  ',
  '. ',
  '\n',
  '\n\n',
  '\r\n',
  '[^1]',
  '\n\n[^1]: Not.\n',
  '```\nkod\n```\n',
  '”citat”',
  '@haglund-2010',
  '\\documentclass{article}\n\\usepackage{biblatex}\n\\begin{document}\n',
  '\\end{document}\n',
  '\\autocite[3]{a}',
  '\\begin{quote}\n',
  ' % kommentar',
  '#quote(block: true)[',
  '#cite(<a>)',
  '(x #cite(<a>))',
  '// kommentar',
  '= Titel\n:lang: sv\n\n',
  '* [[haglund-2010]]Haglund, Catrin (2010). _Finsam_.\n',
  '(<<haglund-2010,Haglund 2010>>)',
  '____\n',
  '<p>',
  '</p>',
  '<h1>Rubrik</h1>\n',
  '<li id="haglund-2010">Haglund, Catrin (2010).</li>',
  '(<a href="#haglund-2010">Haglund 2010</a>)',
  '<body>\n',
  '</body>',
);

const request = fc.record({
  text: fc.array(fragments, { maxLength: 12 }).map(parts => parts.join('')),
  places: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 })), { minLength: 1, maxLength: 3 }),
  id: fc.constantFrom(...ids),
  form: fc.constantFrom(...insertionForms),
  style: fc.constantFrom('auto' as const, ...citationStyles),
  blockWords: fc.constantFrom(3, 40),
  languageId: fc.constantFrom('markdown', 'plaintext', 'latex', 'typst', 'asciidoc', 'html'),
});

describe('whatever is inserted wherever', () => {
  it('changes nothing but what is selected, and puts every cursor into the document', () => {
    fc.assert(
      fc.property(request, ({ text, places, id, form, style, blockWords, languageId }) => {
        const selections = disjoint(places, text.length);
        const { edits, cursors } = planInsertion({
          corpus,
          choices: [choice(id)],
          form,
          document: { text, analysis: analyseDocument(text, languageId) },
          selections,
          bibliographies: [],
          newBibliography: 'referenser.bib',
          settings: settings({ style, blockWords }),
          year: 2026,
        });
        for (const { start, end } of edits) {
          const selected = selections.filter(selection => selection.start >= start && selection.end <= end);
          assert.equal(
            selected.reduce((sum, selection) => sum + selection.end - selection.start, 0),
            end - start,
          );
        }
        assert.ok(edits.every((edit, index) => index === 0 || (edits[index - 1]?.end ?? 0) < edit.start));
        const result = applied(text, edits);
        assert.ok(result.length > text.length - 18);
        assert.ok(cursors.every(({ start, end }) => 0 <= start && start <= end && end <= result.length));
        assert.equal(cursors.length, selections.length);
      }),
      { numRuns: 900 },
    );
  }).timeout(20_000);
});

/** Selections that do not touch each other, as an editor has them. */
function disjoint(places: readonly (readonly [number, number])[], length: number): readonly TextSpan[] {
  return places
    .map(([at, size]) => ({ start: at % (length + 1), end: Math.min(length, (at % (length + 1)) + size) }))
    .toSorted((a, b) => a.start - b.start)
    .reduce<readonly TextSpan[]>((kept, span) => (span.start > (kept.at(-1)?.end ?? -1) ? [...kept, span] : kept), []);
}
