import assert from 'node:assert/strict';
import { acceptance } from '../../../src/core/verification/reading/acceptances';
import { checked, read, verdicts } from './checked';

const minister = 'så hoppas jag att ni har mindre att göra!';
const axen = 'det är lika mycket pengar som går till samverkan i år som förra året';

/** Each with what was meant to be found: a document may be right in all formats alike. */
const cases: Readonly<Record<string, readonly (readonly [text: string, verdicts: readonly string[]])[]>> = {
  markdown: [
    [`”${minister}” [@haglund-2010]`, ['verbatim']],
    [`»${minister}« [@haglund-2010]`, ['verbatim']],
    [`»${minister}» [@haglund-2010]`, ['verbatim']],
    [`«${minister}» [@haglund-2010]`, ['verbatim']],
    [`„${minister}“ [@haglund-2010]`, ['verbatim']],
    [`“${minister}” [@haglund-2010]`, ['verbatim']],
    [`"${minister}" [@haglund-2010]`, ['verbatim']],
    ['”så hoppas jag att\n*ni* har\r\nmindre att göra!” [@haglund-2010]', ['verbatim emphasis']],
    ['”så hoppas jag[^1] att [ni](https://a.se) har mindre att göra!” [@haglund-2010]\n\n[^1]: Not.', ['verbatim']],
    [`> ${minister}\n>\n> — Cristina Husmark Pehrsson [@haglund-2010]`, ['verbatim']],
    [`- En punkt:\n\n  > så hoppas jag att ni har\n  > mindre att göra! [@haglund-2010]`, ['verbatim']],
    ['> så hoppas jag att ni har\nmindre att göra! [@haglund-2010]', ['verbatim']],
    [`\`\`\`\n”${minister}”\n\`\`\`\n\n<!-- ”${minister}” -->`, []],
    [`---\ntitle: ”${minister}”\n---\n\nText.`, []],
    [`– ${minister}`, []],
    [`| Vem | Citat |\n| --- | --- |\n| Gunnar Axén (M) | ”${minister}” [@haglund-2010] |`, ['misattributed']],
    [
      `| Citat | Källa | Vem |\n|---|---|---|\n| ”${minister}” | [@haglund-2010] | Gunnar Axén, ledamot |`,
      ['misattributed'],
    ],
    [`| Vem | Citat |\n| --- | --- |\n| Cristina Husmark Pehrsson | ”${minister}” [@haglund-2010] |`, ['verbatim']],
    [`Citat | Ansvarig\n--- | ---\n”${minister}” [@haglund-2010] | Gunnar Axén\n`, ['verbatim']],
    [`| Citat | Not |\n| --- | --- |\n| ”${minister}” [@haglund-2010] | Möte med Gunnar Axén |`, ['verbatim']],
    [
      `| Vem | Citat |\n| --- | --- |\n| Gunnar Axén | Text |\n| Ministern | ”${minister}” [@haglund-2010] |`,
      ['verbatim'],
    ],
    [`Hon sa <q>${minister}</q> [@haglund-2010].`, ['verbatim']],
    ['Hon sa <q lang="sv">så hoppas jag\natt *ni* har att göra!</q> [@haglund-2010].', ['altered emphasis']],
    [`<blockquote cite="https://a.se">\n${minister} [@haglund-2010]\n</blockquote>`, ['verbatim']],
    [
      `<blockquote>\n<p>${minister}</p>\n<footer>— Gunnar Axén, [@haglund-2010]</footer>\n</blockquote>`,
      ['misattributed'],
    ],
    [`<blockquote>\n\n${minister} [@haglund-2010]\n\n</blockquote>`, ['verbatim']],
    [
      '<blockquote>\n\nså hoppas jag att *ni* har att göra!\n\n</blockquote>\n\nSå [@haglund-2010].',
      ['altered emphasis'],
    ],
    [`<table>\n<tr><td>[@haglund-2010]</td><td>”${minister}”</td></tr>\n</table>`, ['verbatim']],
    [`<table>\n<tr><td>[@haglund-2010]</td></tr>\n<tr><td>”${minister}”</td></tr>\n</table>`, ['unsourced']],
    [`<div>\nAxén sa <q>${minister}</q> [@haglund-2010]\n</div>`, ['misattributed']],
    [`<em>\n<q>${minister}</q> [@haglund-2010]\n</em>`, ['verbatim']],
    [`<pre>\n<q>${minister}</q>\n</pre>\n\n<script>"${minister}"</script>\n\n\`<q>${minister}</q>\``, []],
    [
      '”Ska jag vara riktigt ärlig”, säger hon, ”så hoppas jag att ni har mindre att göra!” [@haglund-2010]',
      ['verbatim'],
    ],
    [
      '”Ska jag vara riktigt ärlig”, sa ministern till alla, ”så hoppas jag att ni har mer att göra!” [@haglund-2010]',
      ['altered'],
    ],
  ],
  latex: [
    [String.raw`\enquote{${minister}} \autocite{haglund-2010}`, ['verbatim']],
    [`\`\`${minister}'' \\autocite{haglund-2010}`, ['verbatim']],
    [String.raw`”så hoppas jag att ni har~mindre att\footnote{Not.} göra!” \autocite{haglund-2010}`, ['verbatim']],
    [String.raw`\blockquote[{\autocite{haglund-2010}}]{så hoppas jag att ni har att göra!}`, ['altered']],
    [`\\begin{quote}\n${minister} \\autocite{haglund-2010}\n\\end{quote}`, ['verbatim']],
    [`\\begin{displayquote}[{\\autocite{finsam-bloggen-2011}}]\n${minister}\n\\end{displayquote}`, ['misattributed']],
    [`''${minister}'' \\autocite{haglund-2010}`, ['verbatim']],
    [`Hon sa (''så hoppas jag att ni har att göra!'') ett 5'' rör \\autocite{haglund-2010}`, ['altered']],
    [String.raw`\textcquote[s.~3]{haglund-2010}{så hoppas jag att ni har att göra!}`, ['altered']],
    [String.raw`\blockcquote{finsam-bloggen-2011}[!]{${minister}}`, ['misattributed']],
    [String.raw`\foreigntextcquote{swedish}[jfr][3]{haglund-2010}{${minister}}`, ['verbatim']],
    [String.raw`\enquote{s{\aa} hoppas jag att ni har mindre att g\"ora!} \autocite{haglund-2010}`, ['verbatim']],
    [String.raw`\enquote{så hoppas jag \textelp{} mindre att göra!} \autocite{haglund-2010}`, ['adapted']],
    [String.raw`\enquote{så hoppas jag \textelp{att ni} mindre att göra!} \autocite{haglund-2010}`, ['adapted']],
    [String.raw`\enquote{så hoppas jag att \textins{alla} har mindre att göra!} \autocite{haglund-2010}`, ['adapted']],
    [
      String.raw`\enquote{så hoppas jag att ni \textins{inte} har mindre att göra!} \autocite{haglund-2010}`,
      ['altered'],
    ],
    [`% ”${minister}”\n\\begin{verbatim}\n”${minister}”\n\\end{verbatim}`, []],
    [String.raw`\enquote{${minister}}\footnote{Gunnar Axén, citerad i Haglund 2010.}`, ['misattributed']],
    [String.raw`Axén säger \enquote{${minister}} \autocite{haglund-2010}`, ['misattributed']],
    [String.raw`\enquote*{${minister}} \autocite{haglund-2010}`, ['verbatim']],
    [String.raw`\glqq ${minister}\grqq{} \autocite{haglund-2010}`, ['verbatim']],
    [String.raw`\glqq{}så hoppas jag att ni har att göra!\grqq\ \autocite{haglund-2010}`, ['altered']],
    [String.raw`{\glqq}${minister}{\grqq} \autocite{haglund-2010}`, ['verbatim']],
    [String.raw`\frqq ${minister}\flqq{} \autocite{haglund-2010}`, ['verbatim']],
    [String.raw`\frqq ${minister}\frqq{} \autocite{haglund-2010}`, ['verbatim']],
    [String.raw`\textquotedblright ${minister}\textquotedblright{} \autocite{haglund-2010}`, ['verbatim']],
    [String.raw`\quotedblbase ${minister}\textquotedblleft{} \autocite{haglund-2010}`, ['verbatim']],
    [String.raw`\guillemetright ${minister}\guillemetleft{} \autocite{haglund-2010}`, ['verbatim']],
    [String.raw`\say{så hoppas jag att ni har att göra!} \autocite{haglund-2010}`, ['altered']],
    [
      String.raw`\foreignblockquote{swedish}[{\autocite{haglund-2010}}]{så hoppas jag att ni har att göra!}`,
      ['altered'],
    ],
    [
      String.raw`\hyphenblockquote{swedish}[{\autocite{haglund-2010}}]{så hoppas jag att ni har att göra!}`,
      ['altered'],
    ],
    [String.raw`\hyphentextquote{swedish}{så hoppas jag att ni har att göra!} \autocite{haglund-2010}`, ['altered']],
    [
      `\\begin{foreigndisplaycquote}{swedish}[3]{finsam-bloggen-2011}\n${minister}\n\\end{foreigndisplaycquote}`,
      ['misattributed'],
    ],
    [
      `\\begin{hyphendisplayquote}{swedish}[{\\autocite{haglund-2010}}]\n${minister}\n\\end{hyphendisplayquote}`,
      ['verbatim'],
    ],
    [
      `\\begin{tabularx}{\\textwidth}{lX}\n\\hline\n\\textbf{Gunnar Axén} & ”${minister}” \\autocite{haglund-2010} \\\\\n\\end{tabularx}`,
      ['misattributed'],
    ],
    [
      `\\begin{tabular}{ll}\nVem & Citat \\\\\nGunnar Axén & Text \\\\\nMinistern & ”${minister}” \\autocite{haglund-2010} \\\\\n\\end{tabular}`,
      ['verbatim'],
    ],
    [String.raw`\textquote[Gunnar Axén]{${minister}} \autocite{haglund-2010}`, ['misattributed']],
    [String.raw`\blockquote[Gunnar Axén, \cite{haglund-2010}]{${minister}}`, ['misattributed']],
    [String.raw`\blockquote[Cristina Husmark Pehrsson, \cite{haglund-2010}]{${minister}}`, ['verbatim']],
  ],
  typst: [
    [`#quote[${minister}] @haglund-2010`, ['verbatim']],
    [`"${minister}" @haglund-2010`, ['verbatim']],
    [`#quote(block: true, attribution: [Cristina Husmark Pehrsson @haglund-2010])[${minister}]`, ['verbatim']],
    [`#quote(block: true, attribution: [Gunnar Axén @haglund-2010])[${minister}]`, ['misattributed']],
    [`#quote(block: true, attribution: [Gunnar Axén])[${minister}]`, ['misattributed']],
    [`Axén säger ”${minister}” @haglund-2010.`, ['misattributed']],
    [`#table(columns: 2, [Vem], [Citat], [Ministern], [”${minister}” @haglund-2010])`, ['verbatim']],
    [
      `#figure(table(columns: 1, [#quote[så hoppas jag att ni har att göra!] @haglund-2010]), caption: [A])`,
      ['altered'],
    ],
    [`#table(columns: 2, [”${minister}”], [@haglund-2010])`, ['verbatim']],
    [`#align(center, [”så hoppas jag att ni har att göra!” @haglund-2010])`, ['altered']],
    [`#quote(attribution: [Gunnar Axén])[${minister}] @haglund-2010`, ['misattributed']],
    [`#quote(attribution: "Gunnar Axén")[${minister}] @haglund-2010`, ['misattributed']],
    [`#quote(attribution: [Cristina Husmark Pehrsson])[${minister}] @haglund-2010`, ['verbatim']],
    [`#quote(attribution: <finsam-bloggen-2011>)[${minister}]`, ['misattributed']],
    [`// ”${minister}”`, []],
  ],
  asciidoc: [
    [`”${minister}” (<<haglund-2010,Haglund 2010>>)`, ['verbatim']],
    [`[quote, Cristina Husmark Pehrsson]\n____\n${minister}\n____`, ['unsourced']],
    [`[quote, Gunnar Axén]\n____\n${minister}\n____`, ['misattributed']],
    [`[quote, Gunnar Axén, Haglund 2010]\n${minister}`, ['misattributed']],
    [`[quote]\n____\n${minister} (<<finsam-bloggen-2011,FINSAM 2011>>)\n____`, ['misattributed']],
    [`”så _hoppas_ jag att ni har mindre att göra!” (<<haglund-2010,Haglund 2010>>)`, ['verbatim emphasis']],
    [`"\`${minister}\`" (<<haglund-2010,Haglund 2010>>)`, ['verbatim']],
    [
      `Kör \`npm\`: "\`så *hoppas* jag att ni har mindre att göra!\`" (<<haglund-2010,Haglund 2010>>)`,
      ['verbatim emphasis'],
    ],
    [`----\n”${minister}”\n----`, []],
  ],
  html: [
    [`<p><q>${minister}</q> (Haglund 2010)</p>`, ['verbatim']],
    [`<p>”så hoppas jag att&nbsp;ni har mindre att g&ouml;ra!” (Haglund 2010)</p>`, ['verbatim']],
    [`<p>”${minister}” (Axén enligt Haglund 2010)</p>`, ['misattributed']],
    [`<blockquote>${minister}</blockquote>\n<p>(Haglund 2010)</p>`, ['verbatim']],
    [
      `<figure><blockquote><p>${minister}</p></blockquote><figcaption>— Gunnar Axén</figcaption></figure>`,
      ['misattributed'],
    ],
    [
      `<p>”${minister}”<sup><a href="#fn1">1</a></sup></p><ol><li id="fn1">Axén enligt Haglund 2010.</li></ol>`,
      ['misattributed'],
    ],
    [`<!-- ”${minister}” --><script>”${minister}”</script><pre>”${minister}”</pre>`, []],
  ],
  plaintext: [
    [`”${minister}” (Haglund 2010)`, ['verbatim']],
    [`”så hoppas jag att ni\r\nhar mindre att göra!” (Haglund 2010)`, ['verbatim']],
    [`”${minister}” (Gunnar Axén, citerad i Haglund 2010)`, ['misattributed']],
    [`Som hon sa: ”så hoppas jag att ni har att göra!” (Haglund 2010)`, ['altered']],
    [`”${axen}” (Axén enligt Haglund 2010, avsnittet ”Debatten”).`, ['verbatim']],
  ],
};

