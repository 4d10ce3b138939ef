import assert from 'node:assert/strict';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { spanInDocument } from '../../../src/core/document/quotedText';

describe('the words of a quotation and their places in the document', () => {
  const places: readonly (readonly [languageId: string, text: string, words: string, written: string])[] = [
    ['markdown', '”ett **två** tre”', 'två tre', 'två** tre'],
    ['markdown', '> ett två\r\n> tre fyra', 'två tre', 'två\r\n> tre'],
    ['markdown', '> ett\n>\n> två', 'ett\n\ntvå', 'ett\n>\n> två'],
    ['markdown', '”ett&nbsp;tv&aring; tre”', '\u00A0två', '&nbsp;tv&aring;'],
    ['markdown', String.raw`”ett \* två”`, '* två', String.raw`\* två`],
    ['latex', String.raw`\enquote{ett \& två}`, '& två', String.raw`\& två`],
    ['latex', "``ett --- två~tre''", '— två\u00A0tre', '--- två~tre'],
    ['typst', '”ett \\#två”', '#två', '\\#två'],
    ['html', '<p><q>ett <b>tv&aring;</b></q></p>', 'två', 'tv&aring;'],
    ['plaintext', '”ett\r\n  två”', 'ett två', 'ett\r\n  två'],
  ];
  for (const [languageId, text, words, written] of places) {
    it(`are exact in ${languageId}: ${JSON.stringify(text)}`, () => {
      const [quotation] = analyseDocument(text, languageId).quotations;
      assert.ok(quotation, 'the text has a quotation');
      const start = quotation.words.text.indexOf(words);
      assert.ok(start >= 0, quotation.words.text);
      const span = spanInDocument(quotation.words, { start, end: start + words.length });
      assert.equal(text.slice(span.start, span.end), written);
    });
  }

  it('put what is missing behind the word before it', () => {
    const text = '”ett **två** tre”';
    const [quotation] = analyseDocument(text, 'markdown').quotations;
    assert.ok(quotation);
    const at = quotation.words.text.indexOf(' tre');
    assert.deepEqual(spanInDocument(quotation.words, { start: at, end: at }), { start: 10, end: 10 });
  });
});
