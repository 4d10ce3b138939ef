import type { Expansion } from '../expansion/model';
import { impactOf } from '../index/impact';
import type { PassageIndex } from '../index/passageIndex';

/** A passage that has something of the query, with its score. */
export interface Candidate {
  readonly id: number;
  readonly score: number;
}

/**
 * Scores all passages for a query. Each word of the query is a group of expansions, of which the best counts:
 *
 *     score(passage) = Σ over groups of max over expansions of weight · idf · impact,   times the share of groups found
 *
 * Segments (a term's passages of one impact) are walked in falling worth, so the first touch of a passage is its best,
 * and when the budget is spent only the weakest are left unread.
 */
export function accumulate(
  groups: readonly (readonly Expansion[])[],
  index: PassageIndex,
  admits: (id: number) => boolean,
): readonly Candidate[] {
  const totals = new Map<number, Total>();
  for (const group of groups) {
    for (const [id, worth] of bestOf(group, index)) {
      const total = totals.get(id);
      if (total) {
        total.worth += worth;
        total.groups += 1;
      } else if (admits(id)) {
        totals.set(id, { worth, groups: 1 });
      }
    }
  }
  return Array.from(totals, ([id, total]) => ({ id, score: total.worth * (total.groups / groups.length) })).toSorted(
    (a, b) => b.score - a.score || a.id - b.id,
  );
}

interface Total {
  worth: number;
  groups: number;
}

/** What the best of the group's expansions is worth in each passage that has one. */
function bestOf(group: readonly Expansion[], index: PassageIndex): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  let budget = mostPostings;
  for (const { worth, ids } of segmentsOf(group, index)) {
    for (const id of ids) if (!best.has(id)) best.set(id, worth);
    budget -= ids.length;
    if (budget < 0) break;
  }
  return best;
}

const mostPostings = 200_000;

interface Segment {
  readonly worth: number;
  readonly ids: readonly number[];
}

function segmentsOf(group: readonly Expansion[], index: PassageIndex): readonly Segment[] {
  const common = commonness(group, index);
  return group
    .flatMap(one =>
      index
        .postings(one.term)
        .map((ids, slot) => ({ worth: one.weight * rarityOf(one, common, index) * impactOf(slot), ids: ids ?? [] }))
        .filter(segment => segment.ids.length > 0),
    )
    .toSorted((a, b) => b.worth - a.worth);
}

/** Forms of a word are as rare as the word; the parts of an unknown compound are words of their own. */
function rarityOf({ kind, term }: Expansion, common: number, index: PassageIndex): number {
  return idf(kind === 'split' ? index.frequency(term) : common, index.size);
}

/** In how many passages the word itself stands, or, where it stands in none, any of its expansions. */
function commonness(group: readonly Expansion[], index: PassageIndex): number {
  const exact = group.find(expansion => expansion.kind === 'exact');
  if (exact) return index.frequency(exact.term);
  return Math.min(
    index.size,
    group.reduce((sum, expansion) => sum + index.frequency(expansion.term), 0),
  );
}

function idf(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}
