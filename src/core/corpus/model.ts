/**
 * The corpus as data: conferences, their sessions, the passages that can be cited, the works and the people.
 * Everything here is plain JSON, so that a parsed corpus can be packed into one file and read back without parsing.
 */
import type { CslItem } from './cslItem';
import type { Problem } from './problem';

/** Where a corpus comes from: `bundled`, or what the host calls a folder (a URI in VS Code, a path on the command line). */
export type Origin = string;

/** One file of a corpus folder. `path` is relative to the folder, with `/`: `finsam-2010-malmo/01-oppning.md`. */
export interface CorpusFile {
  readonly origin: Origin;
  readonly path: string;
  readonly text: string;
}

/** A stretch of a corpus file: UTF-16 offsets into the file's text, and its first line, counted from 1. */
export interface SourceSpan {
  readonly origin: Origin;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** A source document that records a conference; `complete` says that its whole text is loaded (set by an import). */
export interface ConferenceDocument {
  readonly key: string;
  readonly complete: boolean;
}

/** One edition of a conference. `id` is its folder's name, dates are ISO (`2010-04-21`). */
export interface Conference {
  readonly id: string;
  readonly title: string;
  readonly edition?: string;
  readonly start?: string;
  readonly end?: string;
  readonly venue?: string;
  readonly city?: string;
  readonly organisers: readonly string[];
  readonly documents: readonly ConferenceDocument[];
  /** A short description in our own words; paragraphs are separated by an empty line. */
  readonly description: string;
  readonly source: SourceSpan;
}

export const sessionKinds = [
  'opening',
  'talk',
  'panel',
  'seminar',
  'information',
  'address',
  'report',
  'comment',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const speakerCapacities = ['speaker', 'moderator', 'panelist', 'host', 'documenter'] as const;
/** In which capacity somebody took part in a session. */
export type SpeakerCapacity = (typeof speakerCapacities)[number];

/** Somebody who took part in a session, with role and affiliation as of that session. */
export interface SessionSpeaker {
  /** The document's spelling. */
  readonly name: string;
  /** The id in people.yaml, found by `person:` or by a name or alias that only one person has. */
  readonly person?: string;
  readonly role?: string;
  readonly affiliation?: string;
  readonly as: SpeakerCapacity;
}

/** One programme item. `id` is `conference/session`, the file's name without the number that only sorts. */
export interface Session {
  readonly id: string;
  readonly conference: string;
  readonly title: string;
  readonly kind: SessionKind;
  readonly day?: string;
  /** The key of the source document that records it. */
  readonly document: string;
  /** The key of the `speech` entry made from the session, for writers who were there. */
  readonly key?: string;
  readonly speakers: readonly SessionSpeaker[];
  /** People (names or ids) who are named without having taken part. */
  readonly mentions: readonly string[];
  readonly topics: readonly string[];
  readonly source: SourceSpan;
}

/** A pointer from a passage to a work, as in `[@isf-2010-2; citerad i @finsam-bloggen-2011]`. */
export interface PassageReference {
  readonly key: string;
  readonly locator?: string;
}

/** A slip of the source that is kept: what stands there and what was meant. */
export interface Slip {
  readonly written: string;
  readonly meant: string;
}

/** What is known about a quotation besides its words; absent values are left out. */
export interface QuotationAttributes {
  /** A question from the floor. */
  readonly question?: true;
  /** Who said it is a conclusion of ours. */
  readonly inferred?: true;
  /** When it was said, if not in the session: `efter konferensen`. */
  readonly occasion?: string;
  readonly sic?: readonly Slip[];
  /** Words that make the fragment a sentence: `Finsam har`. */
  readonly lead?: string;
  /** The section of the document where the words stand. */
  readonly at?: string;
}

/**
 * Whose words a quotation's are: `direct` the speaker's (the source sets them in quotation marks or as a reply),
 * `unmarked` the documenter's rendering of speech, `reported` the documenter's words about the speaker.
 */
export const speeches = ['direct', 'unmarked', 'reported'] as const;
export type Speech = (typeof speeches)[number];

interface PassageBase {
  /** `conference/session#passage`. */
  readonly id: string;
  readonly session: string;
  readonly conference: string;
  /** Plain text; items of a list are lines that begin with `- `. */
  readonly text: string;
  /** The heading in our file that it stands under. */
  readonly heading?: string;
  /** For a quotation who is quoted, as the document spells them (none where it names nobody); else empty. */
  readonly speakers: readonly string[];
  /** First what is quoted; for a second-hand quotation then what quotes it. */
  readonly references: readonly PassageReference[];
  readonly attributes: QuotationAttributes;
  readonly source: SourceSpan;
}

/** Words reproduced exactly. */
export interface Quotation extends PassageBase {
  readonly kind: 'quotation';
  readonly speech: Speech;
  /** The key of the citing source of a second-hand quotation. */
  readonly via?: string;
}

/** Our own words about the session: never quotable as the source's. */
export interface Summary extends PassageBase {
  readonly kind: 'summary';
}

/** The document's own words in an imported corpus (`text: source`): quotable as the documenter's. */
export interface Extract extends PassageBase {
  readonly kind: 'extract';
}

export type Passage = Quotation | Summary | Extract;

/** Somebody who speaks or is named. `name` is the usual spelling, `aliases` the sources' and other spellings. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** The surname, or what a short reference calls an organisation. */
  readonly family?: string;
  readonly kind: 'person' | 'organisation';
  readonly aliases: readonly string[];
  /** The entry in people.yaml. */
  readonly source?: SourceSpan;
}

/** An entry of references.yaml: a source document or a work that others quote, with where its entry stands. */
export interface Work {
  readonly key: string;
  readonly item: CslItem;
  readonly source: SourceSpan;
}

/** A parsed corpus as plain data: what the build packs and what several folders are merged into. */
export interface CorpusData {
  readonly conferences: readonly Conference[];
  readonly sessions: readonly Session[];
  readonly passages: readonly Passage[];
  readonly works: readonly Work[];
  readonly people: readonly Person[];
  readonly problems: readonly Problem[];
}
