import type { CardSpeaker, Ownership, PassageCard } from '../core/citation/card';
import { dayText, daysText } from '../core/citation/dates';
import { noteAuthors } from '../core/citation/itemNames';
import { inMarks, marksFor } from '../core/citation/marks';
import { inTextWork } from '../core/citation/render';
import { workName } from '../core/citation/workName';
import type { Language } from '../core/language';
import { translator } from './translate';
import type { Translate } from './translate';

/** A card in words, plain text, line by line in the order in which a card shows them. */
export interface CardText {
  /** In quotation marks, unless they are our own. */
  readonly words: string;
  /** `Cristina Husmark Pehrsson, dåvarande socialförsäkringsminister`. */
  readonly speakers: readonly string[];
  /** As whose words it may be quoted. */
  readonly ownership: string;
  /** What else one has to know: another spelling in the source, slips, who said it is inferred, quoted via whom. */
  readonly remarks: readonly string[];
  /** The session, and the section of the document where it is not the session's own. */
  readonly session: string;
  /** `Finsams nationella nätverkskonferens 2010 · Malmö · 22 april 2010 · dok. Catrin Haglund`. */
  readonly conference: string;
}

export function cardText(card: PassageCard, language: Language): CardText {
  const t = translator(language);
  const { passage, session, section } = card;
  const marks = marksFor('sv', '”');
  const elsewhere = section?.kind === 'section' && section.title !== session.title ? section.title : undefined;
  return {
    words: passage.kind === 'summary' ? passage.text : inMarks(passage.text, marks),
    speakers: card.speakers.map(speaker => speakerText(speaker, t)),
    ownership: ownershipText(card, t),
    remarks: remarks(card, { t, language }),
    session: elsewhere === undefined ? session.title : t('{0} · section “{1}”', session.title, elsewhere),
    conference: conferenceText(card, { t, language }),
  };
}

function speakerText({ name, role, affiliation, former }: CardSpeaker, t: Translate): string {
  const capacity = role !== undefined && former ? t('then {0}', role) : role;
  return [name, capacity, affiliation].filter(part => part !== undefined).join(', ');
}

const ownershipTexts: Readonly<Record<Ownership, string>> = {
  speaker: 'Direct speech. May be quoted as the speaker’s words.',
  rendering: 'Speech without quotation marks. May be quoted as the speaker’s words, as the documenter renders them.',
  floor: 'Question from the floor. Quote it as such, with the document.',
  unnamed: 'The document does not name who said this: quote the document.',
  document: 'The documenter’s own words: quote the document.',
  report: 'Reported by the documenter: quote the document, not the speaker.',
  work: 'Second-hand: original not checked.',
  summary: 'Belägg’s summary – not the source’s words',
};

function ownershipText({ ownership, document, speakers }: PassageCard, t: Translate): string {
  const isBlog = document.type === 'post-weblog';
  if (isBlog && ownership === 'document') return t('The blog’s own words: quote the blog.');
  if (isBlog && ownership === 'report') {
    return t('The blog’s words: quote the blog, not {0}.', speakers.map(({ name }) => name).join(', '));
  }
  return t(ownershipTexts[ownership]);
}

function remarks(card: PassageCard, { t, language }: Words): readonly string[] {
  const { attributes } = card.passage;
  const via = card.ownership === 'work' ? inTextWork(card.document, { language }) : undefined;
  const work = card.original && workName(card.original);
  return [
    ...card.speakers.flatMap(({ sourceName }) =>
      sourceName === undefined ? [] : t('in the source: “{0}”', sourceName),
    ),
    ...(via === undefined ? [] : [work === undefined ? t('Quoted in {0}', via) : t('{0}, quoted in {1}', work, via)]),
    ...(attributes.question && card.ownership !== 'floor' ? [t('A question')] : []),
    ...(attributes.inferred ? [t(inferredText(card))] : []),
    ...(attributes.occasion === undefined ? [] : [t('Occasion: {0}', attributes.occasion)]),
    ...card.slips.map(({ written, meant }) => t('Slip in the source: “{0}”, meant is “{1}”', written, meant)),
  ];
}

function inferredText({ ownership }: PassageCard): string {
  return ownership === 'floor'
    ? 'That somebody in the audience asked it is Belägg’s conclusion; the document does not say.'
    : 'Who said it is Belägg’s conclusion; the document does not say.';
}

/** What texts are made with. */
interface Words {
  readonly t: Translate;
  readonly language: Language;
}

function conferenceText({ conference, session, document }: PassageCard, { t, language }: Words): string {
  const start = conference.start;
  const days = start === undefined ? undefined : daysText(start, conference.end, language);
  const when = session.day === undefined ? days : dayText(session.day, language);
  const documenter = noteAuthors(document, language);
  const by = documenter === undefined ? t('unsigned document') : t('doc. {0}', documenter);
  return [conference.title, conference.city, when, by].filter(part => part !== undefined).join(' · ');
}
