import assert from 'node:assert/strict';
import { settings } from './fixture';
import { inserted } from './planned';

type Cases = readonly (readonly [languageId: string, marked: string, expected: string])[];

describe('inserting into emphasised words', () => {
  it('writes words among them, in every format', () => {
    const cases: Cases = [
      ['markdown', 'Ett *fett **‸kursivt** ord‸* här.', 'Ett *fett Q **kursivt** ord Q* här.'],
      ['asciidoc', 'Ett *fett _‸kursivt_ ord‸* här.', 'Ett *fett Q _kursivt_ ord Q* här.'],
      ['asciidoc', 'Ett "`krokigt ‸ord`" här.', 'Ett "`krokigt Q ord`" här.'],
      ['typst', 'Ett *fett _‸kursivt_ ord‸* här.', 'Ett *fett Q _kursivt_ ord Q* här.'],
      ['latex', 'Ett \\textbf{fett \\emph{‸kursivt} ord‸} här.', 'Ett \\textbf{fett \\emph{Q kursivt} ord Q} här.'],
      [
        'html',
        '<p>Ett <b>fett <i>‸kursivt</i> ord‸</b> här.</p>',
        '<p>Ett <b>fett <i> Q kursivt</i> ord Q</b> här.</p>',
      ],
    ];
    for (const [languageId, marked, expected] of cases) {
      const result = inserted('hearings', marked, { settings: settings({ style: 'text' }), languageId });
      assert.equal(result.replace(/[‸⟦⟧]/g, '').replace(/(?:”|''|<q>)Visst .*?\)/g, 'Q'), expected);
    }
  });

  it('sets a block behind them, in the same paragraph, in every format', () => {
    const cases: Cases = [
      ['markdown', 'Ett *ord **‸till** nu* här.', 'Ett *ord **till** nu*\n\nB\n\n här.'],
      ['markdown', 'Ett [ord ‸till] här.', 'Ett [ord till]\n\nB\n\n här.'],
      ['asciidoc', 'Ett *ord _till ‸här_ nu* här.', 'Ett *ord _till här_ nu* \n\nB\n\nhär.'],
      ['typst', 'Ett *ord _till ‸här_ nu* här.', 'Ett *ord _till här_ nu* \n\nB\n\nhär.'],
      ['typst', 'Ett #emph[ord ‸till] här.', 'Ett #emph[ord till] \n\nB\n\nhär.'],
      ['latex', 'Ett \\mbox{ord ‸till} här.', 'Ett \\mbox{ord till}\n\nB\n\n här.'],
      ['latex', 'Ett \\emph{ord \\textbf{‸till} nu} här.', 'Ett \\emph{ord \\textbf{till} nu}\n\nB\n\n här.'],
      [
        'html',
        '<p>Ett <em>ord <b>‸till</b> nu</em> här.</p>',
        '<p>Ett <em>ord <b>till</b> nu</em></p>\nB\n<p> här.</p>',
      ],
    ];
    const block =
      /> Visst.*|<figure>[^]*<\/figure>|#quote\(block[^]*?\n\]|\[quote[^\n]*\n____[^]*?____|\\begin\{quote\}[^]*?\\end\{quote\}/;
    for (const [languageId, marked, expected] of cases) {
      const asked = { settings: settings({ style: 'text', blockWords: 3 }), languageId };
      assert.equal(inserted('hearings', marked, asked).replace(/[‸⟦⟧]/g, '').replace(block, 'B'), expected);
    }
  });

  it('keeps a note apart from marks and addresses that would take it for a part of them', () => {
    const cases: Cases = [
      ['markdown', 'Se [@ek-1999]‸ här.', 'Se [@ek-1999] N här.'],
      ['asciidoc', 'Ett *fett*‸ ord.', 'Ett *fett*{empty}N ord.'],
      ['asciidoc', 'Ett ‸#märkt# ord.', 'Ett N #märkt# ord.'],
      ['asciidoc', 'Se https://exempel.se/a‸ här.', 'Se https://exempel.se/a N här.'],
      ['typst', 'Se https://exempel.se/a‸ här.', 'Se https://exempel.se/a N här.'],
    ];
    for (const [languageId, marked, expected] of cases) {
      const asked = { form: 'reference' as const, settings: settings({ style: 'footnote' }), languageId };
      const result = inserted('hearings', `Ett.\n\n${marked}`, asked)
        .replace('‸', '')
        .replace(/\n\n\[\^1\]:.*/, '')
        .trimEnd();
      assert.equal(
        result.replace(/\[\^1\](?=[^:])|(?:#footnote|footnote:)\[(?:[^[\]]|\[[^\]]*\])*\]/, 'N'),
        `Ett.\n\n${expected}`,
      );
    }
  });
});
