import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createAnalyser } from '../../../src/core/document/analyseDocument';
import { neverCancelled } from '../../../src/core/ports';
import { createVerifier } from '../../../src/core/verification/verifier';
import { corpus } from '../citation/fixture';
import { noWait, read } from './checked';

const minister = 'så hoppas jag att ni har mindre att göra!';
const paragraphs: Readonly<Record<string, string>> = {
  markdown: [
    `Hon sa ”${minister}” [@haglund-2010].`,
    `Axén menar:\n\n> ${minister}\n>\n> — Gunnar Axén [@haglund-2010]`,
    `”så hoppas jag att ni har att göra!” <!-- belagg: ok "skäl" -->`,
    `”Ska jag vara riktigt ärlig”, säger Axén, ”${minister}”[^1] [@finsam-bloggen-2011].\n\n[^1]: Haglund 2010.`,
    `Axén sa det i Malmö.[^2] Sarv sa ”${minister}”^[Axén: ”${minister}”, se @finsam-bloggen-2011.]`,
    `| Vem | Citat |\n| --- | --- |\n| Axén | ”${minister}” [@haglund-2010] |`,
    `> ${minister}[^2]\n\n[^2]: Husmark Pehrsson: ”hoppas jag att ni har att göra”, enligt @haglund-2010.`,
  ].join('\n\n'),
  asciidoc: `Hon sa ”${minister}” (<<haglund-2010,Haglund 2010>>).\n\n[quote, Gunnar Axén]\n____\n${minister}\n____\n`,
  html: `<p>Axén sa <q>${minister}</q><a href="#n1">1</a></p>\n<blockquote>${minister}</blockquote><p id="n1">Haglund 2010</p>`,
  latex: `Axén sa \\enquote{${minister}}\\footnote{Enligt \\cite{haglund-2010}: \\enquote{${minister}}}.\n\nSarv: \\enquote{${minister}}\\footnote{Haglund 2010.}`,
};
const inserted = fc.constantFrom(
  'inte ',
  '”',
  '\n\n',
  '> ',
  'Sarv säger ',
  '[@haglund-2010]',
  '[^1]',
  '[^2]',
  '[^3]: ',
  '^[',
  ':',
  '.',
  ' (Haglund 2010)',
  'x',
  '<!-- belagg: ok -->',
  '\n// belagg: ok "a"\n',
  '<p>',
  '<q>',
  ' | ',
  '</q>',
  '\n\n<blockquote>\n\n',
  '\n\n</blockquote>\n\n',
  '* [[haglund-2010]]Haglund 2010.\n',
  '\r\n',
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(12), text: inserted });

for (const [languageId, paragraph] of Object.entries(paragraphs)) {
  describe(`checking the versions of a document in ${languageId}`, () => {
    it('finds after every change what it finds in the whole text', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async edits => {
          const [analyse, verifier] = [createAnalyser(languageId), createVerifier(corpus)];
          let text = `${paragraph}\n\n${paragraph}\n`;
          for (const { at, removed, text: added } of edits) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + added + text.slice(start + removed);
            const check = await verifier.check({ text, analysis: analyse(text) }, noWait, neverCancelled);
            const anew = await createVerifier(corpus).check(read(text, languageId), noWait, neverCancelled);
            assert.deepEqual(check, anew);
          }
        }),
        { numRuns: 60 },
      );
    }).timeout(120_000);
  });
}

describe('a quotation in which one letter is another', () => {
  const verifier = createVerifier(corpus);
  const quotable = corpus.passages.filter(({ kind, text }) => kind === 'quotation' && text.length > 30);

  it('is never verbatim, and never adapted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...quotable),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...'aeinrst0149åäö'.split('')),
        async ({ text, attributes }, place, letter) => {
          const at = 1 + Math.floor(place * (text.length - 2));
          fc.pre(/[\p{L}\p{N}]/u.test(text.charAt(at)) && text.charAt(at).toLowerCase() !== letter);
          const changed = text.slice(0, at) + letter + text.slice(at + 1);
          // A slip that is set right is no change.
          const slips = attributes.sic ?? [];
          fc.pre(!slips.some(({ written, meant }) => text.replace(written, meant) === changed));
          const document = read(`”${changed.replaceAll('"', '’')}” [@haglund-2010; @finsam-bloggen-2011]`);
          const check = await verifier.check(document, noWait, neverCancelled);
          for (const { verdict } of check?.quotations ?? []) assert.doesNotMatch(verdict, /verbatim|adapted/, changed);
        },
      ),
      { numRuns: 1000 },
    );
  }).timeout(120_000);
});
