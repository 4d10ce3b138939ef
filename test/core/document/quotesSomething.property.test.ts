import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { quotesSomething } from '../../../src/core/document/quotesSomething';

const languages = ['markdown', 'latex', 'typst', 'asciidoc', 'html', 'plaintext'] as const;

/** What quotations are made of in all these languages, and what they are easily taken for. */
const pieces =
  String.raw`ord|två ord| |> |>|____|[quote]|[quote, Sarv]|— |”|»|«|„|“|"|''|&quot;|&rdquo;|&#8221;|<q>|</q>|<p>|</p>|<blockquote>|</blockquote>|\enquote{|\enquote*{|\textquote[a]{|\blockquote{|}|#quote[|#quote(block: true)[|]|\begin{quote}|\end{quote}|\begin{displayquote}|\end{displayquote}`
    .split('|')
    .concat('\n', '\n\n', 'rad\nrad', '``', '`');

describe('the test for quotations', () => {
  it('lets every quotation of two words or more through that reading the document would find', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join('')),
        (language, text) => {
          const quotes = analyseDocument(text, language).quotations.some(({ words }) =>
            /\p{L}\P{L}*\s\P{L}*\p{L}/u.test(words.text),
          );
          if (quotes) assert.ok(quotesSomething(text), text);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
