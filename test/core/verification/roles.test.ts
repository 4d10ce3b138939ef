import assert from 'node:assert/strict';
import { createVerifier } from '../../../src/core/verification/verifier';
import { neverCancelled } from '../../../src/core/ports';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { corpusOf, page } from '../corpus/pages';
import { noWait, read } from './checked';
import { quotation } from './sources';

const sarv = 'Tillsätt en förpatrull som får i uppgift att jobba med samverkansambitionen';
const pehrsson = 'Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra';
const aase = 'Hur vill du att det ska se ut om tio år vad gäller ert område?';
const kristersson = 'Evidens är något som vi alla måste börja fråga efter på allvar';

const speakers = (...all: readonly string[]): string => `speakers:\n${all.map(one => `  - {${one}}`).join('\n')}`;
const corpus = createCorpus(
  corpusOf({
    'references.yaml': `references:
  - {id: haglund-2010, type: report, title: Finsam 2010, issued: {date-parts: [[2010]]}, author: [{family: Haglund, given: Catrin}]}
  - {id: bloggen-2011, type: post-weblog, title: Bloggen, issued: {date-parts: [[2011]]}}
`,
    'people.yaml': `- {id: sarv, name: Hans Sarv, family: Sarv, kind: person}
- {id: pehrsson, name: Cristina Husmark Pehrsson, family: Husmark Pehrsson, kind: person}
- {id: aase, name: Maja Aase, family: Aase, kind: person}
- {id: kristersson, name: Ulf Kristersson, family: Kristersson, kind: person}
- {id: hammar, name: Henrik Hammar, family: Hammar, kind: person}
`,
    'malmo-2010/conference.md': '---\ntitle: Malmö 2010\nstart: 2010-04-21\nend: 2010-04-22\n---\n',
    'malmo-2010/01-sarv.md': page(
      quotation(sarv),
      speakers(
        'name: Hans Sarv, role: professor i logistik, as: speaker',
        'name: Henrik Hammar, role: regionråd och ordförande i nämnden, as: speaker',
        'name: Lisa Ek, role: processledare, as: speaker',
        'name: Eva Berg, role: processledare, as: speaker',
      ),
    ),
    'malmo-2010/02-pehrsson.md': page(
      [quotation(pehrsson, '', 'Cristina Husmark Pehrsson'), quotation(aase, '.question', 'Maja Aase')].join('\n\n'),
      speakers(
        'name: Cristina Husmark Pehrsson, role: socialförsäkringsminister, as: speaker',
        'name: Maja Aase, as: moderator',
      ),
    ),
    'norrkoping-2011/conference.md': '---\ntitle: Norrköping 2011\nstart: 2011-04-13\nend: 2011-04-14\n---\n',
    'norrkoping-2011/01-kristersson.md': page(
      quotation(kristersson, '', 'Ulf Kristersson').replaceAll('haglund-2010', 'bloggen-2011'),
      speakers('name: Ulf Kristersson, role: socialförsäkringsminister, as: speaker'),
    ).replaceAll('haglund-2010', 'bloggen-2011'),
  }),
);
const verifier = createVerifier(corpus);

