import { keysByWritten } from '../bibliography/writtenKeys';
import { atOnce, eachInSteps, type Steps } from '../steps';
import type { Conference, CorpusData, Passage, Person, Session, Work } from './model';

/** A corpus with its look-ups; ids and keys that do not exist give `undefined`, unknown parents an empty list. */
export interface Corpus extends CorpusData {
  conference(id: string): Conference | undefined;
  session(id: string): Session | undefined;
  passage(id: string): Passage | undefined;
  /** Under its key, or one that a bibliography made of that. */
  work(key: string): Work | undefined;
  /** The key of a work or a talk that a document's key stands for: itself, or one that a bibliography cannot hold as it is. */
  keyOf(key: string): string | undefined;
  person(id: string): Person | undefined;
  sessionsOf(conference: string): readonly Session[];
  passagesOf(session: string): readonly Passage[];
  /** Who bears the name: among the session's speakers first, then by a name or alias that one person alone has. */
  personNamed(name: string, session?: Session): Person | undefined;
}

/** Puts the look-ups over the data. Cost: one pass; nothing is copied. */
export function createCorpus(data: CorpusData): Corpus {
  return atOnce(corpusSteps(data));
}

/** The same in steps of a few milliseconds: 100,000 passages take a tenth of a second. */
export function* corpusSteps(data: CorpusData): Steps<Corpus> {
  const conferences = yield* byId(data.conferences);
  const sessions = yield* byId(data.sessions);
  const passages = yield* byId(data.passages);
  const people = yield* byId(data.people);
  const works = new Map(data.works.map(work => [work.key, work]));
  const keys = keysByWritten(data);
  const keyOf = (key: string): string | undefined => keys.get(key);
  const sessionsByConference = yield* groupBy(data.sessions, session => session.conference);
  const passagesBySession = yield* groupBy(data.passages, passage => passage.session);
  const bearers = peopleByName(data.people);
  return {
    ...data,
    conference: id => conferences.get(id),
    session: id => sessions.get(id),
    passage: id => passages.get(id),
    work: key => works.get(keyOf(key) ?? key),
    keyOf,
    person: id => people.get(id),
    sessionsOf: conference => sessionsByConference.get(conference) ?? [],
    passagesOf: session => passagesBySession.get(session) ?? [],
    personNamed: (name, session) => {
      const speaker = session?.speakers.find(candidate => candidate.name === name);
      if (speaker?.person !== undefined) return people.get(speaker.person);
      const candidates = bearers.get(nameKey(name)) ?? [];
      return candidates.length === 1 ? candidates[0] : undefined;
    },
  };
}

/** Names are compared without regard to case and white space. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Everybody who bears a name or an alias, by `nameKey`. */
export function peopleByName(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const bearers = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of new Set([person.name, ...person.aliases].map(nameKey))) {
      bearers.set(key, [...(bearers.get(key) ?? []), person]);
    }
  }
  return bearers;
}

/** Items that are put into a map in a millisecond or two. */
const inStep = 2_000;

function* byId<T extends { readonly id: string }>(items: readonly T[]): Steps<ReadonlyMap<string, T>> {
  const map = new Map<string, T>();
  yield* eachInSteps(items, inStep, item => map.set(item.id, item));
  return map;
}

function* groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Steps<ReadonlyMap<string, readonly T[]>> {
  const groups = new Map<string, T[]>();
  yield* eachInSteps(items, inStep, item => {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  });
  return groups;
}
