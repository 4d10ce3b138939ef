import assert from 'node:assert/strict';
import type { BibliographyFormat } from '../../../src/core/bibliography/model';
import { addEntry, insertEntry, listedKey } from '../../../src/core/bibliography/insertEntry';
import { scanBibliography, scanSteps } from '../../../src/core/bibliography/scanBibliography';
import { inSteps } from '../../../src/core/steps';
import { haglund } from './items';

type FileFormat = Extract<BibliographyFormat, 'bib' | 'csl-json' | 'csl-yaml' | 'hayagriva'>;

/** A file of so many entries, as tools write them. */
const files: Readonly<Record<FileFormat, (count: number) => string>> = {
  bib: count =>
    entries(count, at => `@book{k${at},\n  author = {Ek, Anna},\n  title = {Bok ${at}},\n  year = {2010}\n}`).join(
      '\n',
    ),
  'csl-json': count =>
    JSON.stringify(
      entries(count, at => ({ id: `k${at}`, author: [{ family: 'Ek' }], title: `Bok ${at}`, issued: '2010' })),
      undefined,
      2,
    ),
  'csl-yaml': count =>
    `references:\n${entries(count, at => `- id: k${at}\n  author:\n  - family: Ek\n  title: Bok ${at}\n  issued: 2010`).join('\n')}\n`,
  hayagriva: count =>
    entries(count, at => `k${at}:\n  type: book\n  author: ["Ek, Anna"]\n  title: Bok ${at}\n  date: 2010\n`).join(
      '\n',
    ),
};

function entries<Entry>(count: number, entry: (at: number) => Entry): readonly Entry[] {
  return Array.from({ length: count }, (_, at) => entry(at));
}

describe('a bibliography of tens of thousands of entries', () => {
  for (const [name, make] of Object.entries(files)) {
    const format = name as FileFormat;

    it(`is read in steps that do not grow with it, with all that tells a work (${format})`, async () => {
      const ways: number[] = [];
      for (const count of [10_000, 50_000]) {
        let given = 0;
        const giveWay = async () => void given++;
        const scan = await inSteps(scanSteps(format, make(count)), giveWay, { isCancellationRequested: false });
        ways.push(given);
        assert.equal(scan?.entries.length, count);
        const { title, year, authors } = scan.entries[9] ?? {};
        assert.deepEqual([title, year, authors], ['Bok 9', '2010', ['Ek']]);
        assert.deepEqual(scan.broken, []);
      }
      const [few = 0, many = 0] = ways;
      assert.ok(few >= 100 && many >= 4.9 * few, `${few} and ${many}`);
    });

    it(`is left within a step of being cancelled (${format})`, async () => {
      let given = 0;
      const cancellation = {
        get isCancellationRequested() {
          return given === 3;
        },
      };
      const giveWay = async () => void given++;
      assert.equal(await inSteps(scanSteps(format, make(10_000)), giveWay, cancellation), undefined);
      assert.equal(given, 3);
    });

    it(`takes an entry behind its last one without being read again (${format})`, () => {
      const text = make(50_000);
      const scan = scanBibliography(format, text);
      const edit = addEntry(format, text, haglund, scan);
      assert.ok(edit && edit.start === edit.end);
      // Of what stands before the last entry nothing decides; only what is long is read by its lines.
      const small = insertEntry(format, make(2), haglund).edit;
      assert.equal(edit.text, small?.text);
      const after = scanBibliography(format, text.slice(0, edit.start) + edit.text + text.slice(edit.end));
      assert.equal(after.entries.length, 50_001);
      assert.equal(listedKey(after, haglund), 'haglund-2010');
    });
  }

  it('may have a broken entry, which is named and costs itself', () => {
    const broken: Readonly<Record<FileFormat, (text: string) => string>> = {
      bib: text => text.replace('title = {Bok 100}', 'title = {Bok 100'),
      'csl-json': text => text.replace('"title": "Bok 100"', '"title": '),
      'csl-yaml': text => text.replace('- id: k100\n', '- title: x\n'),
      hayagriva: text => text.replace(/k100:\n(?: .*\n)+/, 'k100: [\n'),
    };
    for (const [name, make] of Object.entries(files)) {
      const format = name as FileFormat;
      const { entries: read, broken: lost } = scanBibliography(format, broken[format](make(10_000)));
      assert.deepEqual([format, read.length, lost.length], [format, 9_999, 1]);
      assert.ok((lost[0]?.line ?? 0) > 100);
    }
  });
}).timeout(60_000);
