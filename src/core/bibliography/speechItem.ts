import type { Corpus } from '../corpus/corpus';
import type { CslDate, CslItem, CslName } from '../corpus/cslItem';
import type { Session, SessionSpeaker, SpeakerCapacity } from '../corpus/model';

/**
 * The talk behind a session as a CSL `speech` with the speakers as authors, for writers who were there. `undefined` where
 * the session has no key or names nobody who spoke.
 */
export function speechItem(corpus: Corpus, session: Session): CslItem | undefined {
  const author = authorsOf(session).map(speaker => nameOf(corpus, speaker));
  if (session.key === undefined || author.length === 0) return undefined;
  const conference = corpus.conference(session.conference);
  const day = dateOf(session.day);
  const year = dateOf(conference?.start?.slice(0, 4));
  const days = dateOf(conference?.start, conference?.end);
  const issued = day ?? year;
  const eventDate = day ?? days;
  return {
    id: session.key,
    type: 'speech',
    title: session.title,
    author,
    ...(issued && { issued }),
    ...(conference && { 'event-title': conference.title }),
    ...(conference?.city !== undefined && { 'event-place': conference.city }),
    ...(eventDate && { 'event-date': eventDate }),
    language: 'sv-SE',
  };
}

/** Those who spoke; in a panel its members; a moderator or a host only where nobody else is named. */
const capacities: readonly SpeakerCapacity[] = ['speaker', 'panelist', 'host', 'moderator'];

function authorsOf(session: Session): readonly SessionSpeaker[] {
  for (const capacity of capacities) {
    const speakers = session.speakers.filter(speaker => speaker.as === capacity);
    if (speakers.length > 0) return speakers;
  }
  return [];
}

/** The usual spelling, parted by the surname that people.yaml gives; without one the last word is taken for it. */
function nameOf(corpus: Corpus, speaker: SessionSpeaker): CslName {
  const person = speaker.person === undefined ? undefined : corpus.person(speaker.person);
  const name = person?.name ?? speaker.name;
  if (person?.kind === 'organisation') return { literal: name };
  const family = person?.family ?? name.split(' ').at(-1) ?? name;
  if (!name.endsWith(family) || name === family) return { literal: name };
  return { family, given: name.slice(0, -family.length).trim() };
}

function dateOf(...days: readonly (string | undefined)[]): CslDate | undefined {
  const parts = days.flatMap(day => (day === undefined ? [] : [day.split('-').map(Number)]));
  return parts.length === 0 ? undefined : { 'date-parts': parts };
}
