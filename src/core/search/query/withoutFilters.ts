import type { QueryFilter } from './model';

/** A query without some of its filters, each with its minus; the rest of it stays as it was typed. */
export function withoutFilters(
  query: string,
  filters: readonly Pick<QueryFilter, 'start' | 'end' | 'negated'>[],
): string {
  const kept = filters
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, negated }) => text.slice(0, start - (negated ? 1 : 0)) + text.slice(end), query);
  return kept.replace(/\s+/g, ' ').trim();
}
