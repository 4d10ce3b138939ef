import type { ComparedFields } from './comparedFields';

/**
 * Whether two entries under different keys are the same work: they have one DOI; or nothing speaks against it (year,
 * authors), and they agree in title, in number (with the author: every agency has a report 2010:2), in an address that is
 * more than a site's, or in the ISBN (which chapters of a book share: with most words of the title).
 */
export function isSameWork(a: ComparedFields, b: ComparedFields): boolean {
  return sameWorkAs(a)(b);
}

/** The same for one work beside many: what is looked at of each before it is another costs little. */
export function sameWorkAs(a: ComparedFields): (b: ComparedFields) => boolean {
  const title = folded(a.title);
  const word = longestWord(title);
  const number = folded(a.number);
  const address = pageAddress(a.url);
  const [doi, isbn] = [doiOf(a.doi), isbnOf(a.isbn)];
  const agrees = (b: ComparedFields): boolean =>
    (mayHold(b.title, word) && agree(title, folded(b.title))) ||
    (isbn !== undefined && agree(isbn, isbnOf(b.isbn)) && areSimilar(a.title, b.title)) ||
    (a.authors.length > 0 && b.authors.length > 0 && agree(number, folded(b.number))) ||
    (address !== undefined && mayHold(b.url, address) && address === pageAddress(b.url));
  const isNamed = (b: ComparedFields): boolean => doi !== undefined && agree(doi, doiOf(b.doi));
  return b => isNamed(b) || (!differ(a.year, b.year) && agrees(b) && shareAuthor(a, b));
}

/**
 * Whether two entries under one key are the same work. The key itself speaks for it, so a corrected slip in the title or
 * a field that is missing does not make it another.
 */
export function isSameUnderKey(a: ComparedFields, b: ComparedFields): boolean {
  if (isSameWork(a, b)) return true;
  if (differ(a.year, b.year) || !shareAuthor(a, b)) return false;
  return areSimilar(a.title, b.title);
}

function areSimilar(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || sharedWords(a, b) >= 0.6;
}

/** Of a folded text. */
function longestWord(text = ''): string {
  return text.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** Folding keeps letters in a row, unless mark-up stands between them: a text without them agrees with none that has them. */
function mayHold(text: string | undefined, letters: string): boolean {
  return text !== undefined && (/[<{]/.test(text) || text.normalize('NFC').toLowerCase().includes(letters));
}

function agree(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a !== '' && a === b;
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/**
 * An entry without authors contradicts nobody. A name may be written with more words or with fewer: `von Essen` and
 * `Essen`, an organisation with its abbreviation, `Anna von Essen` where the surname cannot be told.
 */
function shareAuthor(a: ComparedFields, b: ComparedFields): boolean {
  if (a.authors.length === 0 || b.authors.length === 0) return true;
  const names = b.authors.map(wordSet);
  return a.authors.map(wordSet).some(name => names.some(other => isWithin(name, other) || isWithin(other, name)));
}

function isWithin(name: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...name].every(word => other.has(word));
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(folded(text).split(' '));
}

/** Letters and digits in lower case: punctuation, braces and mark-up (HTML, `{.nocase}`) are each tool's own. */
function folded(text: string): string;
function folded(text: string | undefined): string | undefined;
function folded(text: string | undefined): string | undefined {
  return text
    ?.normalize('NFC')
    .toLowerCase()
    .replace(/<\/?\w+[^<>]*>|\{[.#][\w-]+\}/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function sharedWords(a: string, b: string): number {
  const [left, right] = [wordSet(a), wordSet(b)];
  const shared = [...left].filter(word => right.has(word)).length;
  return shared / Math.max(left.size, right.size);
}

/** `example.org/a/b`; nothing for the front page of a site, which many works share. */
function pageAddress(url: string | undefined): string | undefined {
  const address = url
    ?.toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/+$/, '');
  return address?.includes('/') ? address : undefined;
}

/** `10.1234/ab`, of an address, too. */
function doiOf(doi: string | undefined): string | undefined {
  return /10\.\d{4,}\/\S+/.exec(doi ?? '')?.[0].toLowerCase();
}

/** The nine digits that the old form of ten and the new one of thirteen share. */
function isbnOf(isbn: string | undefined): string | undefined {
  return /^(?:97[89])?(\d{9})[\dX]$/i.exec(isbn?.replace(/[-\s]/g, '') ?? '')?.[1];
}
