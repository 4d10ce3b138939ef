import { createCorpus } from '../../../../src/core/corpus/corpus';
import type { Conference, Passage, Session } from '../../../../src/core/corpus/model';
import type { SearchSource } from '../../../../src/core/search/index/searchSource';
import { oneOf, randomNumbers } from './random';
import type { SwedishText } from './swedishText';

/**
 * Any number of passages of one to three sentences, 30 a session. One word in eight is drawn from the word list, by
 * Zipf's law, or put together of two, so that the vocabulary keeps growing as it does with real texts. A passage is
 * made when it is asked for, and always the same: a million are not held in memory.
 */
export function largeSource(size: number, text: SwedishText): SearchSource {
  const sessions = Array.from({ length: Math.ceil(size / passagesInSession) }, (_, at) => sessionAt(at, text));
  const corpus = createCorpus({
    conferences: [conference],
    sessions,
    passages: [],
    works: [],
    people: [],
    problems: [],
  });
  return { corpus, size, passage: position => passageAt(position, text) };
}

const passagesInSession = 30;
const nowhere = { origin: 'bench', path: '', start: 0, end: 0, line: 1 } as const;

const conference: Conference = {
  id: 'stor',
  title: 'Stora konferensen',
  start: '2020-01-01',
  city: 'Borås',
  organisers: [],
  documents: [],
  description: '',
  source: nowhere,
};

function sessionAt(at: number, text: SwedishText): Session {
  const random = randomNumbers(-at - 1);
  const title = Array.from({ length: 3 }, () => drawnWord(text, random)).join(' ');
  const rest = { kind: 'talk', document: 'stor', mentions: [], topics: [], source: nowhere } as const;
  return {
    id: `stor/s${String(at)}`,
    conference: 'stor',
    title,
    speakers: [{ name: speakerName(random), as: 'speaker' }],
    ...rest,
  };
}

/** One of some 800 people. */
export function speakerName(random: () => number): string {
  return `${oneOf(firstNames, random)} ${oneOf(lastNames, random)}${oneOf(lastNameEndings, random)}`;
}

const firstNames = 'Anna Erik Lars Karin Maria Johan Eva Nils Ingrid Per Sara Olof Kerstin Bo'.split(' ');
const lastNames = 'Berg Lind Ek Sten Holm Sjö Dal Ny Wik Hall'.split(' ');
const lastNameEndings = 'ström gren qvist lund man ell'.split(' ');

function passageAt(position: number, text: SwedishText): Passage {
  const session = `stor/s${String(Math.floor(position / passagesInSession))}`;
  return {
    id: `${session}#${String(position)}`,
    kind: 'extract',
    session,
    conference: 'stor',
    text: textAt(position, text),
    speakers: [],
    references: [],
    attributes: {},
    source: nowhere,
  };
}

function textAt(position: number, text: SwedishText): string {
  const random = randomNumbers(position + 1);
  const sentences = Array.from({ length: 1 + Math.floor(random() * 3) }, () => oneOf(text.sentences, random));
  return sentences.join(' ').replace(/\p{L}{4,}/gu, word => (random() < 0.125 ? drawnWord(text, random) : word));
}

function drawnWord({ words }: SwedishText, random: () => number): string {
  const word = zipf(words, random);
  return random() < 0.4 ? `${oneOf(words, random)}${word}` : word;
}

/** The word of rank r about as often as 1/r. */
function zipf(words: readonly string[], random: () => number): string {
  // The list is alphabetical, so that ranks are spread over it by a number that has no divisor in common with its size.
  const rank = Math.floor(words.length ** random()) - 1;
  return words[(rank * 7_919) % words.length] ?? '';
}
