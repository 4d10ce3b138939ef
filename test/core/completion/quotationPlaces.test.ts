import assert from 'node:assert/strict';
import { isQuotationHere } from '../../../src/core/completion/placeInText';
import { atCursor } from './atCursor';

/** What is looked up at the cursor `‸`: the words, and what choosing a passage would replace. */
function remembered(marked: string, languageId: string): readonly [words: string, replaced: string] | undefined {
  const { text, quotation } = atCursor(marked, languageId);
  if (!quotation || !isQuotationHere(quotation, { text, languageId })) return undefined;
  return [quotation.words, text.slice(quotation.span.start, quotation.span.end)];
}

const words = 'mindre att gö';
const whole = 'mindre att göra';
const preamble = '\\documentclass{article}\n\\usepackage{csquotes}\n\\begin{document}\n';
const marks = [
  ['”', '”'],
  ['»', '»'],
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
] as const;
const languages = ['markdown', 'latex', 'typst', 'asciidoc', 'html', 'plaintext'];

describe('looking up remembered words', () => {
  for (const languageId of languages) {
    it(`takes what stands in quotation marks in ${languageId}`, () => {
      const begin = languageId === 'latex' ? preamble : '';
      for (const [open, close] of marks) {
        assert.deepEqual(remembered(`${begin}Hon sa ${open}${words}‸\n`, languageId), [words, `${open}${words}`]);
        const closed = `${open}${whole}${close}`;
        assert.deepEqual(remembered(`${begin}Hon sa ${open}${words}‸ra${close} då.\n`, languageId), [whole, closed]);
      }
      assert.deepEqual(remembered(`${begin}Hon sa ”mindre\natt gö‸\nOch mer.\n`, languageId), [
        'mindre\natt gö',
        '”mindre\natt gö',
      ]);
      assert.deepEqual(remembered(`${begin}Hon sa ”mindre\natt gö‸\nra nu” då.\n`, languageId), [
        'mindre\natt gö\nra nu',
        '”mindre\natt gö\nra nu”',
      ]);
      assert.equal(remembered(`${begin}Hon sa ”${whole}” och ord ‸\n`, languageId), undefined);
      assert.equal(remembered(`${begin}Hon sa ”${whole}\n\noch ord ‸\n`, languageId), undefined);
    });
  }

  const containers: readonly (readonly [languageId: string, open: string, close: string])[] = [
    ['latex', '\\enquote{', '}'],
    ['latex', '\\enquote*{', '}'],
    ['latex', '\\textquote{', '}'],
    ['latex', '\\textquote[{\\cite{a}}]{', '}'],
    ['latex', '\\foreignquote{swedish}{', '}'],
    ['latex', '\\blockquote{', '}'],
    ['latex', '\\textcquote[3]{a}{', '}'],
    ['latex', '\\say{', '}'],
    ['latex', '``', "''"],
    ['latex', "''", "''"],
    ['typst', '#quote[', ']'],
    ['typst', '#quote(attribution: [Sarv])[', ']'],
    ['asciidoc', '"`', '`"'],
    ['html', '<q>', '</q>'],
    ['html', '<q lang="sv">', '</q>'],
    ['markdown', '<q>', '</q>'],
  ];
  for (const [languageId, open, close] of containers) {
    it(`knows ${open}…${close} in ${languageId}`, () => {
      const begin = languageId === 'latex' ? preamble : '';
      const closed = `${open}${whole}${close}`;
      assert.deepEqual(remembered(`${begin}Hon sa ${open}${words}‸\n`, languageId), [words, `${open}${words}`]);
      assert.deepEqual(remembered(`${begin}Hon sa ${open}${words}‸${close}.\n`, languageId), [
        words,
        `${open}${words}${close}`,
      ]);
      assert.deepEqual(remembered(`${begin}Hon sa ${open}${words}‸ra${close} då.\n`, languageId), [whole, closed]);
      assert.equal(remembered(`${begin}Hon sa ${closed} och mer ‸\n`, languageId), undefined);
    });
  }

  const none: readonly (readonly [languageId: string, marked: string])[] = [
    ['markdown', '`”mindre att gö‸`'],
    ['markdown', '```\n”mindre att gö‸\n```\n'],
    ['markdown', '<!-- ”mindre att gö‸ -->'],
    ['markdown', '---\ntitle: "mindre att gö‸"\n---\n'],
    ['markdown', '[a](b "mindre att gö‸")'],
    ['markdown', '<a title="mindre att gö‸">a</a>'],
    ['markdown', '$x "mindre att gö‸" y$'],
    ['latex', `${preamble}% \\enquote{mindre att gö‸}`],
    ['latex', `${preamble}\\begin{verbatim}\n\\enquote{mindre att gö‸}\n\\end{verbatim}`],
    ['latex', '\\title{\\enquote{mindre att gö‸}}\n\\begin{document}\n'],
    ['latex', `${preamble}\\section{mindre att gö‸}`],
    ['typst', '// ”mindre att gö‸'],
    ['typst', '#let a = "mindre att gö‸"'],
    ['typst', '#link("mindre att gö‸")[a]'],
    ['typst', '`”mindre att gö‸`'],
    ['typst', '#text[mindre att gö‸]'],
    ['asciidoc', '// ”mindre att gö‸'],
    ['asciidoc', '----\n”mindre att gö‸\n----\n'],
    ['asciidoc', '`mindre att gö‸`'],
    ['html', '<a title="mindre att gö‸">a</a>'],
    ['html', '<!-- ”mindre att gö‸ -->'],
    ['html', '<script>let a = "mindre att gö‸"</script>'],
    ['html', '<style>a::before { content: "mindre att gö‸" }</style>'],
    ['plaintext', 'En 5" skärm och mer ‸'],
  ];
  for (const [languageId, marked] of none) {
    it(`looks nothing up in ${languageId}: ${JSON.stringify(marked)}`, () =>
      assert.equal(remembered(marked, languageId), undefined));
  }
});
