import { fold, normalise } from '../analysis/normalise';
import type { FilterValues } from './filters';
import { kindNames } from './kindNames';
import type { FilterName } from './model';
import { filtersByName } from './parseQuery';

/** What could stand at a place of the query; it replaces the query from `start` to `end`. */
export interface Completion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'filter' | 'value';
  readonly filter: FilterName;
}

/**
 * What may be meant at an offset of a query: the names of filters where a word begins like one (`ta` → `talare:`), and
 * after a name the values that the corpus has (`talare:sa` → `talare:"Hans Sarv"`). Names come in the language in which
 * they are typed.
 */
export function completeQuery(query: string, offset: number, values: () => FilterValues): readonly Completion[] {
  const [item = ''] = itemBefore.exec(query.slice(0, offset)) ?? [];
  const minus = item.startsWith('-') ? 1 : 0;
  const start = offset - item.length + minus;
  const [, name, typed = ''] = namedValue.exec(item.slice(minus)) ?? [];
  const end = offset + (/^[^\s"”“„»«]*/.exec(query.slice(offset))?.[0].length ?? 0);
  if (name === undefined) return namesLike(item.slice(minus)).map(one => ({ ...one, start, end }));
  const filter = filtersByName[name.toLowerCase()];
  if (filter === undefined) return [];
  return valuesLike(typed, filter, values).map(value => ({
    start,
    end,
    text: `${name}:${/[\s]/.test(value) ? `"${value}"` : value}`,
    kind: 'value',
    filter,
  }));
}

/** The word, or the filter with the quoted value that is not closed yet, that ends a text. */
const itemBefore = /(?:-?\p{L}+:\s*["”“„»«][^"”“„»«]*|\S*)$/u;
const namedValue = /^(\p{L}+):\s*["”“„»«]?(.*)$/su;

function namesLike(typed: string): readonly Pick<Completion, 'text' | 'kind' | 'filter'>[] {
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

/** Values a word of which begins with what was typed, in the order of the alphabet. */
function valuesLike(typed: string, filter: FilterName, values: () => FilterValues): readonly string[] {
  const begin = folded(typed.trim());
  const all = filter === 'kind' ? kindsIn(values().kind) : values()[filter];
  const found = all.filter(value => folded(` ${value}`).includes(` ${begin}`) || folded(value).includes(`-${begin}`));
  return [...new Set(found)].toSorted((a, b) => (folded(a) < folded(b) ? -1 : 1));
}

/** Kinds go by the names that people type. */
function kindsIn(kinds: readonly string[]): readonly string[] {
  return Object.entries(kindNames)
    .filter(([, kind]) => kinds.includes(kind))
    .map(([name]) => name);
}

function folded(text: string): string {
  return fold(normalise(text));
}
