/**
 * Whether the quotations of a document can be stood behind (design.md, section 5): what may be one, what the document
 * says about whose words they are, and what comparing them with the corpus gives. All offsets are UTF-16; those of the
 * document unless it says otherwise.
 */
import type { Passage } from '../corpus/model';
import type { DocumentReference, QuotedText, TextSpan } from '../document/model';
import type { Voice } from './corpusNames';

/**
 * One for each quotation, the first that applies of paraphrase, altered, misattributed, unsourced, adapted, verbatim;
 * `unknown` where it refers to a source of the corpus and no passage is near.
 */
export const verdicts = [
  'verbatim',
  'adapted',
  'altered',
  'misattributed',
  'unsourced',
  'paraphrase',
  'unknown',
] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * What stands beside a verdict: `reported` the documenter's words are given as the speaker's, `clipped` cut so that the
 * meaning turns, `emphasis` added without saying so, `slip` the source's own is kept, `second-hand` the original was not seen.
 */
export const cautions = ['reported', 'clipped', 'emphasis', 'slip', 'second-hand'] as const;
export type Caution = (typeof cautions)[number];

export const differenceKinds = [
  'substitution',
  'omission',
  'insertion',
  'order',
  'negation',
  'number',
  'name',
  'joined',
  'punctuation',
  'case',
  'character',
  'attribution',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** Where the document says something else than the source; `expected` is empty for an insertion, `found` for an omission. */
export interface Difference extends TextSpan {
  readonly kind: DifferenceKind;
  readonly expected: string;
  readonly found: string;
}

/** Somebody who is named as who says it: a person, an organisation, or whoever else the reference names. */
export interface ClaimedSpeaker extends TextSpan {
  /** As the document writes it. */
  readonly name: string;
  /** Everybody whom the name may mean; empty where the corpus does not know it. */
  readonly voices: readonly Voice[];
  /** Where it was read: a reference's prefix, an attribution line, or the sentence. */
  readonly by: 'reference' | 'attribution' | 'sentence';
}

/** What the document says about whose words a candidate's are. */
export interface Claim {
  /** Those that belong to it: behind or before it, in a block's last line, in the lead-in, in its note. */
  readonly references: readonly DocumentReference[];
  readonly speakers: readonly ClaimedSpeaker[];
  /**
   * What else its paragraph and the notes in it refer to and name: one of them being right excuses it. Looked for when it
   * is asked for, as all that follows: most claims are right as they are.
   */
  nearby(): { readonly references: readonly DocumentReference[]; readonly voices: ReadonlySet<Voice> };
  /** Its sentence or paragraph points to some source, be it by a note, an address or in a way that we cannot read. */
  isSourced(): boolean;
  /** The sentence says that it gives what was written down, not what was said: `refererad i`, `enligt Haglund`. */
  isAsReported(): boolean;
  /** Something beside it says whose the emphasis is: `(min kursivering)`. */
  isAboutEmphasis(): boolean;
}

/**
 * Something in the document that may be a quotation; the span excludes its marks. It has several parts where the sentence
 * goes on between them: ”…”, säger hon, ”…”.
 */
export interface Candidate extends TextSpan {
  readonly form: 'block' | 'inline';
  readonly parts: readonly QuotedText[];
  readonly claim: Claim;
}

/** What comparing the words alone gives. */
export interface WordMatch {
  readonly passage: Passage;
  /** `partly`: right as far as the passage goes, in a document that is not loaded whole. */
  readonly verdict: 'verbatim' | 'adapted' | 'altered' | 'paraphrase' | 'partly';
  /** Where the words stand, in the passage's text. */
  readonly span: TextSpan;
  readonly differences: readonly Difference[];
  /** Of the words: `clipped`, `emphasis`, `slip`. */
  readonly cautions: readonly Caution[];
  /** Other passages with the same words. */
  readonly alternatives: readonly Passage[];
}

/** Finds the passage that a candidate's words are from, and how they differ. */
export interface PassageMatcher {
  /** `undefined` where no passage is near. `prefer` orders passages with the same words: the greater the better. */
  match(parts: readonly QuotedText[], prefer?: (passage: Passage) => number): WordMatch | undefined;
  /** Whether a word in lower case stands in some passage, and in hardly any. */
  isRare(word: string): boolean;
}

/** A candidate with its verdict. */
export interface CheckedQuotation extends TextSpan {
  readonly form: 'block' | 'inline';
  /** The document's text between `start` and `end`. */
  readonly text: string;
  readonly verdict: Verdict;
  readonly passage?: Passage;
  /** Where the words stand, in the passage's text. */
  readonly source?: TextSpan;
  readonly cautions: readonly Caution[];
  readonly differences: readonly Difference[];
  /** Why the writer stands by it as it is. */
  readonly accepted?: string;
  readonly references: readonly DocumentReference[];
  readonly speakers: readonly ClaimedSpeaker[];
  /** For `unknown`: the keys of the sources whose whole text would have to be loaded to know. */
  readonly unloaded: readonly string[];
}

/** A key in the document; `known` says that the corpus has it. */
export interface CheckedReference extends TextSpan {
  readonly key: string;
  readonly known: boolean;
  /** The only passage of which quotations are that it belongs to. */
  readonly passage?: Passage;
}

export interface DocumentCheck {
  /** In order. Text that neither refers to the corpus nor is near a passage is none of our business, and not listed. */
  readonly quotations: readonly CheckedQuotation[];
  readonly references: readonly CheckedReference[];
}
