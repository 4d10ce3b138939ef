import assert from 'node:assert/strict';
import { closedInAsciidoc } from '../../../src/core/document/closed/closedAsciidoc';
import { closedInHtml } from '../../../src/core/document/closed/closedHtml';
import { closedInLatex } from '../../../src/core/document/closed/closedLatex';
import { closedInMarkdown } from '../../../src/core/document/closed/closedMarkdown';
import type { ClosedSpans } from '../../../src/core/document/closed/closedSpans';
import { closedInTypst } from '../../../src/core/document/closed/closedTypst';

/** What opens and is never closed, thousands of times. */
const unclosed: readonly (readonly [format: string, closed: ClosedSpans, openings: readonly string[]])[] = [
  ['Markdown', closedInMarkdown, ['`', '```\n', '~~~\n', '<!--', '$$', '> ', '- ', '[^1]: ', '|a|\n']],
  [
    'LaTeX',
    closedInLatex,
    ['\\begin{verbatim}\n', '\\begin{a}\n\\end{b}\n', '$', '\\[', '\\verb|', '\\emph{', '\\cite['],
  ],
  ['Typst', closedInTypst, ['/*', '`', '``` ', '$', '#f(', '#[', '#{', '"', '#set ']],
  ['HTML', closedInHtml, ['<p>', '<!--', '<script>', '<a href="', '&amp', '<pre>\n']],
  ['AsciiDoc', closedInAsciidoc, ['====\n', '--\n____\n', '[a]\n', '|===\n', '*a', '`a', '<<a', 'image::']],
];

describe('what is closed around a cursor', () => {
  for (const [format, closed, openings] of unclosed) {
    it(`is looked for in any text of ${format}`, () => {
      for (const opening of openings) {
        const text = opening.repeat(1000);
        for (const { start, end } of closed(text, 0, text.length >> 1))
          assert.ok(start >= 0 && start <= end && end <= text.length, opening);
      }
    });
  }
});
