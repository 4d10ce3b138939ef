import type { Corpus } from '../corpus/corpus';
import type { SessionSpeaker } from '../corpus/model';
import type { Steps } from '../steps';
import { voiceOf, type Mention, type Voice } from './corpusNames';

/** Roles by which a text may call the speakers of the corpus, each in its definite form: `ministern`, `regionrådet`. */
export interface CorpusRoles {
  /** Roles in a text, in order; each may mean whoever has it in any conference. */
  mentionsIn(text: string): readonly Mention[];
  /** Who has a role at these conferences; `undefined` unless it is one alone. */
  bearer(name: string, conferences: ReadonlySet<string>): Voice | undefined;
  /** The conferences that keys cite, and those of the years that are named. */
  conferencesOf(keys: readonly string[], years: readonly string[]): ReadonlySet<string>;
}

/** Who has a role, by conference. */
type Bearers = Map<string, Set<Voice>>;

/** Knows the roles of all sessions, as of those. Cost: one pass over the sessions. */
export function* buildCorpusRoles(corpus: Corpus): Steps<CorpusRoles> {
  const roles = new Map<string, Bearers>();
  for (const [at, session] of corpus.sessions.entries()) {
    if (at % sessionsInStep === 0) yield;
    for (const speaker of session.speakers) {
      const voice = voiceOf(corpus, speaker.name, session.id);
      for (const form of rolesOf(speaker).flatMap(definiteForms)) {
        const bearers = roles.get(form) ?? new Map<string, Set<Voice>>();
        bearers.set(session.conference, (bearers.get(session.conference) ?? new Set()).add(voice));
        roles.set(form, bearers);
      }
    }
  }
  return {
    mentionsIn: text => (roles.size === 0 ? [] : mentionsIn(text, roles)),
    bearer: (name, conferences) => {
      const bearers = roles.get(name.toLowerCase()) ?? new Map<string, Set<Voice>>();
      const voices = new Set(
        [...bearers].flatMap(([conference, own]) => (conferences.has(conference) ? [...own] : [])),
      );
      const [only] = voices;
      return voices.size === 1 ? only : undefined;
    },
    conferencesOf: (keys, years) =>
      new Set([
        ...corpus.sessions
          .filter(({ document, key }) => keys.includes(document) || (key !== undefined && keys.includes(key)))
          .map(({ conference }) => conference),
        ...corpus.conferences
          .filter(({ start, edition }) => years.includes((start ?? edition ?? '').slice(0, 4)))
          .map(({ id }) => id),
      ]),
  };
}

/** Between two steps. */
const sessionsInStep = 500;

/** `kommunalråd och styrelseordförande`: both; of `professor i logistik` the professor. */
function rolesOf({ role, as }: SessionSpeaker): readonly string[] {
  const nouns = (role ?? '')
    .toLowerCase()
    .split(/ och |[,;]/)
    .flatMap(part => part.match(/\p{L}+(?:-\p{L}+)*/u)?.[0] ?? []);
  return [...nouns.filter(noun => !ofAnybody.has(noun)), ...(as === 'moderator' ? ['moderator'] : [])];
}

/** Every body has one: alone they tell nobody from others. */
const ofAnybody = new Set('representant ordförande ledamot medlem deltagare talare chef handläggare'.split(' '));

/** A minister is called so whatever for. */
function definiteForms(role: string): readonly string[] {
  const nouns = role.endsWith('minister') ? [role, 'minister'] : [role];
  return nouns.flatMap(noun => ['n', 'en', 'et', 't'].map(ending => noun + ending));
}

function mentionsIn(text: string, roles: ReadonlyMap<string, Bearers>): readonly Mention[] {
  return [...text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)].flatMap(({ 0: word, index }): readonly Mention[] => {
    const folded = word.toLowerCase();
    const genitive = !roles.has(folded) && folded.endsWith('s');
    const name = genitive ? word.slice(0, -1) : word;
    const bearers = roles.get(name.toLowerCase());
    if (!bearers) return [];
    const voices = [...new Set([...bearers.values()].flatMap(own => [...own]))];
    return [{ start: index, end: index + word.length, name, voices, genitive, isRole: true }];
  });
}
