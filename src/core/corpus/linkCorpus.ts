import { atOnce, eachInSteps, type Steps } from '../steps';
import { checkClaims } from './checkClaims';
import type { Corpus } from './corpus';
import { createCorpus } from './corpus';
import { compareCorpusPaths } from './corpusPaths';
import { firstOfEach, idOf, keyOf } from './firstOfEach';
import type { Conference, CorpusData, Passage, Session } from './model';
import type { ParsedFile } from './parsedFile';
import type { Place, Problem } from './problem';
import { problemAt } from './problem';

export const emptyCorpus: CorpusData = {
  conferences: [],
  sessions: [],
  passages: [],
  works: [],
  people: [],
  problems: [],
};

/**
 * Makes one corpus of the parsed files of one folder, in the order of their paths: conferences by their first day, then
 * sessions by file. Checks what only the whole can tell (unknown works and people, ids given twice, days outside the
 * conference, sessions without one); `known` is what other folders define and these files may refer to. A faulty file
 * costs itself alone.
 */
export function linkCorpus(files: readonly ParsedFile[], known: CorpusData = emptyCorpus): CorpusData {
  return atOnce(linkSteps(files, known));
}

/** The same in steps of a few milliseconds. */
export function* linkSteps(files: readonly ParsedFile[], known: CorpusData): Steps<CorpusData> {
  const sorted = files.toSorted((left, right) => compareCorpusPaths(left.path, right.path));
  const sessions = firstOfEach(
    sorted.flatMap(file => file.sessions),
    idOf,
    duplicateId,
  );
  const conferences = firstOfEach(
    sorted.flatMap(file => file.conferences),
    idOf,
    duplicateId,
  );
  const works = firstOfEach(
    sorted.flatMap(file => file.works),
    keyOf,
    duplicateId,
  );
  const people = firstOfEach(
    sorted.flatMap(file => file.people),
    idOf,
    duplicateId,
  );
  yield;
  const orphans = orphansOf(sessions.kept, [...known.conferences, ...conferences.kept]);
  const bearers = createCorpus({ ...emptyCorpus, people: [...known.people, ...people.kept] });
  const attributed: Session[] = [];
  yield* eachInSteps(sessions.kept, inStep, session => attributed.push(withPeople(session, bearers)));
  const data: CorpusData = {
    conferences: [...conferences.kept, ...orphans.map(standIn)].toSorted(byFirstDay),
    sessions: attributed,
    passages: yield* passagesOf(sorted, new Set(sessions.kept)),
    works: works.kept,
    people: people.kept,
    problems: [],
  };
  const unconfirmed = yield* checkClaims(
    sorted.flatMap(file => file.claims),
    data,
    known,
  );
  const problems = [
    ...sorted.flatMap(file => file.problems),
    ...[sessions, conferences, works, people].flatMap(({ problems: repeated }) => repeated),
    ...orphans.map(conferenceMissing),
    ...unconfirmed,
  ];
  return { ...data, problems: problems.toSorted(byPlace) };
}

/** Sessions or files that are looked at in a millisecond or two. */
const inStep = 100;

/** Those of the sessions that were kept: a file has one. */
function* passagesOf(files: readonly ParsedFile[], kept: ReadonlySet<Session>): Steps<readonly Passage[]> {
  const passages: Passage[] = [];
  yield* eachInSteps(files, inStep, ({ sessions: [own], passages: all }) => {
    if (own && kept.has(own)) for (const passage of all) passages.push(passage);
  });
  return passages;
}

function duplicateId(id: string, place: Place, first: Place): Problem {
  return problemAt('duplicate-id', { id, first: `${first.source.path}:${first.source.line}` }, place);
}

/** The first session of each conference that has no conference.md, or a broken one. */
function orphansOf(sessions: readonly Session[], conferences: readonly Conference[]): readonly Session[] {
  const seen = new Set(conferences.map(({ id }) => id));
  return sessions.filter(({ conference }) => !seen.has(conference) && seen.add(conference));
}

/** What is shown for a conference whose page is missing: its sessions are there all the same. */
function standIn({ conference, source }: Session): Conference {
  return { id: conference, title: conference, organisers: [], documents: [], description: '', source };
}

function conferenceMissing({ source }: Session): Problem {
  const folder = source.path.slice(0, source.path.indexOf('/'));
  return problemAt('conference-missing', { folder }, { source: { ...source, start: 0, end: 0, line: 1 }, column: 1 });
}

/** A speaker without `person:` is the one who bears the name, if there is only one. */
function withPeople(session: Session, bearers: Corpus): Session {
  const speakers = session.speakers.map(speaker => {
    const person = speaker.person ?? bearers.personNamed(speaker.name)?.id;
    return person === undefined ? speaker : { ...speaker, person };
  });
  return { ...session, speakers };
}

function byFirstDay(left: Conference, right: Conference): number {
  return (left.start ?? '').localeCompare(right.start ?? '') || left.id.localeCompare(right.id);
}

function byPlace(left: Problem, right: Problem): number {
  return compareCorpusPaths(left.source.path, right.source.path) || left.source.start - right.source.start;
}