for (const [languageId, documents] of Object.entries(cases)) {
  describe(`checking quotations in ${languageId}`, () => {
    for (const [text, expected] of documents) {
      it(`finds ${expected.join(', ') || 'none'}: ${JSON.stringify(text.replaceAll(minister, '…'))}`, async () => {
        assert.deepEqual(await verdicts(text, languageId), expected);
      });
    }

    it('gives as the text of a quotation what stands between its offsets', async () => {
      for (const [text] of documents) {
        for (const quotation of (await checked(text, languageId)).quotations) {
          assert.equal(quotation.text, text.slice(quotation.start, quotation.end));
          for (const { start, end } of quotation.differences) assert.ok(start <= end && end <= text.length);
        }
      }
    });

    it('lets the writer accept a quotation with a reason', async () => {
      const { syntax } = read('', languageId).analysis;
      const comment = acceptance(syntax, 'så sa hon');
      const above = languageId === 'html' ? `${comment}<p>` : `${comment}\n`;
      for (const text of [
        `${above}”så hoppas jag att ni har att göra!”`,
        `”så hoppas jag att ni har att göra!”\n${comment}\n`,
      ]) {
        const [quotation] = (await checked(text, languageId)).quotations;
        assert.deepEqual([quotation?.verdict, quotation?.accepted], ['altered', 'så sa hon'], text);
      }
    });
  });
}

