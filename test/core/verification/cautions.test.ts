import assert from 'node:assert/strict';
import type { Caution } from '../../../src/core/verification/model';
import { checked } from './checked';

const minister = 'så hoppas jag att ni har mindre att göra!';
const pengar = 'det är lika mycket pengar som går till samverkan i år som förra året';
const isf = 'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv';
const stressed = 'så *hoppas* jag att ni har mindre att göra!';

type Case = readonly [text: string, isThere: boolean, languageId?: string];

const table: Readonly<Record<Caution, readonly Case[]>> = {
  reported: [
    [`Axén säger att ”${pengar}” [@haglund-2010].`, true],
    [`”${pengar}”, menade Gunnar Axén (Haglund 2010).`, true],
    [`> ${pengar}\n>\n> — Gunnar Axén [@haglund-2010]`, true],
    [String.raw`Enligt Axén: \enquote{${pengar}} \autocite{haglund-2010}`, true, 'latex'],
    [`#quote(block: true, attribution: [Gunnar Axén @haglund-2010])[${pengar}]`, true, 'typst'],
    [`[quote, Gunnar Axén, Haglund 2010]\n${pengar}`, true, 'asciidoc'],
    [`<p>Axén: <q>${pengar}</q> (Haglund 2010)</p>`, true, 'html'],
    [`Axén säger att ”${pengar}” (Haglund 2010).`, true, 'plaintext'],
    // The documenter is named, or it is said that it is a report.
    [`”${pengar}” [@haglund-2010].`, false],
    [`”${pengar}” [Axén, refererad i @haglund-2010].`, false],
    [`Axén refereras så: ”${pengar}” [@haglund-2010].`, false],
    [`Haglund skriver att Axén menade att ”${pengar}” [@haglund-2010].`, false],
    [`Enligt dokumentationen sa Axén att ”${pengar}” [@haglund-2010].`, false],
    [`”${pengar}” (Axén enligt Haglund 2010).`, false],
    [`Han menade att ”${pengar}” [@haglund-2010].`, false],
    [`Husmark Pehrsson hoppas att ”${minister}” [@haglund-2010].`, false],
  ],
  clipped: [
    ['”Lagstiftningen är inne på den "högra sidan"” [@haglund-2010].', true],
    ['Hon sa ”en garant för att människor” [@haglund-2010].', true],
    ['Det är ”en kursfråga utan en stigfråga” [@haglund-2010].', true],
    ['”Vi organiserar våra liv annorlunda idag” [@haglund-2010].', true],
    ['”Vi organiserar våra liv annorlunda idag …” [@haglund-2010].', false],
    [String.raw`\enquote{Vi organiserar våra liv annorlunda idag} \autocite{haglund-2010}`, true, 'latex'],
    ['”Det här är inte en kursfråga” [@haglund-2010].', false],
    ['”arbeta upp nya stigar” [@haglund-2010].', false],
  ],
  emphasis: [
    [`”${stressed}” [@haglund-2010].`, true],
    ['”så __hoppas__ jag att ni har mindre att göra!” [@haglund-2010].', true],
    [String.raw`\enquote{så \emph{hoppas} jag att ni har mindre att göra!} \autocite{haglund-2010}`, true, 'latex'],
    [String.raw`\enquote{så \textbf{hoppas} jag att ni har mindre att göra!} \autocite{haglund-2010}`, true, 'latex'],
    ['#quote[så _hoppas_ jag att ni har mindre att göra!] @haglund-2010', true, 'typst'],
    ['#quote[så #strong[hoppas] jag att ni har mindre att göra!] @haglund-2010', true, 'typst'],
    ['”så *hoppas* jag att ni har mindre att göra!” (<<haglund-2010,Haglund 2010>>)', true, 'asciidoc'],
    ['"`så _hoppas_ jag att ni har mindre att göra!`" (<<haglund-2010,Haglund 2010>>)', true, 'asciidoc'],
    ['<p><q>så <em>hoppas</em> jag att ni har mindre att göra!</q> (Haglund 2010)</p>', true, 'html'],
    ['<p>”så <b>hoppas</b> jag att ni har mindre att göra!” (Haglund 2010)</p>', true, 'html'],
    // All of it is emphasised, or nothing is.
    [`*”${minister}”* [@haglund-2010].`, false],
    [`”*${minister}*” [@haglund-2010].`, false],
    [`”${minister}” [@haglund-2010].`, false],
    // Somebody says whose it is.
    ['”så *hoppas* [min kursivering] jag att ni har mindre att göra!” [@haglund-2010].', false],
    [`”${stressed}” [@haglund-2010, min kursivering].`, false],
    [`”${stressed}” [@haglund-2010] (min kursivering).`, false],
    [`”${stressed}” [@haglund-2010]. (Kursiveringen här.)`, false],
    [`”${stressed}” (kursiveringen här) [@haglund-2010].`, false],
    [`”${stressed}” [@haglund-2010], kursiverat av mig.`, false],
    [`”${stressed}” [@haglund-2010].[^1]\n\n[^1]: Min kursivering.`, false],
    [`> ${stressed} (min kursivering)\n>\n> — Cristina Husmark Pehrsson [@haglund-2010]`, false],
    [`> ${stressed}\n>\n> — Cristina Husmark Pehrsson [@haglund-2010], min kursivering`, false],
    [
      String.raw`\enquote{så \emph{hoppas} jag att ni har mindre att göra!} \autocite[min kursivering]{haglund-2010}`,
      false,
      'latex',
    ],
    ['#quote[så _hoppas_ jag att ni har mindre att göra!] @haglund-2010[min kursivering]', false, 'typst'],
    [
      '”så _hoppas_ jag att ni har mindre att göra!” (<<haglund-2010,Haglund 2010>>, min kursivering)',
      false,
      'asciidoc',
    ],
    ['<p><q>så <em>hoppas</em> jag att ni har mindre att göra!</q> (Haglund 2010, min kursivering)</p>', false, 'html'],
    ['“så *hoppas* jag att ni har mindre att göra!” [@haglund-2010, emphasis added].', false],
    [`Hon understryker: ”${stressed}” [@haglund-2010].`, true],
  ],
  slip: [
    ['”institutionerna har inte riktigt hängtt med” [@haglund-2010].', true],
    ['> men institutionerna har inte riktigt hängtt med [@haglund-2010]', true],
    [String.raw`\enquote{institutionerna har inte riktigt hängtt med} \autocite{haglund-2010}`, true, 'latex'],
    ['”institutionerna har inte riktigt hängtt [sic] med” [@haglund-2010].', false],
    ['”institutionerna har inte riktigt hängtt [sic!] med” [@haglund-2010].', false],
    ['”institutionerna har inte riktigt hängtt (sic) med” [@haglund-2010].', false],
    ['”institutionerna har inte riktigt häng[t] med” [@haglund-2010].', false],
    ['”institutionerna har inte riktigt hängt med” [@haglund-2010].', false],
    ['”Vi organiserar våra liv annorlunda” [@haglund-2010].', false],
  ],
  'second-hand': [
    [`Finsam har ”${isf}” [@isf-2010-2].`, true],
    [`Enligt ISF har Finsam ”${isf}” [@isf-2010-2].`, true],
    [String.raw`\enquote{${isf}} \autocite{isf-2010-2}`, true, 'latex'],
    [`#quote[${isf}] @isf-2010-2`, true, 'typst'],
    [`”${isf}” (Inspektionen för socialförsäkringen 2010).`, true, 'plaintext'],
    [`”${isf}” [@isf-2010-2; citerad i @finsam-bloggen-2011].`, false],
    [`”${isf}” [ISF, Rapport 2010:2, citerad i @finsam-bloggen-2011].`, false],
    [`”${isf}” [@isf-2010-2], som bloggen återger [@finsam-bloggen-2011].`, false],
    [`”${isf}” [@finsam-bloggen-2011].`, false],
    [`”${isf}”, enligt ISF.`, false],
  ],
};

for (const [caution, cases] of Object.entries(table)) {
  describe(`the caution ${caution}`, () => {
    for (const [text, isThere, languageId] of cases) {
      it(`${isThere ? 'stands' : 'does not stand'} beside ${JSON.stringify(text)}`, async () => {
        const { quotations } = await checked(text, languageId);
        assert.equal(quotations.length, 1);
        assert.equal(
          quotations[0]?.cautions.some(found => found === caution),
          isThere,
        );
        assert.notEqual(quotations[0]?.verdict, 'altered');
      });
    }
  });
}
