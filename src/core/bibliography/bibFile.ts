import type { TextSpan } from '../document/model';
import { readBibEntry } from './bibEntry';

/** A field of a BibTeX entry: its name in lower case and its value, LaTeX still in it, strings and `#` resolved. */
export type BibFields = ReadonlyMap<string, string>;

/** An entry as it stands in the file. `broken` says that BibTeX could not read it: a brace or a comma is missing. */
export interface BibEntry {
  readonly type: string;
  readonly key?: string;
  readonly span: TextSpan;
  readonly fields: BibFields;
  readonly broken: boolean;
}

/**
 * Reads a .bib file entry by entry. An entry ends at the latest where a line begins with the next `@type{`: one that
 * is not closed costs itself and nothing after it. Text between entries is a comment (as in BibTeX), and so is what biber
 * and Pandoc pass over: a line from its `%` on, and all in the brackets of `@comment{…}`. Linear in time.
 */
export function* readBibEntries(text: string): Generator<BibEntry> {
  const strings = new Map<string, string>(months);
  const nextBoundary = boundaries(text);
  // Its own for each file: while one is read in steps, another may be begun.
  const pattern = new RegExp(start);
  let openComments = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    if (found[1] === undefined) continue;
    const type = found[1].toLowerCase();
    const bodyStart = pattern.lastIndex;
    const boundary = nextBoundary(bodyStart);
    const mayHoldEntries = type === 'comment' && openComments < maxOpenComments;
    const entry = readBibEntry(text, { type, bodyStart, limit: mayHoldEntries ? text.length : boundary }, strings);
    const end = entry.broken ? Math.min(entry.end, boundary) : entry.end;
    if (type === 'comment' && entry.broken) openComments++;
    if (type === 'string') for (const [name, value] of entry.fields) strings.set(name, value);
    if (!notEntries.has(type)) yield { ...entry, type, span: { start: found.index, end } };
    pattern.lastIndex = end;
  }
}

/** A comment that nothing closes is looked for to the end of the text, so only so many are. */
const maxOpenComments = 20;
const start = /%[^\n]*|@[ \t]*([a-z]+)[ \t\r\n]*[{(]/gi;
const notEntries = new Set(['string', 'preamble', 'comment']);
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'
  .split(' ')
  .map((month, index): [string, string] => [month, String(index + 1)]);

/** Gives the next line that begins an entry behind an offset; asked in rising order, so that each line is seen once. */
function boundaries(text: string): (after: number) => number {
  const pattern = /\n(?=[ \t]*@[ \t]*[a-z]+[ \t]*[{(])/gi;
  let next = -1;
  return after => {
    while (next < after) {
      pattern.lastIndex = after;
      next = pattern.exec(text)?.index ?? text.length;
    }
    return next;
  };
}
