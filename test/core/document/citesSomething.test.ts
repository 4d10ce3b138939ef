import assert from 'node:assert/strict';
import { citesSomething } from '../../../src/core/document/citesSomething';

const citing = [
  'Se @haglund-2010.',
  'Se @haglnud-2010.',
  'Se [Henrik Hammar, citerad i @haglund-2010].',
  'Se [-@andersson-johanna-2010].',
  '[@isf-2010-2, citerad i @finsam-bloggen-2011]',
  '\\autocite[3]{haglund-2010}',
  '\\cite{ek1999, haglund-2010}',
  '#cite(<haglund-2010>)',
  '<<haglund-2010,Haglund, 2010>>',
  'cite:[haglund-2010(3)]',
  '<a href="#haglund-2010">Haglund</a>',
];
const others = [
  '',
  'Skriv till anna@exempel.se.',
  'Se @ek1999.',
  'Den 2010-04-21 i Malmö-2010',
  '@fig-karta',
  '\\cite{ek99}',
];

describe('whether a text may refer to a corpus', () => {
  for (const text of citing) it(`is so of ${JSON.stringify(text)}`, () => assert.ok(citesSomething(text)));
  for (const text of others) it(`is not so of ${JSON.stringify(text)}`, () => assert.ok(!citesSomething(text)));

  it('is told in one pass of what looks like keys all the way', () => {
    assert.equal(citesSomething(`@${'a-'.repeat(500_000)}`), false);
    assert.equal(citesSomething('{@'.repeat(500_000)), false);
    assert.equal(citesSomething(','.repeat(1_000_000)), false);
  });
});
