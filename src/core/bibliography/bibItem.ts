import type { CslDate, CslItem, CslName } from '../corpus/cslItem';
import {
  dateFields,
  entrySubtype,
  entryType,
  languageNames,
  textFields,
  type BibDialect,
  type TextVariable,
} from './bibFields';
import { isoDate } from './cslDate';
import { surnameOf } from './surname';
import { encodeLatex, encodeUrl } from './latexText';

/** An item as a BibTeX or BibLaTeX entry, line by line and without a line break at the end. */
export function bibItemLines(dialect: BibDialect, item: CslItem, indent: string): readonly string[] {
  const subtype = entrySubtype(dialect, item);
  const fields: readonly Field[] = [
    ...(subtype === undefined ? [] : [['entrysubtype', subtype] as const]),
    ...nameFields(item),
    ...(dialect === 'bibtex' ? needed(item) : []),
    ...valueFields(dialect, item),
    ...dates(dialect, item),
    ...language(dialect, item),
  ];
  return [
    `@${entryType(dialect, item)}{${item.id},`,
    ...fields.map(([name, value]) => `${indent}${name} = ${macros.has(value) ? value : `{${value}}`},`),
    '}',
  ];
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** BibTeX's own strings stand without braces. */
const macros: ReadonlySet<string> = new Set(months);

type Field = readonly [name: string, value: string];

function nameFields(item: CslItem): readonly Field[] {
  const fields: Field[] = [];
  for (const role of ['author', 'editor', 'translator'] as const) {
    const names = item[role];
    if (names && names.length > 0) fields.push([role, names.map(nameText).join(' and ')]);
  }
  return fields;
}

/**
 * What BibTeX's styles complain about where it is missing: by what an unsigned work is sorted, in braces because natbib looks
 * for the year's parentheses in it, and whose report it is.
 */
function needed(item: CslItem): readonly Field[] {
  const [author] = item.author ?? [];
  if (!author) return item.title === undefined ? [] : [['key', `{${encodeLatex(item.title)}}`]];
  const isOwnReport = item.type === 'report' && item.publisher === undefined && author.literal !== undefined;
  return isOwnReport ? [['institution', encodeLatex(author.literal)]] : [];
}

/** Braces keep an organisation whole: with the field's own they are two pairs. */
function nameText(name: CslName): string {
  if (name.literal !== undefined) return `{${encodeLatex(name.literal)}}`;
  const parts = [surnameOf(name), name.suffix, name.given].filter(part => part !== undefined);
  return parts.map(protectedName).join(', ');
}

/** A comma or an "and" within a name would split it. */
function protectedName(part: string): string {
  const encoded = encodeLatex(part);
  return /,|\band\b/i.test(part) ? `{${encoded}}` : encoded;
}

const titles: ReadonlySet<TextVariable> = new Set(['title', 'title-short']);

/** Braces of its own keep the capitals of a title that is not known to be in a language where Pandoc leaves them alone. */
function valueFields(dialect: BibDialect, item: CslItem): readonly Field[] {
  const keepsCase = /^(?!en\b)[a-z]/i.test(item.language ?? '') && dialect === 'biblatex';
  return textFields(dialect, withShortTitle(item)).map(([field, variable]) => {
    const value = withShortTitle(item)[variable] ?? '';
    if (variable === 'URL' || variable === 'DOI') return [field, encodeUrl(value)];
    if (variable === 'page') return [field, encodeLatex(value.replace(/\s*[–-]+\s*/g, '–'))];
    return [field, titles.has(variable) && !keepsCase ? `{${encodeLatex(value)}}` : encodeLatex(value)];
  });
}

/** Pandoc takes what stands before a colon for the short title: "Rapport 2010" for "Rapport 2010:2". */
function withShortTitle(item: CslItem): CslItem {
  const isCut = item['title-short'] === undefined && item.title?.includes(':');
  return isCut && item.title !== undefined ? { ...item, 'title-short': item.title } : item;
}

function dates(dialect: BibDialect, item: CslItem): readonly Field[] {
  return dialect === 'biblatex' ? biblatexDates(item) : bibtexDates(item.issued);
}

/** A date in words is none to biber, and Typst refuses the whole file for it: what is left of it is its year. */
function biblatexDates(item: CslItem): readonly Field[] {
  return Object.entries(dateFields).flatMap(([variable, field]): readonly Field[] => {
    const value = item[variable as keyof typeof dateFields];
    const date = value?.['date-parts'] ? isoDate(value) : /(?<!\d)\d{4}(?!\d)/.exec(value?.literal ?? '')?.[0];
    return date === undefined ? [] : [[field, date]];
  });
}

function bibtexDates(issued: CslDate | undefined): readonly Field[] {
  const [year, month, day] = issued?.['date-parts']?.[0] ?? [];
  if (year === undefined) return issued?.literal === undefined ? [] : [['year', encodeLatex(issued.literal)]];
  const name = months[(month ?? 0) - 1];
  return [
    ['year', String(year)],
    ...(name === undefined ? [] : [['month', name] as const]),
    ...(day === undefined ? [] : [['day', String(day)] as const]),
  ];
}

function language(dialect: BibDialect, item: CslItem): readonly Field[] {
  const name = languageNames[/^[a-z]+/i.exec(item.language ?? '')?.[0].toLowerCase() ?? ''];
  if (name === undefined) return [];
  return dialect === 'biblatex'
    ? [['langid', name]]
    : [
        ['langid', name],
        ['language', name],
      ];
}
