import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { exportItems } from '../../../src/core/bibliography/exportItems';
import { insertEntry } from '../../../src/core/bibliography/insertEntry';
import type { CslItem } from '../../../src/core/corpus/cslItem';
import { haglund, isf, items } from '../../core/bibliography/items';

type Item = Readonly<Record<string, unknown>>;

describe('bibliographies as Pandoc reads them', () => {
  const read = async (from: string, text: string): Promise<readonly Item[]> => {
    const { convert } = await import('pandoc-wasm');
    const { stdout, stderr } = await convert({ from, to: 'csljson' }, text);
    assert.equal(stderr, '');
    return JSON.parse(stdout) as Item[];
  };

  /** What Pandoc calls otherwise, or derives. */
  const compared = (item: Item): Item => {
    const { 'title-short': _, annote: __, event, language: ___, ...rest } = item;
    const type = /^(?:post-weblog|webpage)$/.test(String(rest['type'])) ? 'webpage' : rest['type'];
    const title = String(rest['title']).replace(/[“”]/g, '"'); // from JSON it makes quotation marks its own
    return { ...rest, title, type, ...(event !== undefined && { 'event-title': event }) };
  };
  const assertSame = (found: readonly Item[], expected: readonly CslItem[]) => {
    for (const item of expected) {
      const same = found.find(({ id }) => id === item.id);
      assert.deepEqual(same && compared(same), compared({ ...item }), item.id);
    }
    assert.equal(found.length, expected.length);
  };

  it('gives back every item from BibLaTeX, CSL-YAML and CSL-JSON', async () => {
    assertSame(await read('biblatex', exportItems('biblatex', items)), items);
    assertSame(await read('markdown', `---\n${exportItems('csl-yaml', items)}---\n`), items);
    assertSame(await read('csljson', exportItems('csl-json', items)), items);
  }).timeout(60_000);

  it('gives back titles, names, years and reports from BibTeX', async () => {
    const found = await read('bibtex', exportItems('bibtex', items));
    for (const item of items) {
      const same = found.find(({ id }) => id === item.id);
      assert.deepEqual([same?.['title'], same?.['author'], same?.['issued']], [item.title, item.author, item.issued]);
    }
  }).timeout(60_000);

  it('keeps the short title of a report with a number', async () => {
    const [found] = await read('biblatex', exportItems('biblatex', [isf]));
    assert.equal(found?.['title-short'], 'Rapport 2010:2');
  }).timeout(60_000);

  it('reads the entry that was inserted into each kind of file', async () => {
    const bib = '% Litteratur\n@string{x = "T"}\n\n@book{a,\n\ttitle = x # { två},\n\tyear = 2001\n}\n';
    const found = await read('biblatex', inserted('bib', bib));
    assert.deepEqual(
      found.map(({ id }) => id),
      ['a', 'haglund-2010'],
    );

    const inline = inserted(
      'inline',
      '---\nlang: sv-SE\nreferences:\n- id: a\n  title: A\n  type: book\n---\nOrd [@haglund-2010].\n',
    );
    assertSame(
      (await read('markdown', inline)).filter(({ id }) => id !== 'a'),
      [haglund],
    );

    const yaml = parse(inserted('csl-yaml', '---\nreferences:\n  - id: a\n\n  - id: b\n')) as {
      readonly references: readonly Item[];
    };
    assert.deepEqual(
      yaml.references.map(({ id, title }) => [id, title]),
      [
        ['a', undefined],
        ['b', undefined],
        ['haglund-2010', haglund.title],
      ],
    );
    const json = JSON.parse(inserted('csl-json', '[\n  {\n    "id": "a"\n  }\n]\n')) as readonly Item[];
    assert.deepEqual(compared(json[1] ?? {}), compared({ ...haglund }));
  }).timeout(60_000);

  it('prints an agency, its report and no anonymous author in a Swedish memo', async () => {
    const { convert } = await import('pandoc-wasm');
    const memo = '---\nlang: sv-SE\nbibliography: refs.bib\n---\nOrd [@isf-2010-2, 3].\n';
    const options = { from: 'markdown', to: 'plain', citeproc: true, 'fail-if-warnings': true, wrap: 'none' };
    const { stdout, stderr } = await convert(options, memo, { 'refs.bib': exportItems('biblatex', items) });
    assert.equal(stderr, '');
    assert.match(
      stdout,
      /^Ord \(Inspektionen för socialförsäkringen 2010, 3\)\.\n\nInspektionen för socialförsäkringen\. 2010\./,
    );
  }).timeout(60_000);
});

function inserted(format: 'bib' | 'csl-json' | 'csl-yaml' | 'inline', text: string): string {
  const { edit } = insertEntry(format, text, haglund);
  assert.ok(edit);
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}
