import assert from 'node:assert/strict';
import { verdicts } from './checked';

/** What careful writers write every day, with names and words of the corpus around it: nothing of it is to be marked. */
const prose: readonly string[] = [
  'Utredningen talar om en ”ny form av samverkan mellan myndigheter” i flera kapitel.',
  'Ministern kallade det en ”framtidsfråga” redan 2010.',
  'Hans Sarv har skrivit ”Innovationskraft” och ”Det outtalade kravet på organisationer” för en bred publik.',
  'I så kallade ”hållbara arbetssätt som är till för alla” ligger en fara.',
  'Förbundet driver projektet ”En väg in till arbete och studier för unga” sedan 2019 [@haglund-2010].',
  'Seminariet ”Politikernas roll i samordningsförbunden och deras ansvar” drog fullt hus.',
  'Gunnar Axén deltog i debatten. ”Det var en lång dag för oss alla”, sa en av deltagarna till tidningen.',
  'Han citerade Karin Boye: ”Ja visst gör det ont när knoppar brister” och satte sig.',
  '– Jag vet inte vad vi ska göra, sa hon till Axén. – Inte jag heller.',
  'Enligt lagen ska insatserna ”avse individer som är i behov av samordnade rehabiliteringsinsatser” [@sfs].',
  'I enkäten svarade många ”vet inte” eller ”varken bra eller dåligt” [@enkat-2012].',
  'Att ha ”många bollar i luften” är vardag, menar Axén.',
  'Hon skrev "TODO: fråga Sarv om siffrorna" i marginalen.',
  '> [!NOTE]\n> Axén har lämnat synpunkter på texten.',
  '> Det här är ett citat ur en helt annan bok, som ingen här har hört talas om.\n>\n> — Selma Lagerlöf',
  'Rapporten ”Samverkan för alla som behöver den” (Ek 2015) och ”Vägen framåt genom samverkan” (Sarv 2001) handlar om detta.',
];

describe('ordinary prose with quotation marks', () => {
  for (const text of prose) {
    it(`is left alone: ${text}`, async () => {
      assert.deepEqual(await verdicts(text), []);
      assert.deepEqual(await verdicts(text, 'plaintext'), []);
    });
  }
});
