import assert from 'node:assert/strict';
import { cited, documentPlace } from './fixture';

describe('a lead-in', () => {
  const regeringen = `[${documentPlace} ”Hur ser Regeringen på Samordningsförbundens framtid?”]`;

  it('introduces a speaker with the role of that time', () => {
    assert.equal(
      cited('mindre-att-gora', { form: 'lead-in' }),
      `Cristina Husmark Pehrsson, dåvarande socialförsäkringsminister, sa på Finsams nationella nätverkskonferens 2010: ”Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!” ${regeringen}.`,
    );
  });

  it('does not make reported words direct speech', () => {
    assert.equal(
      cited('garant', { form: 'lead-in' }),
      `Så här refereras Cristina Husmark Pehrsson, dåvarande socialförsäkringsminister, i dokumentationen av Finsams nationella nätverkskonferens 2010: Husmark Pehrsson tror att tidsgränserna är ”en garant för att människor inte ska glömmas bort” ${regeringen}.`,
    );
  });

  it('lets the audience and a moderator ask', () => {
    assert.match(
      cited('fraga', { form: 'lead-in' }),
      /^En fråga från publiken på Finsams nationella nätverkskonferens 2010 löd: ”Lag.*” \[@haglund-2010, avsnittet ”Frågor”\]\.$/,
    );
    assert.match(
      cited('om-tio-ar', { form: 'lead-in' }),
      /^Maja Aase, dåvarande frilansjournalist, frågade på Finsams nationella nätverkskonferens 2010: ”Hur vill du/,
    );
  });

  it('gives the document’s own words to the document', () => {
    assert.match(
      cited('begaran', { form: 'lead-in' }),
      /^I dokumentationen av Finsams nätverkskonferens 2011 står det: ”Begäran /,
    );
  });

  it('stands before a block as a paragraph of its own', () => {
    assert.match(
      cited('forpatrull', { form: 'lead-in', blockWords: 10 }),
      /^Hans Sarv, dåvarande professor i logistik, Högskolan i Borås, sa på [^:]*:\n\n> Tillsätt .* \[@haglund-2010, avsnittet ”Frågor”\]$/,
    );
  });

  it('can leave "dåvarande" out', () => {
    assert.match(
      cited('mindre-att-gora', { form: 'lead-in', formerRoles: false }),
      /^Cristina Husmark Pehrsson, socialförsäkringsminister, sa på /,
    );
  });
});
