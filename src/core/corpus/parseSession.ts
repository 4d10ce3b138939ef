import { conferenceIdOf, sessionIdOf } from './corpusPaths';
import { sessionFields } from './fieldTables';
import type { Session, SessionSpeaker } from './model';
import { checkedId, readPageHead } from './pageHead';
import type { Claim, FileContent } from './parsedFile';
import type { Fields } from './readFields';
import { textsOf } from './readFields';
import type { ReadPassages } from './readPassages';
import { readPassages } from './readPassages';
import { isSlug } from './slug';
import type { Located, SourceText, TextRange } from './sourceText';
import { valuesOf } from './valuesOf';

/** Reads a session's page: one programme item and its passages. */
export function parseSession(source: SourceText): FileContent {
  const head = readPageHead(sessionFields, 'session', source);
  if (!head) return {};
  const { used: conference } = conferenceIdOf(source.file.path);
  const session = sessionOf(head.fields, conference, head.anchor, source);
  const own = head.fields.text?.value === 'source' ? 'extract' : 'summary';
  const read = readPassages(session, head.bodyStart, own, source);
  return { sessions: [session], passages: read.passages, claims: claimsOf(head.fields, session, read, source) };
}

type SessionFields = Fields<typeof sessionFields>;

/** What is required and missing is reported; so that its passages are found, the page still becomes a session. */
function sessionOf(fields: SessionFields, conference: string, anchor: TextRange, source: SourceText): Session {
  const { title, kind, document, speakers, mentions, topics, day, key } = fields;
  const id = checkedId(sessionIdOf(source.file.path), source);
  return {
    id: `${conference}/${id}`,
    conference,
    title: title?.value ?? id,
    kind: kind?.value ?? 'talk',
    ...valuesOf({ ...(day && { day }), ...(key && { key }) }),
    document: document?.value ?? '',
    speakers: speakers?.value.flatMap(speakerOf) ?? [],
    mentions: textsOf(mentions),
    topics: textsOf(topics),
    source: source.wholeLines(anchor),
  };
}

type SpeakerFields = Fields<typeof sessionFields.speakers.fields>;

function speakerOf({ name, as, ...rest }: SpeakerFields): readonly SessionSpeaker[] {
  return name ? [{ name: name.value, ...valuesOf(rest), as: as?.value ?? 'speaker' }] : [];
}

function claimsOf(fields: SessionFields, session: Session, read: ReadPassages, source: SourceText): readonly Claim[] {
  const { document, day, speakers, mentions } = fields;
  const work = (key: Located<string>): Claim => ({ kind: 'work', key: key.value, ...source.place(key) });
  const person = (id: Located<string>): Claim => ({ kind: 'person', id: id.value, ...source.place(id) });
  const name = (named: Located<string>): Claim => ({
    kind: 'name',
    name: named.value,
    session: session.id,
    ...source.place(named),
  });
  const taking = speakers?.value.flatMap(speaker => {
    if (speaker.person) return [person(speaker.person)];
    return speaker.name ? [name(speaker.name)] : [];
  });
  return [
    ...(document ? [work(document)] : []),
    ...(day ? [{ kind: 'day' as const, day: day.value, conference: session.conference, ...source.place(day) }] : []),
    ...(taking ?? []),
    ...(mentions?.value ?? []).map(mention => (isSlug(mention.value) ? person(mention) : name(mention))),
    ...read.names.map(name),
    ...read.references.map(({ value, ...range }) => work({ value: value.key, ...range })),
  ];
}
