/** CSL items as fields of BibTeX and BibLaTeX entries, as tables: what each type and each variable is called there. */
import type { CslItem } from '../corpus/cslItem';

export type BibDialect = 'bibtex' | 'biblatex';

/** An entry type and what its variables are called where they are not called as in `commonFields`. */
interface BibType {
  readonly name: string;
  readonly fields?: Readonly<Partial<Record<TextVariable, string>>>;
  /** What tells it from other types of the same name. */
  readonly subtype?: string;
}

/** The variables whose value is one text. */
export type TextVariable =
  | 'title'
  | 'title-short'
  | 'container-title'
  | 'publisher'
  | 'publisher-place'
  | 'genre'
  | 'number'
  | 'page'
  | 'volume'
  | 'issue'
  | 'edition'
  | 'collection-title'
  | 'collection-number'
  | 'number-of-pages'
  | 'note'
  | 'DOI'
  | 'ISBN'
  | 'ISSN'
  | 'event-title'
  | 'event-place'
  | 'URL';

/** CSL types whose entries are the same in both dialects. */
const commonTypes: Readonly<Record<string, BibType>> = {
  book: { name: 'book' },
  chapter: { name: 'incollection', fields: { 'container-title': 'booktitle' } },
  'article-journal': { name: 'article' },
  'article-magazine': { name: 'article' },
  'article-newspaper': { name: 'article' },
  'paper-conference': { name: 'inproceedings', fields: { 'container-title': 'booktitle' } },
  speech: { name: 'unpublished' },
  manuscript: { name: 'unpublished' },
};
const online: BibType = { name: 'online', fields: { publisher: 'organization', 'container-title': 'organization' } };
const inReference: BibType = { name: 'inreference', fields: { 'container-title': 'booktitle' } };
const misc: BibType = { name: 'misc', fields: { 'container-title': 'howpublished' } };

/**
 * CSL type → entry type. BibLaTeX's choices are those that Pandoc's citeproc reads back as the same type: a talk is
 * `@unpublished` with an event, everything on the web `@online`.
 */
const types: Readonly<Record<BibDialect, Readonly<Record<string, BibType>>>> = {
  biblatex: {
    ...commonTypes,
    report: { name: 'report', fields: { publisher: 'institution' } },
    'post-weblog': online,
    post: online,
    webpage: online,
    thesis: { name: 'thesis', fields: { publisher: 'institution' } },
    legislation: { name: 'legislation' },
    bill: { name: 'legislation' },
    personal_communication: { name: 'letter' },
    'article-newspaper': { name: 'article', subtype: 'newspaper' },
    'article-magazine': { name: 'article', subtype: 'magazine' },
    'entry-encyclopedia': inReference,
    'entry-dictionary': inReference,
    dataset: { name: 'dataset' },
    software: { name: 'software' },
  },
  bibtex: {
    ...commonTypes,
    'post-weblog': misc,
    post: misc,
    webpage: misc,
    report: { name: 'techreport', fields: { publisher: 'institution' } },
    thesis: { name: 'phdthesis', fields: { publisher: 'school' } },
  },
};

const biblatexFields: Readonly<Record<TextVariable, string>> = {
  title: 'title',
  'title-short': 'shorttitle',
  'container-title': 'journaltitle',
  publisher: 'publisher',
  'publisher-place': 'location',
  genre: 'type',
  number: 'number',
  page: 'pages',
  volume: 'volume',
  issue: 'number',
  edition: 'edition',
  'collection-title': 'series',
  'collection-number': 'number',
  'number-of-pages': 'pagetotal',
  DOI: 'doi',
  ISBN: 'isbn',
  ISSN: 'issn',
  'event-title': 'eventtitle',
  'event-place': 'venue',
  note: 'note',
  URL: 'url',
};

/** What BibTeX calls otherwise stands at the same place in the order. */
const commonFields: Readonly<Record<BibDialect, Readonly<Record<TextVariable, string>>>> = {
  biblatex: biblatexFields,
  bibtex: {
    ...biblatexFields,
    'container-title': 'journal',
    'publisher-place': 'address',
    'event-title': 'note',
    'event-place': 'address',
  },
};

/** What BibLaTeX's dates are called; BibTeX has a year and a month. */
export const dateFields = { issued: 'date', accessed: 'urldate', 'event-date': 'eventdate' } as const;

/** `langid` of a language tag. Without it Pandoc takes the title for English and lowers its capitals. */
export const languageNames: Readonly<Record<string, string>> = {
  sv: 'swedish',
  en: 'english',
  da: 'danish',
  nb: 'norsk',
  no: 'norsk',
  nn: 'nynorsk',
  fi: 'finnish',
  de: 'german',
  fr: 'french',
};

/** BibTeX's styles complain about a report without an author. */
const unsignedReport: BibType = { name: 'misc', fields: { publisher: 'howpublished' } };

function typeOf(dialect: BibDialect, { type, author = [] }: CslItem): BibType | undefined {
  const isUnsigned = dialect === 'bibtex' && type === 'report' && author.length === 0;
  return isUnsigned ? unsignedReport : types[dialect][type];
}

export function entryType(dialect: BibDialect, item: CslItem): string {
  return typeOf(dialect, item)?.name ?? 'misc';
}

/** `newspaper`, where BibLaTeX knows the type as a kind of another one. */
export function entrySubtype(dialect: BibDialect, item: CslItem): string | undefined {
  return types[dialect][item.type]?.subtype;
}

/** The fields of the item's texts in the tables' order; of two that go by one name the first. */
export function textFields(
  dialect: BibDialect,
  item: CslItem,
): readonly (readonly [field: string, variable: TextVariable])[] {
  const special = typeOf(dialect, item)?.fields ?? {};
  const variables = Object.keys(commonFields[dialect]) as TextVariable[];
  const fields = new Map<string, TextVariable>();
  for (const variable of variables) {
    const field = special[variable] ?? commonFields[dialect][variable];
    if (item[variable] !== undefined && !fields.has(field)) fields.set(field, variable);
  }
  return [...fields];
}
