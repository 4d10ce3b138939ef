import type { CslItem } from '../../../src/core/corpus/cslItem';

/** A report with everything that a report may have, which no corpus has. */
export const report: CslItem = {
  id: 'utredning',
  type: 'report',
  title: 'Samverkan i praktiken',
  author: [
    { family: 'Ek', given: 'Bo' },
    { family: 'Post', given: 'Ann', 'non-dropping-particle': 'von' },
    { literal: 'Statskontoret' },
  ],
  issued: { 'date-parts': [[2012, 5]] },
  genre: 'rapport',
  number: '2012:7',
  publisher: 'Statskontoret',
  'publisher-place': 'Stockholm',
  URL: 'https://example.org/2012-7',
};
