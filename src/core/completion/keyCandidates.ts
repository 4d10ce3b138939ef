import { speechItem } from '../bibliography/speechItem';
import { locatorOf, type Locator } from '../citation/locator';
import type { CitationSettings } from '../citation/model';
import { provenanceOf } from '../citation/provenance';
import { quotedSpeakers } from '../citation/speakerNames';
import { isAct, workName } from '../citation/workName';
import { yearOf } from '../citation/dates';
import type { Corpus } from '../corpus/corpus';
import type { CslItem } from '../corpus/cslItem';
import type { Passage, Quotation } from '../corpus/model';
import { foldedWords } from './foldedWords';

/**
 * What a key may be completed to: a work (`mentioned` where the corpus has none of its words), or somebody's words at a
 * place of a document, for which the reference says who is quoted (`passage` is one of those that would be referred to so).
 */
export type KeyCandidate = WorkCandidate | WordsCandidate;

interface Candidate {
  /** The key that is written. */
  readonly key: string;
  /** Everything it can be found by: folded words, each with a blank before it. */
  readonly words: string;
}

export interface WorkCandidate extends Candidate {
  readonly kind: 'work' | 'talk' | 'mentioned';
  readonly item: CslItem;
}

export interface WordsCandidate extends Candidate {
  readonly kind: 'words';
  readonly passage: Quotation;
  /** As whoever is quoted is named: `Henrik Hammar`. */
  readonly who: string;
  readonly place?: Locator;
}

/**
 * Everything of a corpus that a document can refer to: its works, except acts, which are cited as running text; the talks
 * where they are cited by their speakers; and whom its documents quote where.
 */
export function keyCandidates(
  corpus: Corpus,
  { speaker, names }: Pick<CitationSettings, 'speaker' | 'names'>,
): readonly KeyCandidate[] {
  const works = corpus.works.filter(({ item }) => !isAct(item));
  const read = keysRead(corpus);
  const talks = speaker === 'author' ? corpus.sessions.flatMap(session => speechItem(corpus, session) ?? []) : [];
  return [
    ...works.map(({ item }) => workCandidate(read.has(item.id) ? 'work' : 'mentioned', item, corpus)),
    ...talks.map(item => workCandidate('talk', item, corpus)),
    ...placesOfWords(corpus.passages).map(passage => wordsCandidate(passage, corpus, names)),
  ];
}

/** What records the conferences, and what is quoted from. */
function keysRead({ conferences, passages }: Corpus): ReadonlySet<string> {
  return new Set([
    ...conferences.flatMap(({ documents }) => documents.map(({ key }) => key)),
    ...passages.flatMap(({ kind, references }) => (kind === 'summary' ? [] : references.map(({ key }) => key))),
  ]);
}

function workCandidate(kind: WorkCandidate['kind'], item: CslItem, corpus: Corpus): WorkCandidate {
  const authors = (item.author ?? []).flatMap(({ literal, given, family }) => [
    literal,
    given,
    family,
    // `ISF`: what an agency is called by those who know it.
    ...(literal === undefined ? [] : (corpus.personNamed(literal)?.aliases ?? [])),
  ]);
  const found = [item.id, ...authors, item.title, item.number, workName(item), yearOf(item.issued)];
  return { kind, key: item.id, item, words: searchable([...found, item['event-title'], item.genre]) };
}

/** One quotation for each way in which the passages would be referred to. */
function placesOfWords(passages: readonly Passage[]): readonly Quotation[] {
  const places = new Map<string, Quotation>();
  for (const passage of passages) {
    if (passage.kind !== 'quotation' || passage.speakers.length === 0) continue;
    const { session, speakers, references, via, attributes, speech } = passage;
    const identity = [session, speakers, references, via, attributes.at, speech === 'reported'];
    const key = JSON.stringify(identity);
    if (!places.has(key)) places.set(key, passage);
  }
  return [...places.values()];
}

function wordsCandidate(passage: Quotation, corpus: Corpus, names: CitationSettings['names']): WordsCandidate {
  const provenance = provenanceOf(passage, corpus);
  const { session, conference, documentItem, original } = provenance;
  const speakers = quotedSpeakers(passage, session, corpus, names);
  const place = locatorOf(passage, provenance);
  const work = original?.item;
  return {
    kind: 'words',
    key: documentItem.id,
    passage,
    who: speakers.map(({ full }) => full).join(', '),
    ...(place && { place }),
    words: searchable([
      ...speakers.flatMap(speaker => speaker.names),
      session.title,
      passage.attributes.at,
      conference.title,
      conference.start?.slice(0, 4),
      documentItem.id,
      ...(work ? [work.id, work.title, work.number] : []),
    ]),
  };
}

function searchable(parts: readonly (string | number | undefined)[]): string {
  const words = parts.flatMap(part => (part === undefined ? [] : foldedWords(String(part))));
  return ` ${[...new Set(words)].join(' ')}`;
}
