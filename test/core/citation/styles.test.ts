import assert from 'node:assert/strict';
import { cited } from './fixture';

describe('the other styles', () => {
  it('has footnotes with rendered text, their marks after the stop', () => {
    assert.equal(
      cited('forpatrull', { style: 'footnote' }),
      '”Tillsätt en förpatrull som får i uppgift att jobba med den här samverkansambitionen och arbeta upp nya stigar. Det här är inte en kursfråga utan en stigfråga.”[^1]\n\n[^1]: Hans Sarv, citerad i Catrin Haglund, *Finsam | Nationell nätverskonferens 2010* (Malmö högskola, 2010), avsnittet ”Frågor”.',
    );
    assert.match(
      cited('isf', { style: 'footnote' }),
      /perspektiv”\.\[\^1\]\n\n\[\^1\]: Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i ”FINSAM Nätverkskonferens 2011”, blogginlägg, 20 april 2011, avsnittet /,
    );
  });

  it('cites a work in full once, then in short', () => {
    assert.match(
      cited('hearings begaran garant', { style: 'footnote' }),
      /\[\^1\]: Henrik Hammar, citerad i Catrin Haglund, \*.*\n\n\[\^2\]: ”FINSAM .*\n\n\[\^3\]: Enligt Haglund 2010, avsnittet ”Hur ser Regeringen/,
    );
  });

  it('sets titles of works and sections in the marks that the house has, in English in English ones', () => {
    const inBlog = /citerad i »FINSAM Nätverkskonferens 2011», avsnittet »Ulf Kristersson vill ha evidens»/;
    assert.match(cited('isf', { style: 'text', marks: '»' }), inBlog);
    assert.match(
      cited('isf', { style: 'footnote', marks: '»' }),
      /citerad i »FINSAM Nätverkskonferens 2011», blogginlägg/,
    );
    assert.match(cited('isf', { syntax: 'typst', marks: '»' }), /»FINSAM Nätverkskonferens 2011»/);
    assert.match(cited('isf', { style: 'text', marks: '»', language: 'en' }), /“FINSAM Nätverkskonferens 2011”/);
  });

  it('has running text for plain text and for those who want it', () => {
    assert.match(
      cited('hearings', { syntax: 'text' }),
      /hearings!” \(Henrik Hammar, citerad i Haglund 2010, avsnittet ”Hur ser SKL på utvecklingen\?”\)\.$/,
    );
    assert.match(cited('pengar', { style: 'text' }), / \(Axén enligt Haglund 2010, avsnittet ”Debatten”\)\.$/);
    assert.match(
      cited('tecken', { syntax: 'text' }),
      /^”Fokus ligger på \* och _, .*” \(Hans Sarv, citerad i Haglund 2010, s\. 31\)\.$/,
    );
  });
});

describe('an English document', () => {
  it('gets English words around the Swedish ones', () => {
    assert.equal(
      cited('mindre-att-gora', { language: 'en', form: 'lead-in' }),
      'Cristina Husmark Pehrsson, then socialförsäkringsminister, said at Finsams nationella nätverkskonferens 2010: “Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!” [@haglund-2010, section “Hur ser Regeringen på Samordningsförbundens framtid?”].',
    );
    assert.match(
      cited('fraga', { language: 'en' }),
      /^“Lagstiftningen är inne på den ‘högra sidan’.*” \[question from the floor, reproduced in @haglund-2010, section “Frågor”\]\.$/,
    );
    assert.match(cited('pengar', { language: 'en' }), / \[Axén, reported in @haglund-2010, section “Debatten”\]\.$/);
    assert.match(
      cited('isf', { language: 'en' }),
      / \[Inspektionen för socialförsäkringen, Rapport 2010:2, quoted in @finsam-bloggen-2011, section “Ulf /,
    );
  });
});
