import type { Language } from '../../language';
import type { FilterName } from './model';

/** What a filter is called where the product writes it; `filtersByName` has everything that people may type. */
export const filterTerms: Readonly<Record<FilterName, Readonly<Record<Language, string>>>> = {
  speaker: { sv: 'talare', en: 'speaker' },
  year: { sv: 'år', en: 'year' },
  conference: { sv: 'konferens', en: 'conference' },
  topic: { sv: 'ämne', en: 'topic' },
  kind: { sv: 'typ', en: 'kind' },
};

/** What `typ:` and `kind:` call a kind where the product writes it; `kindNames` has everything that people may type. */
export const kindTerms: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  quotation: { sv: 'citat', en: 'quotation' },
  summary: { sv: 'sammanfattning', en: 'summary' },
  extract: { sv: 'utdrag', en: 'extract' },
  direct: { sv: 'direkt', en: 'direct' },
  unmarked: { sv: 'omärkt', en: 'unmarked' },
  reported: { sv: 'referat', en: 'reported' },
  question: { sv: 'fråga', en: 'question' },
  'second-hand': { sv: 'andrahandscitat', en: 'second-hand' },
  opening: { sv: 'öppning', en: 'opening' },
  talk: { sv: 'föredrag', en: 'talk' },
  panel: { sv: 'panel', en: 'panel' },
  seminar: { sv: 'seminarium', en: 'seminar' },
  information: { sv: 'information', en: 'information' },
  address: { sv: 'anförande', en: 'address' },
  report: { sv: 'rapport', en: 'report' },
  comment: { sv: 'kommentar', en: 'comment' },
};

/** A filter as a query has it: `talare:"Hans Sarv"`. Quotation marks in the value cannot be written and are left out. */
export function filterText(name: string, value: string): string {
  const plain = value.replace(/["”“„»«]/g, '');
  return `${name}:${/\s/.test(plain) ? `"${plain}"` : plain}`;
}
