/** Items for the tests of bibliographies. */
import type { CslItem } from '../../../src/core/corpus/cslItem';

export const haglund: CslItem = {
  id: 'haglund-2010',
  type: 'report',
  title: 'Finsam | Nationell nätverskonferens 2010',
  author: [{ family: 'Haglund', given: 'Catrin' }],
  issued: { 'date-parts': [[2010]] },
  publisher: 'Malmö högskola',
  language: 'sv-SE',
  annote: 'Om dokumentationen.',
};

export const isf: CslItem = {
  id: 'isf-2010-2',
  type: 'report',
  title: 'Rapport 2010:2',
  author: [{ literal: 'Inspektionen för socialförsäkringen' }],
  number: '2010:2',
  issued: { 'date-parts': [[2010]] },
  URL: 'https://exempel.se/rapporter/a_b%20c?x=1&y=2',
  language: 'sv-SE',
};

export const blog: CslItem = {
  id: 'finsam-bloggen-2011',
  type: 'post-weblog',
  title: 'FINSAM Nätverkskonferens 2011',
  issued: { 'date-parts': [[2011, 4, 20]] },
  accessed: { 'date-parts': [[2026, 11, 21]] },
  language: 'sv-SE',
};

export const talk: CslItem = {
  id: 'sarv-2010',
  type: 'speech',
  title: 'Systemteoretiskt perspektiv på samverkan',
  author: [
    { family: 'Sarv', given: 'Hans' },
    { family: 'Husmark Pehrsson', given: 'Cristina' },
  ],
  issued: { 'date-parts': [[2010, 4, 21]] },
  'event-title': 'Finsam 2010',
  'event-place': 'Malmö',
  'event-date': { 'date-parts': [[2010, 4, 21]] },
  language: 'sv-SE',
};

export const odd: CslItem = {
  id: 'odd-2012',
  type: 'book',
  title: '100 % & _under_ #1 $5 *x* [y] <z> ^a~ {b} \\c – ”böjd” a@b.se -- slut',
  author: [{ literal: 'Arbete, hälsa and R&D' }, { family: 'Öberg', given: 'Åsa' }],
  publisher: 'A & B',
  'publisher-place': 'Göteborg',
  issued: { 'date-parts': [[2012, 3]] },
  language: 'sv-SE',
};

export const english: CslItem = {
  id: 'chesbrough-2003',
  type: 'book',
  title: 'Open Innovation: The New Imperative',
  author: [{ family: 'Chesbrough', given: 'Henry' }],
  issued: { 'date-parts': [[2003]] },
  language: 'en-US',
};

/** From the library of somebody who has more than reports. */
const article: CslItem = {
  id: 'von-oberg-2012',
  type: 'article-journal',
  title: 'Vem sa "ja"? Om a < b och "nej"',
  author: [
    { family: 'Öberg', given: 'Åsa', 'dropping-particle': 'von' },
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
  ],
  'container-title': 'Tidskrift, för & om',
  volume: '12',
  issue: '3',
  page: '17',
  issued: { 'date-parts': [[2012, 4]] },
  DOI: '10.1234/ab_c(1)',
  ISSN: '1234-5678',
  language: 'sv-SE',
};

const edition: CslItem = {
  id: 'ek-2013',
  type: 'book',
  title: 'En bok',
  author: [{ family: 'Ek', given: 'Bo' }],
  editor: [{ family: 'Ödman', given: 'Bo' }],
  translator: [{ family: 'Ål', given: 'Cilla' }],
  edition: '2',
  'collection-title': 'Skrifter & mer',
  'collection-number': '4',
  'number-of-pages': '200',
  publisher: 'Förlaget',
  issued: { 'date-parts': [[2013]] },
  ISBN: '978-91-0-012345-6',
  note: 'Första upplagan "1"',
  language: 'sv-SE',
};

export const items: readonly CslItem[] = [haglund, isf, blog, talk, odd, english, article, edition];
