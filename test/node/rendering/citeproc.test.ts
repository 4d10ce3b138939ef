import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import swedishLegal from '@citation/csl-style-swedish-legal';
import CSL from 'citeproc';
import { inTextWork, noteWork, sourceLine } from '../../../src/core/citation/render';
import { speechItem } from '../../../src/core/bibliography/speechItem';
import { createCorpus } from '../../../src/core/corpus/corpus';
import type { CslItem } from '../../../src/core/corpus/cslItem';
import { report } from '../../core/citation/report';
import { readBundledCorpus } from '../corpus/bundledCorpus';
import { differences, type Comparison } from './differences';

const corpus = createCorpus(readBundledCorpus().data);
const talk = corpus.sessions.filter(({ key }) => key !== undefined).map(session => speechItem(corpus, session))[0];
assert.ok(talk);

const { URL: _, ...offline } = report;

/** Works as reports cite them that the corpus does not have. */
const others: readonly CslItem[] = [
  offline,
  {
    id: 'bok-1999',
    type: 'book',
    title: 'Att ”samverka” på riktigt',
    author: [
      { family: 'Åkerström Öberg', given: 'Eva-Lena' },
      { family: 'Ny', given: 'Per' },
    ],
    issued: { 'date-parts': [[1999]] },
    publisher: 'Liber',
  },
  {
    id: 'bok-2010-12',
    type: 'book',
    title: 'Bok i delar',
    author: [
      { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    ],
    issued: { 'date-parts': [[2010], [2012]] },
  },
  {
    id: 'bok-king',
    type: 'book',
    title: 'En till',
    author: [{ family: 'King', given: 'M.L.', suffix: 'Jr.' }],
    issued: { literal: 'våren 2010' },
  },
  {
    id: 'artikel',
    type: 'article-journal',
    title: 'En artikel',
    author: [{ family: 'Ek', given: 'Anna' }],
    issued: { 'date-parts': [[2012, 4]] },
    'container-title': 'Tidskriften',
    page: '17–20',
  },
  {
    id: 'nyhet',
    type: 'article-newspaper',
    title: 'En nyhet',
    author: [{ family: 'Ek', given: 'Bo' }],
    issued: { 'date-parts': [[2012, 4, 3]] },
    'container-title': 'Dagens Nyheter',
  },
  {
    id: 'kapitel',
    type: 'chapter',
    title: 'Ett kapitel',
    author: [{ family: 'Ek', given: 'Cilla' }],
    editor: [
      { family: 'Öd', given: 'Bo' },
      { family: 'Ål', given: 'Eva' },
    ],
    issued: { 'date-parts': [[2012]] },
    'container-title': 'Boken',
    publisher: 'Liber',
    'publisher-place': 'Lund',
    page: '3–9',
  },
  {
    id: 'sou-2000-78',
    type: 'report',
    title: 'Rehabilitering till arbete',
    author: [{ literal: 'Socialdepartementet' }],
    number: 'SOU 2000:78',
    issued: { 'date-parts': [[2000]] },
  },
  {
    id: 'prop-2002-03-132',
    type: 'bill',
    title: 'Finansiell samordning inom rehabiliteringsområdet',
    number: 'prop. 2002/03:132',
    issued: { 'date-parts': [[2003]] },
  },
];
const items = [...corpus.works.map(({ item }) => item), talk, ...others];

describe('our rendering beside citeproc-js', () => {
  const read = (name: string): string => readFileSync(`test/fixtures/${name}`, 'utf8');
  const authorDate = read('author-date-sv.csl');
  const notes = read('notes-sv.csl');
  const inner = (line: string): string => line.replace(/^\(|\)$/g, '');

  it('is the same in running text', () => {
    compare(
      'in text',
      ({ id }) => inner(cluster(authorDate, id, 1)),
      item => inTextWork(item, { language: 'sv' }),
    );
  });

  it('is the same in a list of sources', () => {
    const lines = bibliography(authorDate);
    compare(
      'list',
      ({ id }) => lines.get(id) ?? '',
      item => sourceLine(item, { language: 'sv' }),
    );
  });

  it('is the same in a first note', () => {
    compare(
      'first note',
      ({ id }) => cluster(notes, id, 1),
      item => noteWork(item, { language: 'sv' }),
    );
  });

  it('is the same in a later note', () => {
    compare(
      'later note',
      ({ id }) => cluster(notes, id, 2),
      item => inTextWork(item, { language: 'sv' }),
    );
  });

  it('gives acts and bills as the Swedish style for legal writing does, but for what is explained', () => {
    const lines = bibliography(swedishLegal.content);
    const legal = items.filter(({ type }) => type === 'legislation' || type === 'bill');
    compare(
      'Swedish Legal',
      ({ id }) => lines.get(id) ?? '',
      item => sourceLine(item, { language: 'sv' }),
      legal,
    );
  });
});

type Printed = (item: CslItem) => string;

/** Every difference is listed with what citeproc prints and why we do not; what is listed without need is an error, too. */
function compare(comparison: Comparison, theirs: Printed, ours: Printed, compared = items): void {
  const found = compared.flatMap(item => {
    const printed = withoutStop(theirs(item));
    return printed === withoutStop(ours(item)) ? [] : [[item.id, printed] as const];
  });
  const listed = differences.filter(difference => difference.comparison === comparison);
  assert.deepEqual(
    Object.fromEntries(found),
    Object.fromEntries(listed.flatMap(({ citeproc }) => Object.entries(citeproc))),
  );
  for (const { reason } of listed) assert.ok(reason.length > 20);
}

function withoutStop(line: string): string {
  return line.trim().replace(/\.$/, '');
}

const engines = new Map<string, InstanceType<typeof CSL.Engine>>();

/** One for each style, since reading a style is what takes time; nothing is cited in it yet. */
function engine(style: string): InstanceType<typeof CSL.Engine> {
  const made = engines.get(style) ?? newEngine(style);
  engines.set(style, made);
  made.restoreProcessorState([]);
  return made;
}

function newEngine(style: string): InstanceType<typeof CSL.Engine> {
  const locale = readFileSync('test/fixtures/locales-sv-SE.xml', 'utf8');
  const system = {
    retrieveLocale: () => locale,
    retrieveItem: (id: string) => {
      const item = items.find(candidate => candidate.id === id);
      assert.ok(item, id);
      return item;
    },
  };
  const made = new CSL.Engine(system, style, 'sv-SE', true);
  made.setOutputFormat('text');
  return made;
}

/** A work cited so many times, each time in a note or in parentheses; the last one. */
function cluster(style: string, id: string, times: number): string {
  const cited = engine(style);
  let printed = '';
  for (let note = 1; note <= times; note++) {
    const citation = { citationItems: [{ id }], properties: { noteIndex: note } };
    printed = cited.appendCitationCluster(citation).at(-1)?.[1] ?? '';
  }
  return printed;
}

function bibliography(style: string): ReadonlyMap<string, string> {
  const listing = engine(style);
  listing.updateItems(items.map(({ id }) => id));
  const [{ entry_ids: ids }, lines] = listing.makeBibliography();
  return new Map(ids.map(([id = ''], index) => [id, lines[index] ?? '']));
}
