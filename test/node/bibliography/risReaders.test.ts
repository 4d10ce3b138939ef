import assert from 'node:assert/strict';
import { exportItems } from '../../../src/core/bibliography/exportItems';
import { createCorpus } from '../../../src/core/corpus/corpus';
import type { CslItem, CslName } from '../../../src/core/corpus/cslItem';
import { items } from '../../core/bibliography/items';
import { readBundledCorpus } from '../corpus/bundledCorpus';

const works = createCorpus(readBundledCorpus().data).works.map(({ item }) => item);
const chapter: CslItem = {
  id: 'ek-1999',
  type: 'chapter',
  title: 'Ett kapitel – med TY - i titeln',
  author: [{ family: 'af Ek', given: 'Åsa' }, { literal: 'Statskontoret' }],
  editor: [{ family: 'Ödman', given: 'Bo' }],
  'container-title': 'En bok',
  publisher: 'Förlaget',
  'publisher-place': 'Lund',
  issued: { 'date-parts': [[1999, 2]] },
  page: '3–17',
  URL: 'https://exempel.se/?a=1&b=[2]',
  language: 'sv-SE',
};
const all = [...works, chapter, ...items.map(item => ({ ...item, id: `egen-${item.id}` }))];

describe('the RIS that is exported, read by two parsers that know nothing of each other', () => {
  it('is the corpus’s CSL to a parser in JavaScript, but for what RIS has no place for', async () => {
    const { plugins } = await import('@citation-js/core');
    await import('@citation-js/plugin-ris');
    const found = plugins.input.chain(exportItems('ris', all), { generateGraph: false });
    assert.ok(all.length > 25);
    const read = found.map(item => ({
      ...item,
      author: item.author?.map(nameText),
      editor: item.editor?.map(nameText),
    }));
    for (const [at, item] of all.entries()) assert.deepEqual(read[at], inRis(item));
  });

  it('is the corpus’s CSL to Pandoc, which reads no notes, kinds and days', async () => {
    const { convert } = await import('pandoc-wasm');
    const { stdout, stderr } = await convert({ from: 'ris', to: 'csljson' }, exportItems('ris', all));
    assert.equal(stderr, '');
    assert.deepEqual((JSON.parse(stdout) as readonly CslItem[]).map(whatPandocReads), all.map(whatPandocReads));
  }).timeout(60_000);
});

/** What is left of an item, and under which names: RIS has no place for when something was looked at, and for lengths. */
function inRis(item: CslItem): object {
  const { annote, accessed: _accessed, issued, type, 'number-of-pages': _pages, ...whole } = item;
  // Of series, translators and the editors of whole books the parser reads nothing.
  const { 'collection-title': _series, 'collection-number': _number, translator: _translator, ...rest } = whole;
  const { 'event-title': _event, 'event-place': place, 'event-date': _day, ...kept } = rest;
  return {
    ...kept,
    // RIS knows slides, no talks, and the parser takes them for a film and leaves out where they were shown.
    type: type === 'speech' ? 'motion_picture' : type,
    author: item.author?.map(nameText),
    editor: type === 'book' ? undefined : item.editor?.map(nameText),
    ...(annote !== undefined && { note: annote }),
    // Of a chapter the parser takes the year alone.
    ...(issued && {
      issued: {
        'date-parts': type === 'chapter' ? issued['date-parts']?.map(([year]) => [year]) : issued['date-parts'],
      },
    }),
    ...(place !== undefined && { 'publisher-place': place }),
  };
}

function whatPandocReads({ id, title, author, issued, publisher, URL, language, page }: CslItem): object {
  const year = issued?.['date-parts']?.[0]?.[0];
  return { id, title, author: author?.map(nameText), year, publisher, URL, language, page };
}

/**
 * RIS has one form for all names: an organisation is one without a given name, and without the commas of its own. What stands
 * third, which is the suffix, Pandoc takes for the given name, so of such names the surname alone is compared.
 */
function nameText({ literal, family, given, suffix, ...particles }: CslName): string {
  const whole = [particles['dropping-particle'], family].filter(Boolean).join(' ');
  return literal?.replace(/,/g, '') ?? [whole, suffix === undefined ? given : undefined].filter(Boolean).join(', ');
}
