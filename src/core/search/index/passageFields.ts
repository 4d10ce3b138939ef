import type { Corpus } from '../../corpus/corpus';
import type { Passage, Session } from '../../corpus/model';

/** The parts of a passage and of what it stands in that a query may speak of. */
export type FieldName =
  'text' | 'speaker' | 'participant' | 'title' | 'heading' | 'mention' | 'role' | 'topic' | 'conference';

export type PassageFields = Readonly<Partial<Record<FieldName, string>>>;

/**
 * What is indexed of a passage. A quotation has its own speakers; any other passage has, weaker, those of its session.
 * Each name stands with the person's usual name and aliases, so that every spelling finds what the person said.
 */
export function fieldsOf(passage: Passage, corpus: Corpus): PassageFields {
  return { ...ownFieldsOf(passage), ...sharedFieldsOf(passage, corpus) };
}

/** The fields that are a passage's own. */
export function ownFieldsOf({ text, heading, attributes }: Passage): Readonly<Record<'text' | 'heading', string>> {
  return { text, heading: [heading, attributes.at].filter(isDefined).join('\n') };
}

/** The fields that it shares with all passages of its group (see `groupKey`). */
export function sharedFieldsOf(passage: Passage, corpus: Corpus): PassageFields {
  const session = corpus.session(passage.session);
  const conference = corpus.conference(passage.conference);
  return {
    [passage.kind === 'quotation' ? 'speaker' : 'participant']: distinctWords(namesOf(passage, corpus)),
    mention: distinctWords((session?.mentions ?? []).flatMap(name => spellingsOf(name, session, corpus))),
    title: session?.title ?? '',
    role: (session?.speakers ?? [])
      .flatMap(speaker => [speaker.role, speaker.affiliation])
      .filter(isDefined)
      .join('\n'),
    topic: (session?.topics ?? []).join('\n'),
    conference: [conference?.title, conference?.edition, conference?.city, conference?.venue]
      .filter(isDefined)
      .join('\n'),
  };
}

/** The names, usual names and aliases of those whose words a passage holds: of its speakers, or of its session's. */
export function namesOf(passage: Passage, corpus: Corpus): readonly string[] {
  const session = corpus.session(passage.session);
  return [...new Set(speakersOf(passage, corpus).flatMap(name => spellingsOf(name, session, corpus)))];
}

/** The same by the document's spelling alone. */
export function speakersOf(passage: Passage, corpus: Corpus): readonly string[] {
  if (passage.kind === 'quotation') return passage.speakers;
  return (corpus.session(passage.session)?.speakers ?? []).map(speaker => speaker.name);
}

function spellingsOf(name: string, session: Session | undefined, corpus: Corpus): readonly string[] {
  const person = corpus.person(name) ?? corpus.personNamed(name, session);
  return person ? [name, person.name, ...person.aliases] : [name];
}

/** Each word once: a name that has many spellings must not weigh more than one that has none. */
function distinctWords(names: readonly string[]): string {
  return [...new Set(names.flatMap(name => name.split(/[\s-]+/)))].join(' ');
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}
