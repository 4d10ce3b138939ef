import type { Language } from '../language';

/**
 * The words that are inserted into documents. They follow the language of the document, never that of the interface,
 * and are therefore no messages: `src/l10n` does not know them. Names are handed in ready for the sentence, so that no
 * entry needs a genitive.
 */
export interface Terms {
  /** `Henrik Hammar, citerad i`; without anybody `citerad i`. */
  readonly quotedIn: (who: string, many: boolean) => string;
  /** The documenter's words about somebody: `Axén, refererad i`, or `refererad i`. */
  readonly reportedIn: (who: string, many: boolean) => string;
  /** The same in running text: `Axén enligt`, or `enligt`. */
  readonly accordingTo: (who: string) => string;
  readonly floorQuestionIn: string;
  /** One of several authors of a talk: `Henrik Hammar i`. */
  readonly within: (who: string) => string;
  /** The title comes with its marks: `avsnittet ”Innovation”`. */
  readonly section: (quotedTitle: string) => string;
  readonly pages: (pages: string) => string;
  /** Before what a chapter is a part of. */
  readonly partOf: string;
  /** Behind those who edited it. */
  readonly edited: (many: boolean) => string;
  readonly former: (role: string) => string;
  readonly and: string;
  readonly andOthers: string;
  readonly undated: string;
  /** What a work is called in a list of sources, by its CSL type, where the work itself does not say. */
  readonly genres: Readonly<Record<string, string>>;
  readonly months: readonly string[];
  readonly day: (day: number, month: string, year: number) => string;
  /** Where something was said: `på Finsams nätverkskonferens`, or when: `efter konferensen (Finsams …)`. */
  readonly at: (conference: string, occasion?: string) => string;
  readonly said: (who: string, at: string) => string;
  readonly asked: (who: string, at: string) => string;
  readonly floorAsked: (at: string) => string;
  readonly reported: (who: string, conference: string) => string;
  readonly documentStates: (conference: string) => string;
  readonly workStates: (who: string, work?: string) => string;
}

const swedish: Terms = {
  quotedIn: (who, many) => introduced(who, many ? 'citerade i' : 'citerad i'),
  reportedIn: (who, many) => introduced(who, many ? 'refererade i' : 'refererad i'),
  accordingTo: who => `${who} enligt`.trimStart(),
  floorQuestionIn: 'fråga från publiken, återgiven i',
  within: who => `${who} i`,
  section: title => `avsnittet ${title}`,
  pages: pages => `s. ${pages}`,
  partOf: 'i',
  edited: () => 'red.',
  former: role => `dåvarande ${role}`,
  and: 'och',
  andOthers: 'm.fl.',
  undated: 'u.å.',
  genres: { 'post-weblog': 'Blogginlägg', report: 'Rapport', speech: 'Föredrag', webpage: 'Webbsida' },
  months: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  day: (day, month, year) => `${day} ${month} ${year}`,
  at: (conference, occasion) => (occasion === undefined ? `på ${conference}` : `${occasion} (${conference})`),
  said: (who, at) => `${who} sa ${at}`,
  asked: (who, at) => `${who} frågade ${at}`,
  floorAsked: at => `En fråga från publiken ${at} löd`,
  reported: (who, conference) => `Så här refereras ${who} i dokumentationen av ${conference}`,
  documentStates: conference => `I dokumentationen av ${conference} står det`,
  workStates: (who, work) => (work === undefined ? `${who} skriver` : `${who} skriver i ${work}`),
};

const english: Terms = {
  quotedIn: who => introduced(who, 'quoted in'),
  reportedIn: who => introduced(who, 'reported in'),
  accordingTo: who => `${who} according to`.trimStart(),
  floorQuestionIn: 'question from the floor, reproduced in',
  within: who => `${who} in`,
  section: title => `section ${title}`,
  pages: pages => (/^\d+$/.test(pages) ? `p. ${pages}` : `pp. ${pages}`),
  partOf: 'in',
  edited: many => (many ? 'eds.' : 'ed.'),
  former: role => `then ${role}`,
  and: 'and',
  andOthers: 'et al.',
  undated: 'n.d.',
  genres: { 'post-weblog': 'Blog post', report: 'Report', speech: 'Talk', webpage: 'Web page' },
  months: 'January February March April May June July August September October November December'.split(' '),
  day: (day, month, year) => `${day} ${month} ${year}`,
  at: (conference, occasion) =>
    occasion === undefined ? `at ${conference}` : `${englishOccasions[occasion] ?? occasion} (${conference})`,
  said: (who, at) => `${who} said ${at}`,
  asked: (who, at) => `${who} asked ${at}`,
  floorAsked: at => `A question from the floor ${at} was`,
  reported: (who, conference) => `The documentation of ${conference} reports ${who} as follows`,
  documentStates: conference => `The documentation of ${conference} states`,
  workStates: (who, work) => (work === undefined ? `${who} writes` : `${who} writes in ${work}`),
};

/** The corpus notes an occasion in Swedish; this is the one that is common enough to translate. */
const englishOccasions: Readonly<Record<string, string>> = { 'efter konferensen': 'after the conference' };

export const terms: Readonly<Record<Language, Terms>> = { sv: swedish, en: english };

function introduced(who: string, relation: string): string {
  return who === '' ? relation : `${who}, ${relation}`;
}
