import assert from 'node:assert/strict';
import { insertEntry } from '../../../src/core/bibliography/insertEntry';
import { scanBibliography } from '../../../src/core/bibliography/scanBibliography';
import { haglund } from './items';
import { haglundBib, inserted } from './inserted';

const aliased = haglundBib.replace('{haglund-2010,', '{finsam:10,\n  ids = {haglund-2010, h10},');

describe('an entry with further keys', () => {
  it('is the same work under any of them, and is cited by its own, which every tool takes', () => {
    for (const text of [aliased, aliased.replace(/ {2}title.*\n/, '')]) {
      const { key, edit } = insertEntry('bib', text, haglund);
      assert.deepEqual([key, edit], ['finsam:10', undefined]);
    }
  });

  it('leaves none of them to another work', () => {
    const other = '@book{a, ids = {haglund-2010,haglund-2010a}, title = {En annan bok}, year = {1999}}';
    assert.equal(insertEntry('bib', other, haglund).key, 'haglund-2010b');
  });
});

describe('an entry that refers to others', () => {
  const data =
    '@xdata{hg, author = {Haglund, Catrin}, title = {Finsam | Nationell nätverskonferens 2010}, date = {2010}}';

  it('is the work that its data tell, whether they stand before or behind it', () => {
    const heir = '@report{rapport, xdata = {mhs, hg}}\n';
    const publisher = '@xdata{mhs, institution = {Malmö högskola}, xdata = {mhs}}\n';
    for (const text of [data + heir + publisher, heir + publisher + data]) {
      const { key, edit } = insertEntry('bib', text, haglund);
      assert.deepEqual([key, edit], ['rapport', undefined]);
      assert.deepEqual(
        scanBibliography('bib', text).entries.map(entry => entry.key),
        ['rapport'],
      );
    }
  });

  it('may have data of a key and a title that are ours: these cannot be cited, nor is the key free', () => {
    for (const text of [data, data.replace('{hg,', '{haglund-2010,')]) {
      const after = inserted('bib', text, haglund);
      assert.ok(after.startsWith(text));
      const { entries } = scanBibliography('bib', after);
      assert.deepEqual(
        entries.map(({ key }) => key),
        [text === data ? 'haglund-2010' : 'haglund-2010a'],
      );
    }
  });

  it('is of the year of the work that it is a part of', () => {
    const chapter = '@incollection{kap, title = {Finsam | Nationell nätverskonferens 2010}, crossref = {bok}}\n';
    const book = (year: number) => `@collection{bok, title = {En bok}, year = ${year}}\n`;
    assert.equal(insertEntry('bib', chapter + book(2010), haglund).key, 'kap');
    assert.equal(insertEntry('bib', chapter + book(1999), haglund).key, 'haglund-2010');
  });

  it('may refer in a circle, or to nothing', () => {
    const text = '@xdata{a, xdata = {b}}@xdata{b, xdata = {a}, title = {T}}@book{c, xdata = {a, x}, crossref = {c}}';
    assert.equal(scanBibliography('bib', text).entries[0]?.title, 'T');
  });
});
