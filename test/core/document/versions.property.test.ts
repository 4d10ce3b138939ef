import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyseDocument, createAnalyser } from '../../../src/core/document/analyseDocument';
import { MarkdownReader } from '../../../src/core/document/markdownReader';

const paragraphs: Readonly<Record<string, string>> = {
  markdown: 'Det är *så*: ”mindre att göra” [Husmark Pehrsson, citerad i @haglund-2010].[^1]\n\n',
  latex: 'Det är \\emph{så}: \\enquote{mindre att göra} \\autocite{haglund-2010}.\\footnote{Se ”där”.}\n\n',
  typst: 'Det är _så_: ”mindre att göra” @haglund-2010[s. 3].#footnote[Se ”där”.]\n\n',
  asciidoc: 'Det är _så_: ”mindre att göra” (<<haglund-2010,Haglund 2010>>).footnote:[Se ”där”.]\n\n',
  html: '<p>Det är <em>så</em>: <q>mindre att göra</q> (<a href="#haglund-2010">Haglund 2010</a>).</p>\n',
  plaintext: 'Det är så: ”mindre att göra” (Haglund 2010).\n\n',
};

/** What begins, ends, joins and splits blocks, above all where somebody is still writing. */
const pieces: Readonly<Record<string, readonly string[]>> = {
  markdown:
    `> |>\n|\n> ord @k\n|- |1. |[^1]: |    - |\n\n    |\t|\`\`\`\n|~~~|::: {.x}\n|:::\n|<!-- | -->|<div>\n|</div>|# |\n===\n|\n---\n|`
      .concat(
        '<q>|</q>|<blockquote>\n|\n</blockquote>\n|<em>\n|<td>ord</td>|',
        '---\nlang: en\n---\n|***|*|_|`|[@k|]| @k [s. 3]|^[not|[^1]|[a]: http://b\n|[a]: b\n"titel\n|"\n|\\|  \n|&amp;|!|{.x}|\uFEFF|@fig-x ',
      )
      .split('|'),
  latex: ['\\begin{quote}', '\\end{quote}', '{', '}', '%', '\\begin{document}', '\\footnote{', '\\cite{k}'],
  typst: ['#quote(block: true)[', '[', ']', '//', '/*', '*/', '#footnote[', '@k', '`', '$'],
  asciidoc: ['____\n', '[quote]\n', '----\n', '* [[k]]Ek\n', '<<k>>', 'footnote:[', ']', '//', '= Titel\n'],
  html: ['<blockquote>', '</blockquote>', '<p>', '<!--', '-->', '<q>', '</q>', '<li id="k">', '<a href="#k">', '</a>'],
  plaintext: ['»', '«', '"'],
};
const common = ['ord', ' ', '\n', '\n\n', '\r\n', '\r\n\r\n', '”', '. '];

function writtenIn(languageId: string, paragraph: string, maxLength: number): fc.Arbitrary<string> {
  return fc.array(pieceOf(languageId, paragraph), { maxLength }).map(parts => parts.join(''));
}

function pieceOf(languageId: string, paragraph: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...(pieces[languageId] ?? [])) },
    { weight: 2, arbitrary: fc.constantFrom(...common) },
    { weight: 1, arbitrary: fc.constant(paragraph) },
  );
}

for (const [languageId, paragraph] of Object.entries(paragraphs)) {
  describe(`reading the versions of a document in ${languageId}`, () => {
    const piece = pieceOf(languageId, paragraph);
    const written = writtenIn(languageId, paragraph, 12);
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      behindGap: fc.boolean(),
      removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
      text: fc.oneof(piece, written),
    });

    it('finds after every change what it finds in the whole text', () => {
      fc.assert(
        fc.property(written, written, fc.array(edit, { maxLength: 8 }), (head, tail, edits) => {
          const analyse = createAnalyser(languageId);
          let text = head + paragraph.repeat(4) + tail;
          analyse(text);
          for (const { at, behindGap, removed, text: inserted } of edits) {
            const start = placeIn(text, at, behindGap);
            text = text.slice(0, start) + inserted + text.slice(start + removed);
            assert.deepEqual(analyse(text), analyseDocument(text, languageId));
          }
        }),
        { numRuns: languageId === 'markdown' ? 800 : 100 },
      );
    }).timeout(120_000);
  });
}

describe('reading a long Markdown document', () => {
  it('finds piece by piece what it finds in the whole text', () => {
    const read = (text: string, pieceLength: number) => {
      const body = new MarkdownReader(pieceLength).read(text, 0);
      return [body.prose(), body.references(), body.quotations(), body.notes(), body.footnoteLabels()];
    };
    fc.assert(
      fc.property(
        writtenIn('markdown', paragraphs['markdown'] ?? '', 40),
        fc.integer({ min: 1, max: 200 }),
        (text, length) => {
          assert.deepEqual(read(text, length), read(text, Infinity));
        },
      ),
      { numRuns: 1000 },
    );
  }).timeout(120_000);
});

describe('reading the next version of a Markdown document', () => {
  const before = paragraphs['markdown']?.repeat(4) ?? '';

  it('lets a note go on that ended before what was typed', () => {
    const analyse = createAnalyser('markdown');
    analyse(`${before}[^1]: Se här.\n\n`);
    const [last] = analyse(`${before}[^1]: Se här.\n\n    > Där [@k].\n`).quotations.slice(-1);
    assert.equal(last?.words.text, 'Där.');
  });

  it('takes a line for what it is without the blanks before it', () => {
    const analyse = createAnalyser('markdown');
    assert.equal(analyse(`\t${before}`).references.length, 3);
    assert.equal(analyse(before).references.length, 4);
  });

  it('moves what stands behind a change', () => {
    const analyse = createAnalyser('markdown');
    const [first] = analyse(before).references;
    const [moved] = analyse(`Först.\n\n${before}`).references;
    assert.equal(moved?.start, (first?.start ?? 0) + 'Först.\n\n'.length);
  });
});

/** Anywhere, or where an empty line ends: there it is decided what goes on and what begins. */
function placeIn(text: string, at: number, behindGap: boolean): number {
  const place = Math.floor(at * text.length);
  const gap = behindGap ? text.indexOf('\n\n', place) : -1;
  return gap < 0 ? place : gap + 2;
}
