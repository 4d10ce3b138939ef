import { nearestSpelling } from '../../corpus/nearestSpelling';
import { tokenise } from '../analysis/tokens';
import type { QueryProblem } from '../searchEngine';
import type { FilterName, ParsedQuery, QueryWord } from './model';

/**
 * Reads a query: words, `"a phrase"` in any quotation marks, `name:value` or `name:"a value"`, and a minus before any
 * of them. Every string is a query: what cannot be understood is told in `problems` and searched for as words, or
 * left out.
 */
export function parseQuery(query: string, typing: boolean): ParsedQuery {
  const parts: Parts = { words: [], phrases: [], excluded: [], filters: [], problems: [] };
  const readWords = wordReader(query, typing);
  for (const match of query.matchAll(itemPattern)) {
    const { minus, name, quoted, plain, phrase } = match.groups ?? {};
    const item: Item = {
      text: match[0].slice(minus?.length ?? 0),
      start: match.index + (minus?.length ?? 0),
      end: match.index + match[0].length,
      negated: minus !== undefined,
    };
    if (name !== undefined) readFilter(item, name, quoted ?? plain ?? '', parts);
    else if (phrase !== undefined) readPhrase(item, phrase, parts, readWords);
    else readPlain(item, parts, readWords);
  }
  return parts;
}

/** The filters by every name that people may type. */
export const filtersByName: Readonly<Record<string, FilterName>> = {
  talare: 'speaker',
  speaker: 'speaker',
  år: 'year',
  ar: 'year',
  year: 'year',
  konferens: 'conference',
  conference: 'conference',
  ämne: 'topic',
  amne: 'topic',
  topic: 'topic',
  typ: 'kind',
  kind: 'kind',
};

const marks = '"”“„»«';
const itemPattern = new RegExp(
  [
    String.raw`(?<minus>(?<!\S)-(?=\S))?`,
    '(?:',
    `(?<name>${Object.keys(filtersByName).join('|')}):`,
    String.raw`(?:\s*[${marks}](?<quoted>[^${marks}]*)(?:[${marks}]|$)|\s*(?<plain>[^\s${marks}]+)|\s*$)`,
    `|[${marks}](?<phrase>[^${marks}]*)(?:[${marks}]|$)`,
    String.raw`|[^\s${marks}]+`,
    ')',
  ].join(''),
  'giu',
);

/** A part of the query, without its minus. */
interface Item {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
}

type Parts = { readonly [Key in keyof ParsedQuery]: ParsedQuery[Key][number][] };

/** Gives the words of a stretch of the query that begins at an offset. */
type WordReader = (text: string, offset: number) => readonly QueryWord[];

/** While the query is being typed, a word that ends it may be unfinished. */
function wordReader(query: string, typing: boolean): WordReader {
  return (text, offset) =>
    tokenise(text)
      .filter(token => token.part === undefined)
      .map(({ word, start, end }) => ({
        word,
        start: offset + start,
        end: offset + end,
        unfinished: typing && offset + end === query.length,
      }));
}

function readFilter({ start, end, negated }: Item, name: string, value: string, parts: Parts): void {
  const filter = filtersByName[name.toLowerCase()];
  if (filter === undefined || value.trim() === '') {
    parts.problems.push({ code: 'value-missing', start, end, word: name });
  } else {
    parts.filters.push({ name: filter, value: value.trim(), negated, start, end });
  }
}

function readPhrase(item: Item, phrase: string, parts: Parts, readWords: WordReader): void {
  const closed = item.text.length === phrase.length + 2;
  if (!closed) parts.problems.push({ code: 'unclosed-phrase', start: item.start, end: item.end, word: phrase });
  const words = readWords(phrase, item.start + 1);
  if (words.length > 0) (item.negated ? parts.excluded : parts.phrases).push(words);
}

function readPlain(item: Item, parts: Parts, readWords: WordReader): void {
  const words = readWords(item.text, item.start);
  if (item.negated && words.length > 0) parts.excluded.push(words);
  if (!item.negated) parts.words.push(...words);
  // An address (https://…) and an inflected abbreviation (SKL:s, one word) have colons and are no filters.
  const [, name] = /^(\p{L}+):[^/\s]/u.exec(item.text) ?? [];
  if (name !== undefined && words.length > 1) parts.problems.push(unknownFilter(item, name));
}

function unknownFilter({ start }: Item, name: string): QueryProblem {
  const problem = { code: 'unknown-filter', start, end: start + name.length, word: name } as const;
  const nearest = nearestSpelling(name, Object.keys(filtersByName));
  return nearest === undefined ? problem : { ...problem, nearest };
}
