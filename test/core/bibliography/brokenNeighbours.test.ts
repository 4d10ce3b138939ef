import assert from 'node:assert/strict';
import { scanBibliography } from '../../../src/core/bibliography/scanBibliography';

const keys = ['k0', 'k1', 'k2', 'k3'];

/** Four entries as tools write them, in a margin of so many blanks; all at once or, as in a long file, by their lines. */
function yaml(margin: string, isLong: boolean): string {
  const lines = keys.flatMap(key => [
    `- id: ${key}`,
    '  type: book',
    `  title: Titel ${key}`,
    '  author:',
    '  - family: Ek',
    '    given: Anna',
    '  issued: 2010',
  ]);
  const comment = isLong ? `# ${'x'.repeat(200_000)}\n` : '';
  return `lang: sv\nreferences:\n${lines.map(line => `${margin}${line}\n`).join('')}${comment}nocite: '@*'\n`;
}

const json = JSON.stringify(
  keys.map(id => ({ id, author: [{ family: 'Ek', given: 'Anna' }], title: `Titel ${id}`, issued: { raw: '2010' } })),
  undefined,
  2,
);

/** What somebody may do to the entry `k1`: a pattern, what takes its place, and in which line it leaves a broken entry. */
const yamlFaults: readonly (readonly [what: string, pattern: RegExp, by: string])[] = [
  ['a field at the margin', /^ *(type: book)(?=[^]*k2)(?<=k1\n *type: book)/m, '$1'],
  ['a list at the margin', /^ *(author:)(?<=Titel k1\n *author:)/m, '$1'],
  ['a broken line', /(?<=k1\n *)type: book/, 'ty\npe: book'],
  ['a dash without its blank', /- (?=id: k1)/, '-'],
  ['a dash too few', /- (?=id: k1)/, ''],
  ['a dash further in', /- (?=id: k1)/, ' - '],
  ['something else than a blank behind the dash', /- (?=id: k1)/, '-"'],
  ['a first line too few', /^ *- id: k1\n/m, ''],
  ['half a first line', /- id: k1\n *t/, '-'],
  ['an open quotation mark', /Titel k1/, '"Titel k1'],
  ['an open bracket', /Titel k1/, '[Titel k1'],
  ['a word without its colon', /type: book(?<=k1\n *type: book)/, 'type book'],
];

const jsonFaults: readonly (readonly [what: string, pattern: RegExp, by: string])[] = [
  ['a bracket too few', /"author": \[\n(?<=k1",\n *"author": \[\n)/, ''],
  ['a bracket too many', /"family"(?<=k1",\n *"author": \[\s*\{\s*"family")/, ']"family"'],
  ['a brace too many', /"family"(?<=k1",\n *"author": \[\s*\{\s*"family")/, '}"family"'],
  ['a brace too few', /\{\n *(?="id": "k1")/, ''],
  ['a line twice', /"id": "k1",/, '},\n "id": "k1",'],
  ['an open string', /"Titel k1"/, '"Titel k1'],
];

describe('the neighbours of a broken entry', () => {
  const others = ['k0', 'k2', 'k3'];

  for (const [margin, isLong] of [
    ['', false],
    ['  ', false],
    ['', true],
    ['  ', true],
  ] as const) {
    const text = yaml(margin, isLong);
    const title = `in a ${isLong ? 'long ' : ''}CSL-YAML file with its dashes ${margin === '' ? 'at' : 'away from'} the margin`;

    it(`are there ${title}, and it is named`, () => {
      assert.deepEqual(
        scanBibliography('csl-yaml', text).entries.map(({ key }) => key),
        keys,
      );
      for (const [what, pattern, by] of yamlFaults) {
        const broken = text.replace(pattern, by);
        assert.notEqual(broken, text, what);
        const scan = scanBibliography('csl-yaml', broken);
        const sound = scan.entries.filter(({ key }) => key !== 'k1');
        assert.deepEqual(
          sound.map(({ key, title: words, year, authors }) => [key, words, year, authors[0]]),
          others.map(key => [key, `Titel ${key}`, '2010', 'Ek']),
          what,
        );
        const names = [...scan.entries, ...scan.broken].some(({ key }) => key === 'k1') || scan.broken.length > 0;
        assert.ok(isLong || names, what);
      }
    });
  }

  it('are there in CSL-JSON, and it is named', () => {
    for (const [what, pattern, by] of jsonFaults) {
      const broken = json.replace(pattern, by);
      assert.notEqual(broken, json, what);
      const scan = scanBibliography('csl-json', broken);
      assert.deepEqual(
        scan.entries.filter(({ key }) => key !== 'k1').map(({ key, year, authors }) => [key, year, authors]),
        others.map(key => [key, '2010', ['Ek']]),
        what,
      );
      assert.ok(scan.broken.length > 0, what);
    }
  });

  it('are none of another list, nor of a text that goes on', () => {
    const list = '- id: a\n  title: T\n';
    const other = (text: string) => scanBibliography('csl-yaml', text).entries.map(({ key }) => key);
    assert.deepEqual(other(`references:\n${list}nyckelord:\n- b\n- c\n`), ['a']);
    assert.deepEqual(other(`references:\n${list}andra:\n- id: b\n- id: c\n`), ['a']);
    const inner = list.replace(/^/gm, '  ').trimEnd();
    assert.deepEqual(other(`references:\n${inner}\nabstract: |\n  - id: b\n  - id: c\n`), ['a']);
    assert.deepEqual(other(`references:\n${inner}\nnyckelord:\n  - id: b\n`), ['a']);
    const authors = '    author:\n    - family: Ek\n    - family: Al\n';
    assert.deepEqual(other(`references:\n  - id: a\n${authors}`), ['a']);
    assert.deepEqual(other(`references:\n- title: T\n  id: a\n- custom:\n  - id: x\n  id: b\n`), ['a', 'b']);
  });
});
