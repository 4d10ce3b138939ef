import type { Answer } from '../searchEngine';
import type { QueryFilter } from './model';
import { parseQuery } from './parseQuery';
import { withoutFilters } from './withoutFilters';

/** What a query that finds nothing would find without one of its filters, or without any. */
export interface Easing {
  /** The filter as it was typed; `undefined` where all have to go. */
  readonly dropped: string | undefined;
  /** The query without it. */
  readonly query: string;
  readonly total: number;
}

/**
 * Which filters leave nothing of what a query finds. Those that alone stand in the way come in the order of the query;
 * where each would still leave nothing without the other, all have to go. An empty list for a query that finds nothing
 * by its words either. `count` says how many passages a query finds; it is asked once for each filter, ten at most.
 */
export async function easings(query: string, count: CountPassages): Promise<readonly Easing[]> {
  const filters = parseQuery(query, true).filters.slice(0, mostTried);
  const alone = await Promise.all(filters.map(filter => easing(query, [filter], count)));
  const single = alone.filter(({ query: rest, total }) => total > 0 && rest !== '');
  if (single.length > 0 || filters.length < 2) return single;
  const none = await easing(query, filters, count);
  return none.total > 0 ? [{ ...none, dropped: undefined }] : [];
}

type CountPassages = (query: string) => Answer<number>;

const mostTried = 10;

async function easing(query: string, filters: readonly QueryFilter[], count: CountPassages): Promise<Easing> {
  const rest = withoutFilters(query, filters);
  const [{ start, end, negated }] = filters as readonly [QueryFilter];
  return { dropped: query.slice(start - (negated ? 1 : 0), end), query: rest, total: await count(rest) };
}
