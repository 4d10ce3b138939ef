import type { Language } from '../../language';
import { fold, normalise } from '../analysis/normalise';
import type { Facets } from './facets';
import type { FilterChoice } from './filterChoices';
import { filterTerms, filterText } from './filterTerms';
import type { FilterName } from './model';
import { filtersByName, parseQuery } from './parseQuery';
import { withoutFilters } from './withoutFilters';

/** What could stand at a place of the query; it replaces the query from `start` to `end`. */
export type Completion = FilterCompletion | ValueCompletion;

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly filter: FilterName;
}

interface FilterCompletion extends Replacement {
  readonly kind: 'filter';
}

interface ValueCompletion extends Replacement {
  readonly kind: 'value';
  readonly value: string;
  /** How many of the passages that the rest of the query finds have the value: `count` of `total`. */
  readonly count: number;
  readonly total: number;
}

/** What completing needs to know of the corpus. */
export interface CompletionSource {
  readonly choices: (filter: FilterName, language: Language) => readonly FilterChoice[];
  /** The facets of all passages that a query finds, with how many share them; an empty query finds all. */
  readonly facets: (query: string) => ReadonlyMap<Facets, number>;
}

/**
 * What may be meant at an offset of a query: the names of filters where a word begins like one (`ta` → `talare:`), and
 * after a name the values that the corpus has (`talare:sa` → `talare:"Hans Sarv"`), the most frequent first. Names come
 * in the language in which they are typed.
 */
export function completeQuery(query: string, offset: number, source: CompletionSource): readonly Completion[] {
  const [item = ''] = itemBefore.exec(query.slice(0, offset)) ?? [];
  const negated = item.startsWith('-');
  const start = offset - item.length + (negated ? 1 : 0);
  const [, name, typed = ''] = namedValue.exec(query.slice(start, offset)) ?? [];
  const end = offset + (/^[^\s"”“„»«]*/.exec(query.slice(offset))?.[0].length ?? 0);
  if (name === undefined) return namesLike(query.slice(start, offset)).map(one => ({ ...one, start, end }));
  const filter = filtersByName[name.toLowerCase()];
  if (filter === undefined) return [];
  const language = name.toLowerCase() === filterTerms[filter].en ? 'en' : 'sv';
  const choices = choicesLike(typed, source.choices(filter, language));
  if (choices.length === 0) return [];
  const found = source.facets(restOf(query, filter, { start, end, negated }));
  const counts = countsOf(choices, filter, found);
  const total = sum(found.values());
  const place = { start, end, kind: 'value', filter } as const;
  return choices
    .map(choice => ({ value: choice.value, count: counts.get(choice) ?? 0 }))
    .toSorted((a, b) => b.count - a.count)
    .map(({ value, count }) => ({ ...place, text: filterText(name, value), value, count, total }));
}

const anyName = Object.keys(filtersByName).join('|');
/** The word, or the filter with a value that is not closed yet, that ends a text. */
const itemBefore = new RegExp(`(?:-?(?:${anyName}):\\s*(?:["”“„»«][^"”“„»«]*|[^\\s"”“„»«]*)|\\S*)$`, 'iu');
const namedValue = new RegExp(`^(${anyName}):\\s*["”“„»«]?(.*)$`, 'isu');

function namesLike(typed: string): readonly Pick<FilterCompletion, 'text' | 'kind' | 'filter'>[] {
  const begin = folded(typed);
  if (begin === '') return [];
  return Object.entries(filtersByName)
    .filter(([name]) => folded(name) !== name || !hasMarkedSpelling(name))
    .filter(([name]) => folded(name).startsWith(begin))
    .map(([name, filter]) => ({ text: `${name}:`, kind: 'filter', filter }));
}

/** `ar` is only there for those who cannot type år. */
function hasMarkedSpelling(name: string): boolean {
  return Object.keys(filtersByName).some(other => other !== name && folded(other) === name);
}

/** Choices a word of which begins with what was typed, in the order of the alphabet. */
function choicesLike(typed: string, choices: readonly FilterChoice[]): readonly FilterChoice[] {
  const begin = folded(typed.trim());
  const begins = (spelling: string): boolean => {
    const text = folded(spelling);
    return ` ${text}`.includes(` ${begin}`) || text.includes(`-${begin}`);
  };
  return choices
    .filter(({ spellings }) => spellings.some(begins))
    .toSorted((a, b) => (folded(a.value) < folded(b.value) ? -1 : 1));
}

/** Filters of the same name widen, so that what they leave out does not count against a further value. */
function restOf(
  query: string,
  name: FilterName,
  typed: { readonly start: number; readonly end: number; readonly negated: boolean },
): string {
  const rest = withoutFilters(query, [typed]);
  const same = parseQuery(rest, true).filters.filter(filter => filter.name === name && !filter.negated);
  return withoutFilters(rest, same);
}

/** How many passages have each of the choices, one after the other: there may be thousands of either. */
function countsOf(
  choices: readonly FilterChoice[],
  filter: FilterName,
  found: ReadonlyMap<Facets, number>,
): ReadonlyMap<FilterChoice, number> {
  const byValue = new Map(choices.flatMap(choice => [...choice.facets].map(value => [value, choice] as const)));
  const counts = new Map<FilterChoice, number>();
  for (const [facets, count] of found) {
    const had = new Set(facets[filter].flatMap(value => byValue.get(value) ?? []));
    for (const choice of had) counts.set(choice, (counts.get(choice) ?? 0) + count);
  }
  return counts;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function folded(text: string): string {
  return fold(normalise(text));
}
