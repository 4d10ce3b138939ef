import type { TextSpan } from '../document/model';
import { eachInSteps, type Steps } from '../steps';
import { readBibEntries, type BibFields } from './bibFile';
import { BibParents, keysNamed } from './bibParents';
import { decodeLatex } from './latexText';
import { comparedFields, type ComparedFields } from './comparedFields';
import { entriesInStep, FoundEntries } from './foundEntries';
import type { BibliographyEntry, BibliographyScan } from './model';

/** The entries of a .bib file with what tells whether two are the same work, be it said by an entry that they refer to. */
export function* scanBib(text: string): Steps<BibliographyScan> {
  const found = new FoundEntries(text);
  const parents = new BibParents();
  yield* eachInSteps(readBibEntries(text), entriesInStep, entry => {
    const { key, span } = entry;
    if (key === undefined || entry.broken) found.addBroken(span.start, key);
    else if (entry.type === 'xdata') {
      found.reserved.push(key);
      parents.addData(key, entry.fields);
    } else {
      if (parents.mayInherit(entry.fields)) parents.addHeir(found.entries.length, entry.fields);
      found.entries.push(entryOf(key, span, entry.fields));
    }
  });
  yield* eachInSteps(parents.heirs(found.entries), entriesInStep, ({ at, fields }) => {
    const entry = found.entries[at];
    if (entry) found.entries[at] = entryOf(entry.key, entry.span, fields);
  });
  return found.scan;
}

function entryOf(key: string, span: TextSpan, fields: BibFields): BibliographyEntry {
  const entry: BibliographyEntry = { key, span, ...comparedBibFields(fields) };
  const ids = fields.get('ids');
  return ids === undefined ? entry : { ...entry, aliases: keysNamed(ids) };
}

function comparedBibFields(fields: BibFields): ComparedFields {
  const text = (name: string): string | undefined => {
    const value = fields.get(name);
    return value === undefined ? undefined : decodeLatex(value);
  };
  const title = text('title');
  const subtitle = text('subtitle');
  const year = /\d{4}/.exec(text('date') ?? text('year') ?? '')?.[0];
  const doi = fields.get('doi');
  return comparedFields(namesIn(fields.get('author') ?? ''), {
    title: title === undefined || subtitle === undefined ? title : `${title}: ${subtitle}`,
    year,
    number: partOfSeries.some(name => fields.has(name)) ? undefined : text('number'),
    url: addressIn(fields),
    doi: doi === undefined ? undefined : unescapedUrl(doi),
    isbn: fields.get('isbn'),
  });
}

/** What a number beside one of these counts is an issue or a volume, and not the work. */
const partOfSeries = ['journaltitle', 'journal', 'series'] as const;

/** `url`, as BibLaTeX takes it or with LaTeX's escapes; BibTeX's styles know it only as `\\url{…}` in another field. */
function addressIn(fields: BibFields): string | undefined {
  const url = fields.get('url');
  if (url !== undefined) return unescapedUrl(url);
  for (const field of ['howpublished', 'note']) {
    const found = /\\url\s*\{([^{}]+)\}/.exec(fields.get(field) ?? '')?.[1];
    if (found !== undefined) return unescapedUrl(found);
  }
  return undefined;
}

function unescapedUrl(url: string): string {
  return url.trim().replace(/\\([%&#_~$])(?:\{\})?/g, '$1');
}

/** The surnames of `Haglund, Catrin and Hans Sarv` as far as they can be told, an organisation as a whole. */
function namesIn(names: string): readonly string[] {
  return names
    .split(/\s+and\s+(?![^{}]*\})/i)
    .map(name => name.trim())
    .filter(name => name !== '')
    .map(name => decodeLatex(surname(name)));
}

/**
 * What stands before a comma, in BibLaTeX's long form the `family=`. Without a comma it is not told where the surname
 * begins, so the name stays whole: `Anna von Essen`, `Inspektionen för socialförsäkringen` without its braces.
 */
function surname(name: string): string {
  return longForm.exec(name)?.[1] ?? beforeComma.exec(name)?.[0] ?? name;
}

const longForm = /(?:^|,)\s*family\s*=\s*([^,]*)/i;
/** Up to the first comma outside of braces. */
const beforeComma = /^(?:[^{},\\]|\\.|\{(?:[^{}]|\{[^{}]*\})*\})+/s;
