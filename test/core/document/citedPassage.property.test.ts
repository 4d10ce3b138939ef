import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import {
  passageCited,
  passageQuoted,
  referencesBeside,
  type ReadDocument,
} from '../../../src/core/document/citedPassage';
import type { DocumentQuotation, DocumentReference } from '../../../src/core/document/model';
import { createQuotationFinder } from '../../../src/core/document/quotedPassage';
import { corpus } from '../citation/fixture';

const quoted = 'så hoppas jag att ni har mindre att göra!';
const pieces: Readonly<Record<string, readonly string[]>> = {
  markdown: [
    `”${quoted}”`,
    `\n\n> ${quoted}\n\n`,
    '[@haglund-2010; @b]',
    '@haglund-2010 ',
    '[-@b]',
    '[^1]',
    '\n\n[^1]: ',
  ],
  latex: [`\\enquote{${quoted}}`, '\\autocite{haglund-2010,b}', '\\footnote{', '}', '\\begin{quote}', '\\end{quote}'],
  html: [
    `<q>${quoted}</q>`,
    '<a href="#haglund-2010">',
    '</a>',
    '<p>',
    '<blockquote>',
    '</blockquote>',
    '<li id="haglund-2010">',
  ],
};
const common = ['ord ', '\n', '\n\n', '. ', `”${quoted}” `];
const sources = { corpus, finder: createQuotationFinder(corpus.passages) };

for (const [languageId, own] of Object.entries(pieces)) {
  describe(`what stands beside each other in ${languageId}`, () => {
    it('is what looking through the whole document finds', () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...own, ...common), { maxLength: 25 }), parts => {
          const text = parts.join('');
          const document = { text, analysis: analyseDocument(text, languageId) };
          const { quotations, references } = document.analysis;
          for (const quotation of quotations) {
            assert.deepEqual(referencesBeside(document, quotation), besideInAll(document, quotation));
          }
          for (const reference of references) {
            const beside = quotations.filter(quotation => besideInAll(document, quotation).includes(reference));
            const passages = beside.map(quotation => passageQuoted(document, quotation, sources));
            const expected =
              reference.key === 'haglund-2010' ? passages.find(passage => passage !== undefined) : undefined;
            assert.equal(passageCited(document, reference, sources)?.id, expected?.id, text);
          }
        }),
        { numRuns: 300 },
      );
    });
  });
}

/** The next reference behind with no more empty lines between than may be, else the last before, with those in its group. */
function besideInAll({ text, analysis }: ReadDocument, quotation: DocumentQuotation): readonly DocumentReference[] {
  const { references } = analysis;
  const near = (from: number, to: number) =>
    (text.slice(from, to).match(/\n[ \t>]*(?=\r?\n)/g) ?? []).length <= (quotation.form === 'block' ? 1 : 0);
  const beside =
    references.find(({ start }) => start >= quotation.start && near(quotation.end, start)) ??
    references.findLast(({ end }) => end <= quotation.start && near(end, quotation.start));
  return references.filter(
    one => one === beside || (one.group !== undefined && one.group.start === beside?.group?.start),
  );
}
