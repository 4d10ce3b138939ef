/** The fields of the corpus's YAML, as data: the reader, the editor's completion and the JSON schema follow them. */
import { sessionKinds, speakerCapacities } from './model';

/**
 * `slug` is an id (`hans-sarv`), `texts` one text or a list of them, `oneOf` one of some words, `records` a list of
 * maps, where a mere text stands for a map with that one field: `speakers: [Hans Sarv]`.
 */
export type FieldType =
  | { readonly type: 'text' | 'slug' | 'date' | 'boolean' | 'texts' }
  | { readonly type: 'oneOf'; readonly words: readonly string[] }
  | { readonly type: 'records'; readonly fields: FieldTable; readonly shorthand: string };

export type Field = FieldType & {
  /** The problem that its absence is; without it the field may be absent. */
  readonly missing?: 'field-missing' | 'speaker-without-name';
};

export type FieldTable = Readonly<Record<string, Field>>;

const required = 'field-missing';

/** conference.md */
export const conferenceFields = {
  title: { type: 'text', missing: required },
  edition: { type: 'text' },
  start: { type: 'date' },
  end: { type: 'date' },
  venue: { type: 'text' },
  city: { type: 'text' },
  organisers: { type: 'texts' },
  documents: {
    type: 'records',
    shorthand: 'key',
    fields: { key: { type: 'text', missing: required }, complete: { type: 'boolean' } },
  },
} as const satisfies FieldTable;

/** A session file. */
export const sessionFields = {
  title: { type: 'text', missing: required },
  key: { type: 'text' },
  kind: { type: 'oneOf', words: sessionKinds, missing: required },
  day: { type: 'date' },
  document: { type: 'text', missing: required },
  speakers: {
    type: 'records',
    shorthand: 'name',
    fields: {
      name: { type: 'text', missing: 'speaker-without-name' },
      person: { type: 'slug' },
      role: { type: 'text' },
      affiliation: { type: 'text' },
      as: { type: 'oneOf', words: speakerCapacities },
    },
  },
  mentions: { type: 'texts' },
  topics: { type: 'texts' },
  /** `source`: the paragraphs are the document's own words. */
  text: { type: 'oneOf', words: ['summary', 'source'] },
} as const satisfies FieldTable;

/** An entry of people.yaml. */
export const personFields = {
  id: { type: 'slug', missing: required },
  name: { type: 'text', missing: required },
  family: { type: 'text' },
  kind: { type: 'oneOf', words: ['person', 'organisation'], missing: required },
  aliases: { type: 'texts' },
} as const satisfies FieldTable;
