import { editDistance, nearestSpelling } from '../../corpus/nearestSpelling';
import { fold, normalise } from '../analysis/normalise';
import { phoneticKey } from '../analysis/phonetics';
import { tokenise } from '../analysis/tokens';
import { allowedErrors } from '../expansion/typos';
import type { QueryProblem } from '../searchEngine';
import type { Facets } from './facets';
import { kindNames } from './kindNames';
import { type FilterName, filterNames, type QueryFilter } from './model';

/** The values that each filter can have in this corpus. */
export type FilterValues = Readonly<Record<FilterName, readonly string[]>>;

export interface CompiledFilters {
  /** Filters of the same name widen (either speaker), filters of different names narrow. */
  readonly accepts: (facets: Facets) => boolean;
  /** There is something to filter by: a filter that is not understood leaves nothing out. */
  readonly narrows: boolean;
  readonly problems: readonly QueryProblem[];
}

/**
 * Turns filters into a test. A value with a typing error is taken for the nearest one and a value that nothing in the
 * corpus resembles is left out of the query; a problem tells of either.
 */
export function compileFilters(filters: readonly QueryFilter[], values: FilterValues): CompiledFilters {
  const resolved = filters.map(filter => ({ filter, ...resolve(filter, values[filter.name]) }));
  const understood = resolved.filter(({ accepted }) => accepted !== undefined);
  const wanted = filterNames
    .map(name => understood.filter(({ filter }) => filter.name === name && !filter.negated))
    .filter(group => group.length > 0);
  const unwanted = understood.filter(({ filter }) => filter.negated);
  return {
    accepts: facets =>
      wanted.every(group => group.some(one => has(facets, one))) && !unwanted.some(one => has(facets, one)),
    narrows: understood.length > 0,
    problems: resolved.flatMap(({ problem }) => (problem ? [problem] : [])),
  };
}

interface Resolution {
  /** The values of the corpus that are meant; undefined if the filter is not understood. */
  readonly accepted?: ReadonlySet<string>;
  readonly problem?: QueryProblem;
}

function has(facets: Facets, { filter, accepted }: Resolution & { readonly filter: QueryFilter }): boolean {
  return facets[filter.name].some(value => accepted?.has(value));
}

function resolve(filter: QueryFilter, values: readonly string[]): Resolution {
  const accepted = resolvers[filter.name](filter.value, values);
  if (accepted.length > 0 || isYear(filter)) return { accepted: new Set(accepted) };
  const nearest =
    filter.name === 'kind'
      ? nearestSpelling(folded(filter.value), Object.keys(kindNames))
      : nearestValue(filter.value, values);
  const problem = { code: 'unknown-value', start: filter.start, end: filter.end, word: filter.value } as const;
  if (nearest === undefined) return { problem };
  return { accepted: new Set(resolvers[filter.name](nearest, values)), problem: { ...problem, nearest } };
}

/** A year is understood without the corpus: of 1999 there is simply nothing. */
function isYear({ name, value }: QueryFilter): boolean {
  return name === 'year' && yearPattern.test(value);
}

const yearPattern = /^\d{4}(?:(?:-|–|\.\.)\d{4})?$/;

/** The values that are meant by what was typed, finished or not. */
const resolvers: Readonly<Record<FilterName, (typed: string, values: readonly string[]) => readonly string[]>> = {
  speaker: byWords,
  conference: byWords,
  topic: byWords,
  kind: (typed, values) => {
    const kinds = Object.entries(kindNames)
      .filter(([name]) => name.startsWith(folded(typed)))
      .map(([, kind]) => kind);
    return [...values, ...kinds].filter(value => kinds.includes(value));
  },
  year: (typed, values) => {
    const [from = '', to = from] = typed.split(/-|–|\.\./);
    return from === to
      ? values.filter(value => value.startsWith(typed))
      : values.filter(value => value >= from && value <= to);
  },
};

/** Each word typed begins a word of the value, or sounds like one: `sarv`, `hus pers`, `Christersson`, `malmo`. */
function byWords(typed: string, values: readonly string[]): readonly string[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const spelled = values.filter(value => everyWord(words, value, (word, other) => other.startsWith(word)));
  if (spelled.length > 0) return spelled;
  return values.filter(value => everyWord(words, value, (word, other) => phoneticKey(word) === phoneticKey(other)));
}

function everyWord(
  words: readonly string[],
  value: string,
  matches: (word: string, other: string) => boolean,
): boolean {
  const others = wordsOf(value);
  return words.every(word => others.some(other => matches(word, other)));
}

function nearestValue(typed: string, values: readonly string[]): string | undefined {
  const words = wordsOf(typed);
  if (words.length === 0) return undefined;
  return values.find(value => everyWord(words, value, (word, other) => isNear(word, other)));
}

function wordsOf(text: string): readonly string[] {
  return tokenise(text).map(token => fold(token.word));
}

function folded(text: string): string {
  return fold(normalise(text));
}

function isNear(word: string, other: string): boolean {
  const allowed = allowedErrors(word);
  return editDistance(word, other, allowed) <= allowed;
}
