import type { BibliographyEntry } from './model';

/** What of an entry tells whether two are the same work. */
export type ComparedFields = Omit<BibliographyEntry, 'key' | 'span'>;

type Maybe<Fields> = { readonly [Name in keyof Fields]: Fields[Name] | undefined };
type Mutable<Fields> = { -readonly [Name in keyof Fields]: Fields[Name] };

/** What a source says of them, without those that it lacks. Named one by one: a file may have tens of thousands of entries. */
export function comparedFields(
  authors: readonly string[],
  { title, year, number, url, doi, isbn }: Maybe<Omit<ComparedFields, 'authors' | 'aliases'>>,
): ComparedFields {
  const found: Mutable<ComparedFields> = { authors };
  if (title !== undefined) found.title = title;
  if (year !== undefined) found.year = year;
  if (number !== undefined) found.number = number;
  if (url !== undefined) found.url = url;
  if (doi !== undefined) found.doi = doi;
  if (isbn !== undefined) found.isbn = isbn;
  return found;
}
