import assert from 'node:assert/strict';
import { passageCard } from '../../../src/core/citation/card';
import type { Language } from '../../../src/core/language';
import { cardText } from '../../../src/l10n/cardText';
import { corpus, passage } from './fixture';

describe('the card of a passage', () => {
  it('says who spoke, as what, how the source spells the name, and that the words are the speaker’s', () => {
    assert.deepEqual(card('mindre-att-gora'), {
      words: '”Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!”',
      speakers: ['Cristina Husmark Pehrsson, dåvarande socialförsäkringsminister'],
      ownership: 'Direkt anföring. Kan citeras som talarens ord.',
      remarks: ['i källan: ”Christina Husmark-Persson”'],
      session: 'Hur ser Regeringen på Samordningsförbundens framtid?',
      conference: 'Finsams nationella nätverkskonferens 2010 · Malmö · 22 april 2010 · dok. Catrin Haglund',
    });
  });

  it('shows a second-hand quotation with its chain, and the days of a conference where the session’s is not known', () => {
    const { ownership, remarks, conference } = card('isf');
    assert.equal(ownership, 'Andrahandscitat: originalet är inte kontrollerat.');
    assert.deepEqual(remarks, ['Rapport 2010:2, citerad i ”FINSAM Nätverkskonferens 2011”']);
    assert.equal(conference, 'Finsams nätverkskonferens 2011 · Norrköping · 13–14 april 2011 · osignerat dokument');
  });

  it('tells slips and the section', () => {
    assert.deepEqual(card('hangt-med').remarks, ['Skrivfel i källan: ”hängtt”, avses ”hängt”']);
    assert.equal(card('forpatrull').session, 'Systemteoretiskt perspektiv på samverkan · avsnittet ”Frågor”');
  });

  it('says of every kind of passage whose words it holds', () => {
    const owners = {
      forpatrull: 'Anföring utan citattecken. Kan citeras som talarens ord, så som dokumentatören återger dem.',
      pengar: 'Dokumentatörens referat: citera dokumentet, inte talaren.',
      fraga: 'Fråga från publiken. Citera den som en sådan, med hänvisning till dokumentet.',
      begaran: 'Bloggens egna ord: citera bloggen.',
      'tre-satt': 'Beläggs sammanfattning – inte källans ord',
    };
    for (const [id, ownership] of Object.entries(owners)) assert.equal(card(id).ownership, ownership, id);
  });

  it('leaves our own words without quotation marks', () => {
    assert.equal(card('tre-satt').words, 'Sarv jämför tre sätt att samverka.');
  });

  it('is in English for those who read English', () => {
    const { speakers, ownership, conference } = card('mindre-att-gora', 'en');
    assert.deepEqual(speakers, ['Cristina Husmark Pehrsson, then socialförsäkringsminister']);
    assert.equal(ownership, 'Direct speech. May be quoted as the speaker’s words.');
    assert.match(conference, / · 22 April 2010 · doc\. Catrin Haglund$/);
  });

  it('leaves a role as it is while it is recent', () => {
    const recent = passageCard(corpus, passage('forpatrull'), { names: 'usual', year: 2011 });
    assert.deepEqual(cardText(recent, 'sv').speakers, ['Hans Sarv, professor i logistik, Högskolan i Borås']);
  });
});

function card(id: string, language: Language = 'sv') {
  return cardText(passageCard(corpus, passage(id), { names: 'usual', year: 2026 }), language);
}
