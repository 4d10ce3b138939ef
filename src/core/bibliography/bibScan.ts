import { eachInSteps, type Steps } from '../steps';
import { readBibEntries, type BibEntry } from './bibFile';
import { decodeLatex } from './latexText';
import type { ComparedFields } from './cslFields';
import { entriesInStep, FoundEntries } from './foundEntries';
import type { BibliographyScan } from './model';

/** The entries of a .bib file with what tells whether two are the same work. */
export function* scanBib(text: string): Steps<BibliographyScan> {
  const found = new FoundEntries(text);
  yield* eachInSteps(readBibEntries(text), entriesInStep, entry => {
    const { key, span } = entry;
    if (key === undefined || entry.broken) found.addBroken(span.start, key);
    else found.entries.push({ key, span, ...comparedFields(entry) });
  });
  return found.scan;
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

/** Named one by one, because a file may have tens of thousands of entries. */
function comparedFields({ fields }: BibEntry): ComparedFields {
  const text = (name: string): string | undefined => {
    const value = fields.get(name);
    return value === undefined ? undefined : decodeLatex(value);
  };
  const title = text('title');
  const subtitle = text('subtitle');
  const year = /\d{4}/.exec(text('date') ?? text('year') ?? '')?.[0];
  const number = text('number');
  const url = fields.get('url')?.trim();
  const found: Mutable<ComparedFields> = { authors: namesIn(fields.get('author') ?? '') };
  if (title !== undefined) found.title = subtitle === undefined ? title : `${title}: ${subtitle}`;
  if (year !== undefined) found.year = year;
  if (number !== undefined) found.number = number;
  if (url !== undefined) found.url = url;
  return found;
}

/** The surnames of `Haglund, Catrin and Hans Sarv`, an organisation in braces as a whole. */
function namesIn(names: string): readonly string[] {
  return names
    .split(/\s+and\s+(?![^{}]*\})/i)
    .map(name => name.trim())
    .filter(name => name !== '')
    .map(name => decodeLatex(surname(name)));
}

function surname(name: string): string {
  if (name.startsWith('{')) return name;
  const comma = name.indexOf(',');
  return comma < 0 ? (name.split(/\s+/).at(-1) ?? name) : name.slice(0, comma);
}
