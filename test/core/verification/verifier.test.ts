import assert from 'node:assert/strict';
import { createVerifier } from '../../../src/core/verification/verifier';
import { corpus } from '../citation/fixture';
import { checked, noWait, read, verdicts } from './checked';

const minister = 'så hoppas jag att ni har mindre att göra!';
const sarv = 'Tillsätt en förpatrull som får i uppgift att jobba med den här samverkansambitionen';

describe('checking the quotations of a document', () => {
  const cases: readonly (readonly [about: string, text: string, verdicts: readonly string[]])[] = [
    ['exact words', `Hon sa ”${minister}” [@haglund-2010].`, ['verbatim']],
    ['exact words without any reference', `Hon sa ”${minister}”.`, ['unsourced']],
    ['words that the source does not have', 'Hon sa ”att månen är en grön ost” [@haglund-2010].', ['unknown']],
    ['what neither refers to the corpus nor repeats it', 'Hon sa ”att månen är en grön ost” [@annan-2010].', []],
    ['a dropped word', 'Hon sa ”så hoppas jag att ni har att göra!” [@haglund-2010].', ['altered']],
    ['a title', 'Se ”Hur ser SKL på utvecklingen?” [@haglund-2010].', []],
    ['what is called by a name', 'I rapporten ”att månen är en grön ost” [@haglund-2010].', []],
    ['our own summary', '”Sarv jämför tre sätt att samverka.” [@haglund-2010]', ['paraphrase']],
    ['what resembles it and is said to be from elsewhere', '”så hoppas jag att ni har att göra” (Ek 2019).', []],
    ['the same words without a source', '”så hoppas jag att ni har att göra!”', ['altered']],
    ['a word in scare quotes', 'Det var ”spännande” [@haglund-2010].', []],
  ];
  for (const [about, text, expected] of cases) {
    it(`judges ${about}: ${expected.join(', ') || 'nothing'}`, async () => {
      assert.deepEqual(await verdicts(text), expected);
    });
  }

  it('gives nothing once it is cancelled', async () => {
    const document = read(`”${minister}”`);
    const check = await createVerifier(corpus).check(document, noWait, { isCancellationRequested: true });
    assert.equal(check, undefined);
  });

  it('lists every key, and says whether the corpus has it', async () => {
    const { references } = await checked('A [@haglund-2010; @sarv-2010]. B @annan-2010.');
    assert.deepEqual(
      references.map(({ key, known }) => [key, known]),
      [
        ['haglund-2010', true],
        ['sarv-2010', true],
        ['annan-2010', false],
      ],
    );
  });
});

describe('the references of a document', () => {
  it('stand for the passage of the quotations that they belong to, if that is one', async () => {
    const text = `”${minister}” [@haglund-2010]. ”${sarv}”, ”${minister}” [@haglund-2010]. ”${sarv}” [@finsam-bloggen-2011]. @haglund-2010.`;
    const { references } = await checked(text);
    assert.deepEqual(
      references.map(({ passage }) => passage?.id.split('#')[1]),
      ['mindre-att-gora', undefined, undefined, undefined],
    );
  });
});

