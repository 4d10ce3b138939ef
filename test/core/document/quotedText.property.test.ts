import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { spanInDocument } from '../../../src/core/document/quotedText';

/** What stands between words, and for what; all of it may stand anywhere in a quotation. */
const pieces: Readonly<Record<string, readonly (readonly [written: string, words: string])[]>> = {
  markdown: [
    ['**två**', 'två'],
    ['[länk](https://a.se)', 'länk'],
    ['&amp;', '&'],
    ['\\*', '*'],
    ['&nbsp;', '\u00A0'],
    ['ord[^1]', 'ord'],
    ['rad\nrad', 'rad rad'],
    ['rad\r\n  rad', 'rad rad'],
    ['<!-- dolt -->', ''],
  ],
  latex: [
    ['\\emph{två}', 'två'],
    ['\\&', '&'],
    ['tre~fyra', 'tre\u00A0fyra'],
    ['---', '—'],
    ['ord\\footnote{Not.}', 'ord'],
    ['rad\nrad', 'rad rad'],
  ],
  typst: [
    ['*två*', 'två'],
    ['\\#', '#'],
    ['tre~fyra', 'tre\u00A0fyra'],
    ['ord#footnote[Not.]', 'ord'],
    ['rad\nrad', 'rad rad'],
  ],
  html: [
    ['<b>två</b>', 'två'],
    ['&aring;', 'å'],
    ['rad\nrad', 'rad rad'],
    ['tre<!-- dolt -->', 'tre'],
  ],
  plaintext: [['rad\n  rad', 'rad rad']],
};
const plain = fc.constantFrom('ord', 'Övrigt', 'år', '2010', 'å-ä').map(word => [word, word] as const);

for (const [languageId, own] of Object.entries(pieces)) {
  describe(`the places of quoted words in ${languageId}`, () => {
    it('are those of the same characters, or of what stands for them', () => {
      const piece = fc.oneof(plain, fc.constantFrom(...own));
      fc.assert(
        fc.property(
          fc.array(piece, { minLength: 1, maxLength: 12 }),
          fc.constantFrom('', 'Inledning. '),
          (parts, opening) => {
            const open = languageId === 'html' ? '<p>' : '';
            const text = `${open}${opening}Hon sa ”a ${parts.map(([written]) => written).join(' ')} z”.\n`;
            const [quotation] = analyseDocument(text, languageId).quotations;
            assert.ok(quotation);
            const { words } = quotation;
            const expected = `a ${parts.map(([, plainWords]) => plainWords).join(' ')} z`.replace(/ +/g, ' ');
            assert.equal(words.text, expected);
            let before = words.from;
            for (let at = 0; at < words.text.length; at++) {
              const { start, end } = spanInDocument(words, { start: at, end: at + 1 });
              assert.ok(quotation.start <= start && start < end && end <= quotation.end);
              assert.ok(start >= before, 'they follow each other');
              before = end;
              if (end === start + 1 && words.text[at] !== ' ' && text[start] !== '~')
                assert.equal(text[start], words.text[at]);
            }
          },
        ),
        { numRuns: 300 },
      );
    });
  });
}
