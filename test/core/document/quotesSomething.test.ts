import assert from 'node:assert/strict';
import { quotesSomething } from '../../../src/core/document/quotesSomething';

describe('whether a text may quote anything', () => {
  const quoting = [
    'Hon säger ”att det är så”.',
    'Hon säger "att det är så".',
    '> Det är så.',
    '\\enquote{Det är så}',
    '\\begin{quotation}\nDet är så\n\\end{quotation}',
    '#quote(block: true)[Det är så]',
    '[quote, Sarv]\n____\nDet är så\n____',
    '<blockquote cite="x">Det är så</blockquote>',
    '<p>Det &rdquo;är så&rdquo;.</p>',
  ];
  for (const text of quoting) it(`is so of ${JSON.stringify(text)}`, () => assert.ok(quotesSomething(text)));

  const others = [
    '---\ntitle: "PM"\nlang: "sv"\n---\n\n# Inledning\n\nBara egna ord, om 5 > 4 och `a -> b`.\n',
    '\\documentclass{article}\n\\begin{document}\nBara ord.\n\\end{document}',
    '#set page(paper: "a4")\n\nBara ord.',
    'Ett s.k. ”samordningsförbund”.',
    '',
  ];
  for (const text of others)
    it(`is not so of ${JSON.stringify(text)}`, () => assert.equal(quotesSomething(text), false));

  it('is found out in one pass, also where no mark is ever closed', () => {
    assert.equal(quotesSomething(`"${'ord och '.repeat(500_000)}`), false);
  });
});
