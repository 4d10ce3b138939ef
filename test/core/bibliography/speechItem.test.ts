import assert from 'node:assert/strict';
import { speechItem } from '../../../src/core/bibliography/speechItem';
import { createCorpus } from '../../../src/core/corpus/corpus';
import type { Conference, Person, Session } from '../../../src/core/corpus/model';

const source = { origin: 'bundled', path: 'a.md', start: 0, end: 0, line: 1 };
const conference: Conference = {
  id: 'finsam-2010-malmo',
  title: 'Finsam 2010',
  start: '2010-04-21',
  end: '2010-04-22',
  city: 'Malmö',
  organisers: [],
  documents: [],
  description: '',
  source,
};
const session: Session = {
  id: 'finsam-2010-malmo/sarv',
  conference: conference.id,
  title: 'Systemteoretiskt perspektiv på samverkan',
  kind: 'talk',
  day: '2010-04-21',
  document: 'haglund-2010',
  key: 'sarv-2010',
  speakers: [
    { name: 'Maja Aase', as: 'moderator' },
    { name: 'Hans Sarv', as: 'speaker' },
    { name: 'Christina Husmark-Persson', person: 'husmark', as: 'speaker' },
    { name: 'ISF', person: 'isf', as: 'speaker' },
  ],
  mentions: [],
  topics: [],
  source,
};
const people: readonly Person[] = [
  { id: 'husmark', name: 'Cristina Husmark Pehrsson', family: 'Husmark Pehrsson', kind: 'person', aliases: [] },
  { id: 'isf', name: 'Inspektionen för socialförsäkringen', family: 'ISF', kind: 'organisation', aliases: ['ISF'] },
];
const corpus = createCorpus({
  conferences: [conference],
  sessions: [session],
  passages: [],
  works: [],
  people,
  problems: [],
});

describe('a talk as an entry of its own', () => {
  it('has the speakers in their usual spelling as authors, and the conference as event', () => {
    assert.deepEqual(speechItem(corpus, session), {
      id: 'sarv-2010',
      type: 'speech',
      title: 'Systemteoretiskt perspektiv på samverkan',
      author: [
        { family: 'Sarv', given: 'Hans' },
        { family: 'Husmark Pehrsson', given: 'Cristina' },
        { literal: 'Inspektionen för socialförsäkringen' },
      ],
      issued: { 'date-parts': [[2010, 4, 21]] },
      'event-title': 'Finsam 2010',
      'event-place': 'Malmö',
      'event-date': { 'date-parts': [[2010, 4, 21]] },
      language: 'sv-SE',
    });
  });

  it('is dated by the conference where the day is unknown', () => {
    const { day: _, ...undated } = session;
    const item = speechItem(corpus, undated);
    assert.deepEqual(item?.issued, { 'date-parts': [[2010]] });
    assert.deepEqual(item?.['event-date'], {
      'date-parts': [
        [2010, 4, 21],
        [2010, 4, 22],
      ],
    });
  });

  it('is none without a key or a speaker', () => {
    const { key: _, ...keyless } = session;
    assert.equal(speechItem(corpus, keyless), undefined);
    assert.equal(speechItem(corpus, { ...session, speakers: [] }), undefined);
  });
});
