import { eachInSteps, type Steps } from '../steps';
import { nameKey, peopleByName } from './corpus';
import type { CorpusData } from './model';
import { nearestSpelling } from './nearestSpelling';
import type { Claim } from './parsedFile';
import type { Problem } from './problem';
import { problemAt } from './problem';

/** Checks what the files claim against the whole corpus, `known` being what other folders define. */
export function* checkClaims(claims: readonly Claim[], data: CorpusData, known: CorpusData): Steps<readonly Problem[]> {
  const context = contextOf(data, known);
  const problems: Problem[] = [];
  yield* eachInSteps(claims, inStep, claim => {
    const problem = checkClaim(claim, context);
    if (problem) problems.push(problem);
  });
  return problems;
}

/** A name that nobody bears is compared with all others. */
const inStep = 5;

/** The look-ups that the checks share. */
function contextOf(data: CorpusData, known: CorpusData) {
  const people = [...known.people, ...data.people];
  return {
    works: new Set([...known.works, ...data.works].map(({ key }) => key)),
    people: new Map(people.map(person => [person.id, person])),
    bearers: peopleByName(people),
    names: people.flatMap(({ name, aliases }) => [name, ...aliases]),
    conferences: new Map([...data.conferences, ...known.conferences].map(conference => [conference.id, conference])),
    sessions: new Map(data.sessions.map(session => [session.id, session])),
  };
}

type Context = ReturnType<typeof contextOf>;

function checkClaim(claim: Claim, context: Context): Problem | undefined {
  switch (claim.kind) {
    case 'work':
      if (context.works.has(claim.key)) return undefined;
      return problemAt('unknown-reference', { key: claim.key, ...nearest(claim.key, context.works) }, claim);
    case 'person':
      if (context.people.has(claim.id)) return undefined;
      return problemAt('unknown-person', { person: claim.id, ...nearest(claim.id, context.people.keys()) }, claim);
    case 'name':
      return checkName(claim, context);
    case 'day': {
      const { start, end = start } = context.conferences.get(claim.conference) ?? {};
      const outside = start !== undefined && end !== undefined && (claim.day < start || claim.day > end);
      return outside ? problemAt('day-outside-conference', { day: claim.day }, claim) : undefined;
    }
  }
}

/**
 * A name may be anybody's: it is only wrong when several bear it and the session does not say which, and only doubtful
 * when nobody bears it but somebody is spelt almost so.
 */
function checkName(claim: Extract<Claim, { kind: 'name' }>, context: Context): Problem | undefined {
  const { name } = claim;
  const speakers = context.sessions.get(claim.session)?.speakers ?? [];
  if (speakers.some(speaker => speaker.name === name && speaker.person !== undefined)) return undefined;
  const bearers = context.bearers.get(nameKey(name)) ?? [];
  if (bearers.length > 1) {
    const candidates = bearers.map(({ id }) => id).join(', ');
    return problemAt('ambiguous-person', { name, candidates }, claim);
  }
  const others = speakers.map(speaker => speaker.name).filter(other => other !== name);
  const nearlySame = bearers.length === 1 ? undefined : nearestSpelling(name, [...others, ...context.names]);
  return nearlySame === undefined ? undefined : problemAt('nearly-known-name', { name, nearest: nearlySame }, claim);
}

function nearest(word: string, candidates: Iterable<string>): { readonly nearest?: string } {
  const found = nearestSpelling(word, candidates);
  return found === undefined ? {} : { nearest: found };
}
