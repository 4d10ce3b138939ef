import type { Cancellation, GiveWay } from '../ports';
import { readBibEntries, type BibEntry } from './bibFile';
import { decodeLatex } from './latexText';
import type { ComparedFields } from './cslFields';
import { lineCounter } from './lineCounter';
import type { BibliographyEntry, BibliographyScan, BrokenEntry } from './model';

/** The entries of a .bib file with what tells whether two are the same work. */
export function scanBib(text: string): BibliographyScan {
  const found = new FoundEntries(text);
  for (const entry of readBibEntries(text)) found.add(entry);
  return found;
}

/** How many entries are read before other work gets its turn: about a millisecond's. */
const step = 100;

/** The same for files of tens of thousands of entries; `undefined` when it is no longer wanted. */
export async function scanBibInSteps(
  text: string,
  giveWay: GiveWay,
  cancellation: Cancellation,
): Promise<BibliographyScan | undefined> {
  const found = new FoundEntries(text);
  let count = 0;
  for (const entry of readBibEntries(text)) {
    found.add(entry);
    if (++count % step === 0) await giveWay();
    if (cancellation.isCancellationRequested) return undefined;
  }
  return found;
}

class FoundEntries implements BibliographyScan {
  readonly entries: BibliographyEntry[] = [];
  readonly broken: BrokenEntry[] = [];
  readonly #lineOf: (offset: number) => number;

  constructor(text: string) {
    this.#lineOf = lineCounter(text);
  }

  add(entry: BibEntry): void {
    const { key, span } = entry;
    if (key !== undefined && !entry.broken) this.entries.push({ key, span, ...comparedFields(entry) });
    else this.broken.push({ ...(key !== undefined && { key }), line: this.#lineOf(span.start) });
  }
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
