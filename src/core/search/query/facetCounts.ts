import type { Facets } from './facets';
import { type FilterName, filterNames } from './model';

/** A value of a filter and how many of the passages found have it. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** For each filter its values, the most frequent first: "12 av 40" needs them before the limit. */
export interface FacetCounts {
  /** How many passages were found in all. */
  readonly total: number;
  readonly values: Readonly<Record<FilterName, readonly FacetCount[]>>;
}

/** Counts by what filters could ask of them passages that share their facets and are counted together. */
export function countFacets(found: ReadonlyMap<Facets, number>): FacetCounts {
  const values = filterNames.map(name => [name, countsOf(name, found)] as const);
  const total = [...found.values()].reduce((sum, count) => sum + count, 0);
  return { total, values: Object.fromEntries(values) as FacetCounts['values'] };
}

function countsOf(name: FilterName, groups: ReadonlyMap<Facets, number>): readonly FacetCount[] {
  const counts = new Map<string, number>();
  for (const [facets, count] of groups) {
    for (const value of facets.shown[name]) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return Array.from(counts, ([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count);
}