describe('accepting a quotation', () => {
  const altered = '”så hoppas jag att ni har att göra!”';
  const accepted = async (text: string) => (await checked(text)).quotations.map(quotation => quotation.accepted);

  it('belongs to the quotation before the comment in its paragraph', async () => {
    assert.deepEqual(await accepted(`A ${altered} <!-- belagg: ok "a" --> och ${altered}.`), ['a', undefined]);
    assert.deepEqual(await accepted(`A ${altered}.\n<!-- belagg: ok "a" -->\n\nB ${altered}.`), ['a', undefined]);
  });

  it('else belongs to the one below it, or to the block above', async () => {
    assert.deepEqual(await accepted(`A ${altered}.\n\n<!-- belagg: ok "b" -->\nB ${altered}.`), [undefined, 'b']);
    assert.deepEqual(
      await accepted(`> så hoppas jag att ni har att göra!\n\n<!-- belagg: ok "a" -->\n\nB ${altered}.`),
      ['a', undefined],
    );
  });

  it('needs no reason and no particular spelling', async () => {
    assert.deepEqual(await accepted(`A ${altered} <!-- Belägg: ok -->.`), ['']);
    assert.deepEqual(await accepted(`A ${altered} <!-- belagg: okej -->.`), [undefined]);
  });
});