describe('whose words the document says they are', () => {
  const right = 'verbatim';
  const wrong = 'misattributed';
  const cases: readonly (readonly [text: string, verdict: string])[] = [
    // The key
    [`”${sarv}” [@haglund-2010].`, right],
    [`”${sarv}” [@sarv-2010].`, right],
    [`”${sarv}” [@finsam-bloggen-2011].`, wrong],
    [`”${sarv}” [@axen-kvarnstrom-2010].`, wrong],
    [`”${sarv}” [@annan-2010].`, right],
    [`”${sarv}” [@finsam-bloggen-2011; @haglund-2010].`, right],
    [`”${sarv}” [@finsam-bloggen-2011]. Jämför [@haglund-2010].`, right],
    [`Enligt @finsam-bloggen-2011 är det så. ”${sarv}”, säger Sarv.`, right],
    [`@finsam-bloggen-2011 skriver ”${sarv}”.`, wrong],
    // The prefix
    [`”${sarv}” [Hans Sarv, citerad i @haglund-2010].`, right],
    [`”${sarv}” [Gunnar Axén, citerad i @haglund-2010].`, wrong],
    [`”${sarv}” [Lisa Ek, citerad i @haglund-2010].`, wrong],
    [`”${sarv}” [se @haglund-2010].`, right],
    // The sentence
    [`”${sarv}”, säger Sarv [@haglund-2010].`, right],
    [`”${sarv}”, säger Axén [@haglund-2010].`, wrong],
    [`Enligt Hans Sarv, professor i logistik, gäller ”${sarv}” [@haglund-2010].`, right],
    [`Enligt riksdagsledamoten Gunnar Axén gäller ”${sarv}” [@haglund-2010].`, wrong],
    [`Kvarnström (S) menade att ”${sarv}” [@haglund-2010].`, wrong],
    [`Kvarnström var tydlig: ”${sarv}” [@haglund-2010].`, wrong],
    [`Kvarnström, som satt i utskottet, hävdade ”${sarv}” [@haglund-2010].`, wrong],
    [`Med Axéns ord: ”${sarv}” [@haglund-2010].`, wrong],
    [`”${sarv}” (Gunnar Axén).`, wrong],
    [`According to Axén, ”${sarv}” [@haglund-2010].`, wrong],
    [`Axén argues that ”${sarv}” [@haglund-2010].`, wrong],
    [`Sarv svarade Axén: ”${sarv}” [@haglund-2010].`, right],
    [`Till skillnad från Axén menar hon att ”${sarv}” [@haglund-2010].`, right],
    [`I debatten med Axén sa han att ”${sarv}” [@haglund-2010].`, right],
    [`Han menade att ”${sarv}” [@haglund-2010].`, right],
    [`Ministern menade att ”${sarv}” [@annan-2010].`, right],
    [`Ministern menade att ”${sarv}” [@haglund-2010].`, wrong],
    [`Axén inledde. Sedan var det andras tur: ”${sarv}” [@haglund-2010].`, right],
    [`Axéns förslag fick svar på tal: ”${sarv}” [@haglund-2010].`, right],
    [`Axén säger ”${sarv}” [@haglund-2010]. Sarv höll inte med.`, right],
    [`Haglund skriver ”${sarv}” [@haglund-2010].`, right],
    [`”${sarv}”, enligt Malmö högskola [@haglund-2010].`, right],
    [`På frågan ”${sarv}” svarade Axén inte [@haglund-2010].`, right],
    [`Axén fick höra frågan: ”${sarv}” [@haglund-2010].`, right],
    [`Axén ställde frågan ”${sarv}” [@haglund-2010].`, wrong],
    // A block
    [`Axén menar:\n\n> ${sarv}\n>\n> — Hans Sarv [@haglund-2010]`, right],
    [`> ${sarv}\n>\n> — Hans Sarv [@haglund-2010]`, right],
    [`> ${sarv}\n>\n> — Gunnar Axén [@haglund-2010]`, wrong],
    [`> ${sarv}\n>\n> — Lisa Ek [@haglund-2010]`, wrong],
    [`Axén menar:\n\n> ${sarv} [@haglund-2010]`, wrong],
    [`Sarv menar:\n\n> ${sarv} [@haglund-2010]\n\nAxén menar något annat.`, right],
    [`Text.\n\n> ${sarv}\n\n[@finsam-bloggen-2011]`, wrong],
    [`Axén menar något annat [@haglund-2010].\n\n> ${sarv} [@haglund-2010]`, right],
    [`Axén menar annat.[^1]\n\n> ${sarv}[^2]\n\n[^1]: Se @haglund-2010.\n\n[^2]: Se @haglund-2010.`, right],
    [`Text [@finsam-bloggen-2011].\n\n> ${sarv}[^2]\n\n[^2]: Se @haglund-2010.`, right],
    [`Axén menar [@haglund-2010]:\n\n> ${sarv} [@haglund-2010]`, wrong],
    [`Text.\n\n> ${sarv} [@haglund-2010]\n\n”Någonting annat” [Gunnar Axén, citerad i @haglund-2010].`, right],
    [`Text.\n\n> ${sarv}\n\nAxén skriver annat [@finsam-bloggen-2011].`, right],
    // A note
    [`”${sarv}”.[^1]\n\n[^1]: Se [@haglund-2010].`, right],
    [`”${sarv}”.[^1]\n\n[^1]: Se [@finsam-bloggen-2011].`, wrong],
    [
      `”${sarv}”.[^1]\n\n[^1]: Hans Sarv, citerad i Catrin Haglund, *Finsam | Nationell nätverskonferens 2010* (Malmö högskola, 2010).`,
      right,
    ],
    [
      `”${sarv}”.[^1]\n\n[^1]: Gunnar Axén, citerad i Catrin Haglund, *Finsam | Nationell nätverskonferens 2010* (Malmö högskola, 2010).`,
      wrong,
    ],
    [`”${sarv}”.[^1]\n\n[^1]: Hans Sarv, citerad i Haglund 2010, avsnittet ”Frågor”.`, right],
    // Written out
    [`”${sarv}” (Hans Sarv, citerad i Haglund 2010, avsnittet ”Frågor”).`, right],
    [`»${sarv}» (Hans Sarv, citerad i Haglund 2010, avsnittet »Frågor»).`, right],
    [`”${sarv}” (Gunnar Axén, citerad i Haglund 2010).`, wrong],
    [`”${sarv}” (”FINSAM Nätverkskonferens 2011” 2011).`, wrong],
    [`”${sarv}” (Haglund 2010).`, right],
  ];
  for (const [text, expected] of cases) {
    it(`is ${expected === wrong ? 'wrong' : 'right'}: ${text.replace(sarv, '…')}`, async () => {
      assert.deepEqual(
        (await checked(text)).quotations.map(({ verdict }) => verdict),
        [expected],
      );
    });
  }
});
