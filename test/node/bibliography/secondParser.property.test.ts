import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { insertEntry } from '../../../src/core/bibliography/insertEntry';
import type { BibliographyFormat } from '../../../src/core/bibliography/model';
import { items } from '../../core/bibliography/items';

type Item = Readonly<Record<string, unknown>>;

/** Reads a file as its own tools do. */
type Reader = (text: string) => Promise<readonly Item[]>;

const pandoc = async (from: string, text: string): Promise<readonly Item[]> => {
  const { convert } = await import('pandoc-wasm');
  const { stdout, stderr } = await convert({ from, to: 'csljson' }, text);
  assert.equal(stderr, '', text);
  return JSON.parse(stdout) as Item[];
};

const bib = fc
  .uniqueArray(
    fc.constantFrom(
      '@book{a,\n  title = {Ett},\n  year = 2010\n}',
      '@Misc{b, title = "Två {2}" # x}',
      '@string{x = {y}}',
      '@comment{jabref-meta: {x} }',
      '% en rad med ord',
      '@article{c,\n\tauthor = {A and {B and C}},\n\ttitle = {T},\n}',
      '@online{d, title = {100 \\% av \\"{o}}, url = {https://a.se/b_c}, date = {2011-04-20}}',
    ),
  )
  .map(parts =>
    parts.toSorted((one, other) => Number(other.startsWith('@string')) - Number(one.startsWith('@string'))),
  );
const titles = fc.constantFrom('Ett', 'Rapport: två', '- tre', 'å # ä', '"ö"', '2010');
const list = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), title: titles }), {
  selector: ({ id }) => id,
});

interface Kind {
  readonly texts: fc.Arbitrary<string>;
  readonly read: Reader;
  readonly numRuns: number;
}

const kinds: Readonly<Partial<Record<BibliographyFormat, Kind>>> = {
  bib: {
    texts: fc.tuple(bib, fc.constantFrom('\n', '\n\n')).map(([parts, gap]) => parts.map(part => part + gap).join('')),
    read: async text => pandoc('biblatex', text),
    numRuns: 25,
  },
  'csl-json': {
    texts: fc
      .tuple(list, fc.constantFrom(undefined, 2, '\t'))
      .map(([all, indent]) => JSON.stringify(all, undefined, indent)),
    read: async text => JSON.parse(text) as Item[],
    numRuns: 300,
  },
  'csl-yaml': {
    texts: list.map(all =>
      [
        'references:',
        ...all.map(item => `  - id: ${item.id} # ord\n    title: ${JSON.stringify(item.title)}`),
        '',
      ].join('\n'),
    ),
    // What is written there is Markdown.
    read: async text => pandoc('markdown', `---\n${text}\n---\n`),
    numRuns: 25,
  },
  hayagriva: {
    texts: list.map(all =>
      all.map(item => `${item.id}:\n  type: book\n  title: ${JSON.stringify(item.title)}\n`).join('\n'),
    ),
    read: async text =>
      Object.entries((parse(text) ?? {}) as Readonly<Record<string, Item>>).map(
        ([id, { title: written, ...fields }]) => ({
          id,
          ...fields,
          title: unescaped(written),
        }),
      ),
    numRuns: 300,
  },
};

describe('an entry that is added to any valid bibliography', () => {
  for (const [format, { texts, read, numRuns }] of Object.entries(kinds) as [BibliographyFormat, Kind][]) {
    it(`is the only one that another reader of ${format} finds besides those that were there`, async () => {
      await fc.assert(
        fc.asyncProperty(texts, fc.constantFrom(...items), fc.constantFrom('\n', '\r\n'), async (lines, item, eol) => {
          const text = lines.replaceAll('\n', eol);
          const { key, edit } = insertEntry(format, text, item);
          assert.ok(edit && edit.start === edit.end);
          const before = text.trim() === '' ? [] : await read(text);
          const after = await read(text.slice(0, edit.start) + edit.text + text.slice(edit.end));
          const added = after.filter(({ id }) => id === key);
          assert.equal(added.length, 1);
          assert.deepEqual(
            after.filter(({ id }) => id !== key),
            before,
          );
          assert.deepEqual(wordsOf(added[0]?.['title']), wordsOf(item.title ?? item.genre));
        }),
        { numRuns },
      );
    }).timeout(120_000);
  }
});

/** In hayagriva a title whose capitals are to stay is a map, and what is mark-up in Typst is escaped. */
function unescaped(title: unknown): string {
  const words = typeof title === 'object' && title !== null ? Reflect.get(title, 'value') : title;
  return String(words).replace(/\\(.)/g, '$1');
}

/** Without the marks by which each format keeps capitals. */
function wordsOf(title: unknown): string {
  return String(title).replace(/[{}]|<\/?\w+[^<>]*>/g, '');
}
