import assert from 'node:assert/strict';
import { exportItems } from '../../../src/core/bibliography/exportItems';
import type { CslItem } from '../../../src/core/corpus/cslItem';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { items } from '../../core/bibliography/items';
import { readBundledCorpus } from '../corpus/bundledCorpus';

const works = createCorpus(readBundledCorpus().data).works.map(({ item }) => item);
const all: readonly CslItem[] = [...works, ...items.filter(({ id }) => !works.some(work => work.id === id))];

/** What every entry must keep, whoever reads it. */
interface Compared {
  readonly id: string;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly year?: string;
  readonly publisher?: string;
  readonly url?: string;
}

describe('the BibTeX that is exported, read by two parsers that know nothing of each other', () => {
  for (const dialect of ['bibtex', 'biblatex'] as const) {
    it(`is the corpus’s CSL to Pandoc, in ${dialect}`, async () => {
      const { convert } = await import('pandoc-wasm');
      const { stdout, stderr } = await convert({ from: dialect, to: 'csljson' }, exportItems(dialect, all));
      assert.equal(stderr, '');
      const found = (JSON.parse(stdout) as readonly CslItem[]).map(comparedItem);
      assertSame(found, all.map(comparedItem));
    }).timeout(60_000);

    it(`is the corpus’s CSL to a parser in JavaScript, in ${dialect}`, async () => {
      const { parse } = await import('@retorquere/bibtex-parser');
      const { entries, errors } = parse(exportItems(dialect, all), { sentenceCase: false });
      assert.deepEqual(errors, []);
      const found = entries.map(({ key, fields }): Compared => ({
        id: key,
        ...present('title', fields['title']),
        authors: (fields.author ?? []).map(({ name, lastName, firstName }) =>
          name === undefined ? [lastName, firstName].filter(Boolean).join(', ') : name,
        ),
        ...present('year', (fields['date'] ?? fields['year'])?.slice(0, 4)),
        ...present('publisher', publisherOf(fields)),
        ...present('url', fields['url']),
      }));
      assertSame(found, all.map(comparedItem));
    });
  }
});

function assertSame(found: readonly Compared[], expected: readonly Compared[]): void {
  assert.ok(expected.length > 20);
  assert.deepEqual(
    found.map(({ id }) => id),
    expected.map(({ id }) => id),
  );
  for (const [index, item] of expected.entries()) assert.deepEqual(plain(found[index]), plain(item));
}

/** Without mark-up, and the institution that BibTeX wants of a report that its author publishes. */
function plain(item: Compared | undefined): Compared | undefined {
  if (!item) return undefined;
  const { publisher, ...rest } = item;
  const isOwn = publisher === undefined || item.authors.includes(publisher);
  const text = JSON.stringify({ ...rest, ...(!isOwn && { publisher }) });
  return JSON.parse(text.replace(/<\/?(?:span|i|b|sup|sub)[^<>]*>/g, '')) as Compared;
}

function comparedItem({ id, title, author, issued, publisher, URL }: CslItem): Compared {
  return {
    id,
    ...present('title', title),
    authors: (author ?? []).map(({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(', ')),
    ...present('year', issued?.['date-parts']?.[0]?.[0]?.toString()),
    ...present('publisher', publisher),
    ...present('url', URL),
  };
}

function publisherOf({ publisher, institution }: Readonly<Record<string, unknown>>): string | undefined {
  const [first] = [publisher ?? institution].flat();
  return typeof first === 'string' ? first : undefined;
}

function present<Name extends string>(name: Name, value: string | undefined): { readonly [K in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [K in Name]: string });
}
