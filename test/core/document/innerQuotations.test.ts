import assert from 'node:assert/strict';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { innerQuotations } from '../../../src/core/document/innerQuotations';

describe('what a quotation quotes itself', () => {
  const cases: readonly (readonly [text: string, inner: readonly string[], languageId?: string])[] = [
    ['”Hon sa ’nej tack’ och gick.”', ['nej tack']],
    ["”Hon sa 'nej tack' och gick.”", ['nej tack']],
    ['“Hon sa ‘nej tack’ och gick.”', ['nej tack']],
    ['»Hon sa ’nej’ och ›tack› sedan.«', ['nej', 'tack']],
    ['”Hon sa ”nej tack” och gick.”', ['nej tack']],
    ['”Hon sa "nej tack" och gick.”', ['nej tack']],
    ['”Hon sa »han sa ’nej tack’ då» och gick.”', ['han sa ’nej tack’ då']],
    ['> Hon sa ”nej tack” och gick.', ['nej tack']],
    ['”Hon sa ’*nej* tack’ och gick.”', ['nej tack']],
    // Apostrophes
    ['”Lars’ bok från ’90-talet, det ’20 talet och it’s.”', []],
    ['”Hon läste ’Lars’ bok’ igen.”', ['Lars’ bok']],
    ['”Hon sa ’nej, tack’.”', ['nej, tack']],
    ['”Det var ’rätts’ eller inte rätt.”', ['rätts']],
    ['”Hon sa ’nej tack och gick.”', []],
    ['”Hon sa nej tack’ och gick.”', []],
    // Marks around the whole are its own.
    ['”’Nej tack’”', []],
    ['”’Nej tack.’.”', []],
    ['”’Nej tack’, sa hon.”', ['Nej tack']],
    // By mark-up
    [String.raw`\enquote{Hon sa \enquote{nej tack} och gick.}`, ['nej tack'], 'latex'],
    [String.raw`\begin{quote}Hon sa \enquote{nej \emph{tack}} och gick.\end{quote}`, ['nej tack'], 'latex'],
    ["``Hon sa `nej tack' och gick.''", ['nej tack'], 'latex'],
    ["``Hon sa ``nej tack'' och gick.''", ['nej tack'], 'latex'],
    ['#quote[Hon sa #quote[nej tack] och gick.]', ['nej tack'], 'typst'],
    ['#quote(block: true)[Hon sa #quote[nej tack] och gick.]', ['nej tack'], 'typst'],
    ['<p><q>Hon sa <q>nej <b>tack</b></q> och gick.</q></p>', ['nej tack'], 'html'],
    ['<blockquote>Hon sa <q>nej tack</q> och gick.</blockquote>', ['nej tack'], 'html'],
    ['[quote]\nHon sa ”nej _tack_” och gick.', ['nej tack'], 'asciidoc'],
  ];
  for (const [text, inner, languageId = 'markdown'] of cases) {
    it(`is ${inner.map(words => `[${words}]`).join(' ') || 'nothing'} in ${languageId}: ${text}`, () => {
      const { quotations } = analyseDocument(text, languageId);
      assert.equal(quotations.length, 1);
      const found = quotations.flatMap(({ words }) => innerQuotations(words));
      assert.deepEqual(
        found.map(({ words }) => words.text),
        inner,
      );
      for (const { start, end, words } of found) {
        const written = text.slice(start, end);
        assert.ok(written.startsWith(words.text.charAt(0)) || /^[*_<\\]/.test(written), written);
      }
    });
  }

  it('takes no longer for a text full of marks that nothing closes', () => {
    const words = ' ’ord "ord ›ord'.repeat(20_000);
    const { quotations } = analyseDocument(`> ${words}`, 'markdown');
    assert.equal(quotations.flatMap(quotation => innerQuotations(quotation.words)).length, 0);
  });
});
