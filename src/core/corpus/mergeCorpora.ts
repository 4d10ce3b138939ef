import { atOnce, eachInSteps, type Steps } from '../steps';
import { firstOfEach, idOf, keyOf } from './firstOfEach';
import { emptyCorpus } from './linkCorpus';
import type { CorpusData, Person } from './model';
import type { Place, Problem } from './problem';
import { problemAt } from './problem';

/**
 * Puts corpora together. An earlier one wins over a later: a conference, session or work whose id is taken gives way,
 * the session with its passages, and that is a problem at its place. Works and people that are the same merge without
 * a word; a later entry of the same person adds its spellings. Sessions may join a conference of an earlier corpus.
 */
export function mergeCorpora(parts: readonly CorpusData[]): CorpusData {
  return parts.reduce((earlier, later) => atOnce(mergeSteps(earlier, later)), emptyCorpus);
}

/** Two of them, in steps of a few milliseconds. */
export function* mergeSteps(earlier: CorpusData, later: CorpusData): Steps<CorpusData> {
  const conferences = firstOfEach([...earlier.conferences, ...later.conferences], idOf, takenId);
  const sessions = firstOfEach([...earlier.sessions, ...later.sessions], idOf, takenId);
  const joined = new Set(sessions.kept);
  const joining = new Set(later.sessions.filter(session => joined.has(session)).map(({ id }) => id));
  yield;
  const passages = [...earlier.passages];
  yield* eachInSteps(later.passages, inStep, passage => joining.has(passage.session) && passages.push(passage));
  const known = new Map(earlier.works.map(({ key, item }) => [key, JSON.stringify(item)]));
  const same = (key: string, item: unknown): boolean => known.get(key) === JSON.stringify(item);
  const otherWorks = later.works.filter(({ key, item }) => !same(key, item));
  const works = firstOfEach([...earlier.works, ...otherWorks], keyOf, takenId);
  const people = mergePeople(earlier.people, later.people);
  return {
    conferences: conferences.kept,
    sessions: sessions.kept,
    passages,
    works: works.kept,
    people: people.merged,
    problems: [
      ...earlier.problems,
      ...later.problems,
      ...[conferences, sessions, works].flatMap(({ problems }) => problems),
      ...people.problems,
    ],
  };
}

/** Passages that are taken over in a millisecond or two. */
const inStep = 5_000;

function takenId(id: string, place: Place): Problem {
  return problemAt('bundled-id', { id }, place);
}

function mergePeople(earlier: readonly Person[], later: readonly Person[]) {
  const merged = new Map(earlier.map(person => [person.id, person]));
  const problems: Problem[] = [];
  for (const person of later) {
    const known = merged.get(person.id);
    merged.set(person.id, known ? withSpellings(known, person) : person);
    const somebodyElse = known !== undefined && known.kind !== person.kind;
    if (somebodyElse && person.source) problems.push(takenId(person.id, { source: person.source, column: 1 }));
  }
  return { merged: [...merged.values()], problems };
}

/** A person and an organisation are never the same; else what the later entry calls them are further spellings. */
function withSpellings(known: Person, other: Person): Person {
  if (known.kind !== other.kind) return known;
  const aliases = new Set([...known.aliases, other.name, ...other.aliases]);
  aliases.delete(known.name);
  return aliases.size === known.aliases.length ? known : { ...known, aliases: [...aliases] };
}
