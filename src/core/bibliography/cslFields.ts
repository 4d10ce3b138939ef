import { comparedFields, type ComparedFields } from './comparedFields';
import { surnameOf } from './surname';

/** Reads the compared fields from a CSL item that somebody else wrote: any value may be of any type. */
export function comparedCslFields(item: Readonly<Record<string, unknown>>): ComparedFields {
  const authors = listOf(item['author']).flatMap(name => textOf(isObject(name) ? nameOf(name) : name) ?? []);
  return comparedFields(authors, {
    title: textOf(item['title']),
    year: yearOf(item['issued']),
    number: textOf(item['number']),
    url: textOf(item['URL']),
    doi: textOf(item['DOI']),
    isbn: textOf(item['ISBN']),
  });
}

function nameOf(name: Readonly<Record<string, unknown>>): unknown {
  return textOf(name['family']) === undefined ? name['literal'] : surnameOf(name);
}

/** A key may be written as a number. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}

/** `{date-parts: [[2010, 4]]}`, `{year: 2010}`, `[{year: 2010}]`, `{raw: …}`, `2010-04-21` or `2010`: the first number of four digits. */
function yearOf(issued: unknown): string | undefined {
  return /(?<!\d)\d{4}(?!\d)/.exec(typeof issued === 'string' ? issued : JSON.stringify(issued ?? ''))?.[0];
}
