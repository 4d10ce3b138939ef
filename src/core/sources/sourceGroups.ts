import { listAuthors } from '../citation/itemNames';
import { yearOf } from '../citation/dates';
import { officialNumber } from '../citation/workName';
import type { Corpus } from '../corpus/corpus';
import type { CslItem } from '../corpus/cslItem';
import type { Language } from '../language';

/** The headings of the lists of sources in Swedish reports, in their order. */
export const sourceHeadings = {
  statutes: { sv: 'Författningar', en: 'Statutes' },
  official: { sv: 'Offentligt tryck', en: 'Official publications' },
  reports: { sv: 'Rapporter', en: 'Reports' },
  literature: { sv: 'Litteratur', en: 'Literature' },
  conferences: { sv: 'Konferensdokumentation', en: 'Conference documentation' },
  web: { sv: 'Webb', en: 'Web' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
export type SourceKind = keyof typeof sourceHeadings;

/** What stands under one heading, sorted. */
export interface SourceGroup {
  readonly kind: SourceKind;
  readonly heading: string;
  readonly items: readonly CslItem[];
}

/** Items under their headings, sorted as the language sorts (å, ä, ö last in Swedish); no heading without an item. */
export function groupSources(items: readonly CslItem[], corpus: Corpus, language: Language): readonly SourceGroup[] {
  const kinds = Object.keys(sourceHeadings) as readonly SourceKind[];
  const documents = new Set(corpus.conferences.flatMap(conference => conference.documents.map(({ key }) => key)));
  const compare = bySortKey(language);
  return kinds.flatMap(kind => {
    const own = items.filter(item => kindOf(item, documents.has(item.id)) === kind);
    return own.length === 0 ? [] : [{ kind, heading: sourceHeadings[kind][language], items: own.toSorted(compare) }];
  });
}

function kindOf(item: CslItem, recordsConference: boolean): SourceKind {
  if (recordsConference) return 'conferences';
  if (officialNumber(item) !== undefined) return 'official';
  return kinds[item.type] ?? 'literature';
}

/** By CSL type; everything else is literature. */
const kinds: Readonly<Record<string, SourceKind>> = {
  legislation: 'statutes',
  regulation: 'statutes',
  treaty: 'statutes',
  bill: 'official',
  hearing: 'official',
  report: 'reports',
  speech: 'conferences',
  'paper-conference': 'conferences',
  event: 'conferences',
  post: 'web',
  'post-weblog': 'web',
  webpage: 'web',
};

/**
 * By author, or title where nobody signed it, then by year and title, word by word: Ek, Stina before Ekberg. Quotation
 * marks and the like do not count.
 */
function bySortKey(language: Language): (a: CslItem, b: CslItem) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const keyOf = (item: CslItem): readonly string[] => {
    const title = item.title ?? item.genre ?? item.id;
    const name = officialNumber(item) ?? listAuthors(item, language) ?? title;
    const [surname = '', ...rest] = name.split(',');
    return [surname, rest.join(), String(yearOf(item.issued) ?? ''), title].map(wordsOf);
  };
  return (a, b) => {
    const others = keyOf(b);
    return keyOf(a).reduce((order, key, index) => order || compare(key, others[index] ?? ''), 0);
  };
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}
