import { speechItem } from '../bibliography/speechItem';
import type { CslItem } from '../corpus/cslItem';
import type { Passage, Quotation } from '../corpus/model';
import { locatorOf, parseLocator } from './locator';
import type { Locator } from './locator';
import type { CitationContext } from './model';
import { provenanceOf } from './provenance';
import type { Provenance } from './provenance';
import { saysReported } from './saysReported';
import { namesAll, quotedSpeakers } from './speakerNames';
import type { QuotedSpeaker } from './speakerNames';
import { terms } from './terms';
import { isAct, workName } from './workName';

/** A reference to one work before it is written in any syntax. All words are plain text. */
export interface Pointer {
  readonly item: CslItem;
  /** What stands before the work: `Henrik Hammar, citerad i`. */
  readonly before?: string;
  readonly locator?: Locator;
  /** It belongs to the pointer before it (`…; citerad i @b`) and is nothing without it. */
  readonly continues?: true;
}

/**
 * What a reference to the passage points to: always what was read, the document, with the words that say whose words
 * they are, unless `sentence`, in which the reference stands, says so already.
 */
export function pointersTo(passage: Passage, context: CitationContext, sentence: string): readonly Pointer[] {
  const provenance = provenanceOf(passage, context.corpus);
  const locator = locatorOf(passage, provenance);
  const document: Pointer = { item: provenance.documentItem, ...(locator && { locator }) };
  if (passage.kind !== 'quotation') return [document];
  const speakers = quotedSpeakers(passage, provenance.session, context.corpus, context.settings.names);
  if (passage.via !== undefined) return secondHand(document, provenance, { context, sentence, speakers });
  const talk = context.settings.speaker === 'author' ? talkOf(passage, provenance, context) : undefined;
  const omitted = context.settings.speaker !== 'prefix' && says(sentence, passage, speakers);
  if (talk) {
    const alone = omitted || (talk.author?.length ?? 0) < 2;
    const before = terms[context.language].within(together(speakers, 'full', context));
    return [{ item: talk, ...(!alone && { before }) }];
  }
  const before = omitted ? reporting(passage, sentence, context) : introduction(passage, speakers, context);
  return [{ ...document, ...(before !== undefined && { before }) }];
}

/** The sentence names who is quoted, or says that the audience asked. */
function says(sentence: string, passage: Quotation, speakers: readonly QuotedSpeaker[]): boolean {
  const fromTheFloor = passage.attributes.question === true && speakers.length === 0;
  return fromTheFloor ? /fråga från publiken|question from the floor/i.test(sentence) : namesAll(sentence, speakers);
}

/** `Gunnar Axén och Kurt Kvarnström`. */
export function together(
  speakers: readonly QuotedSpeaker[],
  name: 'full' | 'short',
  { language }: Pick<CitationContext, 'language'>,
): string {
  const names = speakers.map(speaker => speaker[name]);
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${terms[language].and} ${last}`;
}

/** Whose words the document gives: spoken ones have an author with a full name, reported ones are the documenter's. */
function introduction(
  passage: Quotation,
  speakers: readonly QuotedSpeaker[],
  context: CitationContext,
): string | undefined {
  const { quotedIn, floorQuestionIn } = terms[context.language];
  const many = speakers.length > 1;
  if (speakers.length === 0) return passage.attributes.question ? floorQuestionIn : undefined;
  if (passage.speech !== 'reported') return quotedIn(together(speakers, 'full', context), many);
  return reportedBy(together(speakers, 'short', context), many, context);
}

/** Where the sentence names the speaker: it may not say that what the documenter reports are the speaker's words. */
function reporting({ speech, speakers }: Quotation, sentence: string, context: CitationContext): string | undefined {
  if (speech !== 'reported' || speakers.length === 0 || saysReported(sentence)) return undefined;
  return reportedBy('', speakers.length > 1, context);
}

function reportedBy(who: string, many: boolean, { language, style }: CitationContext): string {
  const { reportedIn, accordingTo } = terms[language];
  return style === 'citeproc' ? reportedIn(who, many) : accordingTo(who);
}

interface Quoted {
  readonly context: CitationContext;
  readonly sentence: string;
  readonly speakers: readonly QuotedSpeaker[];
}

/** Only what was read is listed, unless the writer wants both; acts are running text and never keys. */
function secondHand(document: Pointer, { original }: Provenance, quoted: Quoted): readonly Pointer[] {
  const { context, sentence, speakers } = quoted;
  const { quotedIn } = terms[context.language];
  const item = original?.item;
  const locator = original?.reference.locator === undefined ? undefined : parseLocator(original.reference.locator);
  if (context.settings.secondHand === 'both' && item && !isAct(item)) {
    const work: Pointer = { item, ...(locator && { locator }) };
    return [work, { ...document, before: quotedIn('', false), continues: true }];
  }
  const author = namesAll(sentence, speakers) ? '' : together(speakers, 'full', context);
  const work = item && workName(item);
  const who = [author, work].filter(part => part !== undefined && part !== '' && !sentence.includes(part)).join(', ');
  return [{ ...document, before: quotedIn(who, speakers.length > 1 && who === author) }];
}

/** The talk itself, for words that are the speaker's own; what the documenter writes has no author but the documenter. */
function talkOf(passage: Quotation, { session }: Provenance, { corpus }: CitationContext): CslItem | undefined {
  const gaveIt = (name: string): boolean =>
    session.speakers.some(({ name: speaker, as }) => speaker === name && (as === 'speaker' || as === 'panelist'));
  if (passage.speech === 'reported' || session.key === undefined || !passage.speakers.some(gaveIt)) return undefined;
  return speechItem(corpus, session);
}
