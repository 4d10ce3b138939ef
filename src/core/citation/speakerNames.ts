import { nameKey } from '../corpus/corpus';
import type { Corpus } from '../corpus/corpus';
import type { Passage, Person, Session, SessionSpeaker } from '../corpus/model';
import type { CitationSettings } from './model';

/** Somebody who is quoted, with the names that a sentence may call them by. */
export interface QuotedSpeaker {
  /** As it is inserted: the usual or the document's spelling, by setting. */
  readonly full: string;
  /** The surname, or the full name where somebody else in the corpus has the same surname. */
  readonly short: string;
  /** The document's spelling. */
  readonly written: string;
  /** Everything that names them and nobody else. */
  readonly names: readonly string[];
  readonly person?: Person;
  /** Role and affiliation as of the session, for those who took part in it. */
  readonly participant?: SessionSpeaker;
}

/** Who is quoted, in the document's order. */
export function quotedSpeakers(
  passage: Pick<Passage, 'speakers'>,
  session: Session,
  corpus: Corpus,
  names: CitationSettings['names'],
): readonly QuotedSpeaker[] {
  return passage.speakers.map(written => {
    const person = corpus.personNamed(written, session);
    const participant = session.speakers.find(speaker => speaker.name === written);
    const full = names === 'usual' ? (person?.name ?? written) : written;
    const surname = surnameOf(full, person);
    const short = isShared(surname, person, corpus) ? full : surname;
    return {
      full,
      short,
      written,
      names: [...new Set([full, written, ...(person ? [person.name, ...person.aliases] : []), short])],
      ...(person && { person }),
      ...(participant && { participant }),
    };
  });
}

/** Words about the speakers with their names as they are inserted: a surname of the document's becomes the short name. */
export function withInsertedNames(words: string, speakers: readonly QuotedSpeaker[]): string {
  return speakers.reduce((text, { full, short, written, person }) => {
    if (mentions(text, full)) return text;
    if (text.includes(written)) return text.replace(written, full);
    const surname = surnameOf(written, person);
    return mentions(text, surname) ? text.replace(surname, short) : text;
  }, words);
}

/** Whether a sentence names all who are quoted, by full name or by a surname that only they have, also in the genitive. */
export function namesAll(sentence: string, speakers: readonly QuotedSpeaker[]): boolean {
  return speakers.length > 0 && speakers.every(speaker => speaker.names.some(name => mentions(sentence, name)));
}

function mentions(sentence: string, name: string): boolean {
  const escaped = nameKey(name).replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}s?(?![\p{L}\p{N}])`, 'u').test(nameKey(sentence));
}

function surnameOf(name: string, person: Person | undefined): string {
  if (person?.kind === 'organisation') return name;
  if (person?.family !== undefined && name.endsWith(person.family)) return person.family;
  return name.split(' ').at(-1) ?? name;
}

function isShared(surname: string, bearer: Person | undefined, corpus: Corpus): boolean {
  return corpus.people.some(
    person =>
      person.kind === 'person' &&
      person.id !== bearer?.id &&
      nameKey(surnameOf(person.name, person)) === nameKey(surname),
  );
}
