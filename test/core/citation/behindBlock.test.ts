import assert from 'node:assert/strict';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import type { CitationSettings } from '../../../src/core/citation/model';
import { settings } from './fixture';
import { inserted, memo, unmarked } from './planned';

const words = [
  'Visst skulle man kunna ordna den typen av hearings!',
  'Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!',
];
const latexHead = String.raw`\documentclass{article}\usepackage[swedish]{babel}`;

/** A document of every format in which a block is asked for, at `‸`. */
const documents: readonly (readonly [languageId: string, marked: string, style?: CitationSettings['style']])[] = [
  ['markdown', `${memo}Före‸\n\nEfter.\n`],
  ['markdown', `${memo}- Före‸\n- Nästa\n`],
  ['markdown', `${memo}> Före‸\n`],
  ['markdown', '---\nlang: sv\n---\n\n- Före[^1] ‸\n\n[^1]: En not.\n', 'footnote'],
  ['latex', `${latexHead}\\usepackage{csquotes,biblatex}\\begin{document}\nFöre‸\n\nEfter.\n\\end{document}\n`],
  ['latex', `${latexHead}\\begin{document}\nFöre‸\n\\end{document}\n`, 'footnote'],
  ['typst', '#set text(lang: "sv")\nFöre‸\n\nEfter.\n'],
  ['typst', '#set text(lang: "sv")\n- Före‸\n- Nästa\n'],
  ['typst', '#set text(lang: "sv")\nFöre‸\n', 'footnote'],
  ['asciidoc', '= Titel\n:lang: sv\n\nFöre‸\n\nEfter.\n'],
  ['asciidoc', '= Titel\n:lang: sv\n\n* Före‸\n* Nästa\n'],
  ['asciidoc', '= Titel\n:lang: sv\n\nFöre‸\n', 'footnote'],
  ['html', '<html lang="sv">\n<body>\n<p>Före‸</p>\n<p>Efter.</p>\n</body>\n</html>\n'],
  ['html', '<html lang="sv">\n<body>\n<p>Före‸</p>\n</body>\n</html>\n', 'footnote'],
];

describe('inserting where a block was just inserted', () => {
  for (const [languageId, marked, style = 'auto'] of documents) {
    for (const [second, blockWords] of [
      ['a block', 5],
      ['words', 12],
    ] as const) {
      it(`puts ${second} behind it in ${languageId}: ${JSON.stringify(marked.slice(-40))} ${style}`, () => {
        const ask = { languageId, settings: settings({ style, blockWords: 5 }) };
        const block = inserted('hearings', marked, ask).replace(/⟦([^⟧]*)⟧/, '$1‸');
        const both = inserted('mindre-att-gora', block, { ...ask, settings: settings({ style, blockWords }) });
        const { text } = unmarked(both);
        assertKept(unmarked(block).text, text);
        const { quotations } = analyseDocument(text, languageId);
        const quoted = quotations.map(quotation => quotation.words.text.replace(/^Före\n\n/, ''));
        assert.deepEqual(
          quoted.filter(found => words.includes(found)),
          words,
          text,
        );
      });
    }
  }

  it('writes where the cursor is among the words of a block, or on a line of it that somebody began', () => {
    const at = (marked: string) => inserted('mindre-att-gora', memo + marked).slice(memo.length);
    assert.match(at('> Hon sa: ‸\n'), /^> Hon sa: ”Ska /);
    assert.match(at('> Ord om detta. [@annan-2001]\n>\n> ‸\n'), /^> Ord om detta\. \[@annan-2001\]\n>\n> ”Ska /);
  });
});

/** Nothing of a text was parted or lost: what was added stands in one place, but for notes and the list of sources. */
function assertKept(before: string, after: string): void {
  const lines = after.split('\n');
  let at = 0;
  for (const line of before.split('\n')) {
    const found = lines.indexOf(line, at);
    assert.ok(found >= 0, `${JSON.stringify(line)} is not whole in\n${after}`);
    at = found + 1;
  }
}
