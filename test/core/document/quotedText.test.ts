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
    ['markdown', '”ett [sic] **två** tre”', 'ett [sic] två', 'ett [sic] **två'],
    ['markdown', '”ett [två](https://a.se) tre”', 'två tre', 'två](https://a.se) tre'],
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

describe('what is emphasised in a quotation', () => {
  for (const [languageId, text] of [
    ['markdown', '”ett **två** tre”'],
    ['markdown', '> ett *två* tre'],
    ['latex', String.raw`\enquote{ett \emph{två} tre}`],
    ['typst', '#quote[ett *två* tre]'],
    ['typst', '”ett #emph[två] tre”'],
    ['asciidoc', '”ett _två_ tre”'],
    ['html', '<q>ett <em>två</em> tre</q>'],
  ] as const) {
    it(`is known in ${languageId}: ${text}`, () => {
      const words = analyseDocument(text, languageId).quotations[0]?.words;
      assert.deepEqual(
        words?.emphasis.map(({ start, end }) => words.text.slice(start, end)),
        ['två'],
      );
    });
  }
});

describe('the notes of a document', () => {
  for (const [languageId, text, mark, words] of [
    ['markdown', 'Ord.[^a]\n\n[^a]: En not.\n', '[^a]', '[^a]: En not.'],
    ['markdown', 'Ord.^[En not.]', '^[En not.]', 'En not.'],
    ['latex', String.raw`Ord.\footnote{En not.}`, String.raw`\footnote{En not.}`, 'En not.'],
    ['typst', 'Ord.#footnote[En not.]', '#footnote[En not.]', 'En not.'],
    ['asciidoc', 'Ord.footnote:[En not.]', 'footnote:[En not.]', 'En not.'],
    ['html', '<p>Ord.<sup><a href="#fn1">1</a></sup></p><p id="fn1">En not.</p>', '<a href="#fn1">1</a>', 'En not.'],
  ] as const) {
    it(`are known in ${languageId}: ${text}`, () => {
      const [note] = analyseDocument(text, languageId).notes;
      assert.ok(note);
      assert.equal(text.slice(note.mark.start, note.mark.end), mark);
      assert.equal(text.slice(note.words.start, note.words.end).trim(), words);
    });
  }
});