describe('a speaker who is called by a role', () => {
  const right = 'verbatim';
  const wrong = 'misattributed';
  type Case = readonly [text: string, verdict: string, languageId?: string];
  const cases: Readonly<Record<string, readonly Case[]>> = {
    'is right where they had it': [
      [`”${pehrsson}”, sa ministern [@haglund-2010].`, right],
      [`Socialförsäkringsministern menade att ”${pehrsson}” [@haglund-2010].`, right],
      [`Enligt den dåvarande ministern gäller att ”${pehrsson}” [@haglund-2010].`, right],
      [`Med ministerns ord: ”${kristersson}” [@bloggen-2011].`, right],
      [`Moderatorn frågade: ”${aase}” [@haglund-2010].`, right],
      [`Professorn sa: ”${sarv}” [@haglund-2010].`, right],
      [`> ${pehrsson}\n>\n> — ministern [@haglund-2010]`, right],
    ],
    'is wrong where somebody else had it then': [
      [`”${sarv}”, sa ministern [@haglund-2010].`, wrong],
      [`Socialförsäkringsministern menade att ”${sarv}” [@haglund-2010].`, wrong],
      [`Enligt den dåvarande ministern gäller att ”${sarv}” [@haglund-2010].`, wrong],
      [`År 2010 menade ministern att ”${sarv}”.`, wrong],
      [`Med ministerns ord: ”${sarv}” [@haglund-2010].`, wrong],
      [`”${sarv}” [ministern, citerad i @haglund-2010].`, wrong],
      [`”${sarv}” – ministern [@haglund-2010].`, wrong],
      [`> ${sarv}\n>\n> — Ministern [@haglund-2010]`, wrong],
      [`Moderatorn sa: ”${pehrsson}” [@haglund-2010].`, wrong],
      [`Regionrådet påpekade att ”${pehrsson}” [@haglund-2010].`, wrong],
      [`Ministern frågade: ”${aase}” [@haglund-2010].`, wrong],
      [String.raw`Ministern menade att \enquote{${sarv}} \autocite{haglund-2010}.`, wrong, 'latex'],
      [`#quote(block: true, attribution: [Ministern @haglund-2010])[${sarv}]`, wrong, 'typst'],
      [`<p>Ministern menade att <q>${sarv}</q> (Haglund 2010).</p>`, wrong, 'html'],
      [`Ministern menade att ”${sarv}” (Haglund 2010).`, wrong, 'plaintext'],
    ],
    'decides nothing where it may be several or somebody else': [
      [`Ministern menade att ”${sarv}”, och det var 2010 eller 2011 [@haglund-2010].`, right],
      [`Ministern menade att ”${sarv}” [@haglund-2010; @bloggen-2011].`, right],
      [`Ministern menade att ”${sarv}” [@annan-2012].`, right],
      [`Processledaren menade att ”${sarv}” [@haglund-2010].`, right],
      [`Ordföranden menade att ”${sarv}” [@haglund-2010].`, right],
      [`Generaldirektören menade att ”${sarv}” [@haglund-2010].`, right],
      [`Finansministern menade att ”${sarv}” [@haglund-2010].`, right],
      [`Ministern i Norge menade att ”${sarv}” [@haglund-2010].`, right],
      [`Förra ministern menade att ”${sarv}” [@haglund-2010].`, right],
      [`Hon sa till ministern att ”${sarv}” [@haglund-2010].`, right],
      [`Till skillnad från ministern menar han att ”${sarv}” [@haglund-2010].`, right],
      [`Flera röster nära ministern menar att ”${sarv}” [@haglund-2010].`, right],
      [`Ministern lyssnade. Sedan var det andras tur: ”${sarv}” [@haglund-2010].`, right],
      [`Ministern fick frågan ”${aase}” [@haglund-2010].`, right],
      [`På frågan ”${aase}” svarade ministern inte [@haglund-2010].`, right],
    ],
    'yields to names': [
      [`Ministern menade att ”${sarv}” [Hans Sarv, citerad i @haglund-2010].`, right],
      [`Ministern menade att ”${sarv}” [@haglund-2010]. Hans Sarv instämde.`, right],
      [`Ministern menade att ”${sarv}” [@haglund-2010]. Professorn instämde.`, right],
      [`Ministern Hans Sarv menade att ”${sarv}” [@haglund-2010].`, right],
      [`Ministern, Göran Ek, menade att ”${sarv}” [@haglund-2010].`, right],
    ],
    'is right in the year that the words are from, whatever the reference': [
      [`”${kristersson}”, menade ministern [@haglund-2010; @bloggen-2011].`, right],
      [`”${kristersson}”, menade ministern [@annan-2011].`, right],
    ],
  };
  for (const [about, rows] of Object.entries(cases)) {
    for (const [text, verdict, languageId] of rows) {
      it(`${about}: ${text.replace(/(?<=[”{[>]) ?[\p{L} ]{40,}/u, '…')}`, async () => {
        const check = await verifier.check(read(text, languageId), noWait, neverCancelled);
        assert.deepEqual(
          check?.quotations.map(found => found.verdict),
          [verdict],
        );
      });
    }
  }

  it('is told as the document writes it, beside who it was', async () => {
    const text = `”${sarv}”, sa ministern [@haglund-2010].`;
    const check = await verifier.check(read(text), noWait, neverCancelled);
    const [difference] = check?.quotations[0]?.differences ?? [];
    assert.deepEqual([difference?.expected, difference?.found], ['Hans Sarv', 'ministern']);
    assert.equal(text.slice(difference?.start, difference?.end), 'ministern');
  });
});
