import type { Abbreviation } from './abbreviations';
import type { Dictionary } from './dictionary';
import type { FacetGroups } from './facetGroups';
import type { PackedDigests } from './packedDigests';
import type { PostingsStore } from './postings';

/**
 * A part of the index that never changes: what is known of passages with numbers from 0. New passages make a new
 * segment, removed ones are marked outside, and now and then segments are merged into one: the way of Lucene and of
 * log-structured merge trees (O'Neil and others 1996).
 */
export interface Segment {
  /**
   * The frequencies do not count what a passage merely shares with its whole conference: a word that stands only in the
   * conference's title has 0.
   */
  readonly dictionary: Dictionary;
  readonly postings: PostingsStore;
  readonly groups: FacetGroups;
  /** What tells each passage from all others (see `Digests`). */
  readonly digests: PackedDigests;
  /** The words of people's names; those of removed passages stay, and lead to no terms. */
  readonly names: ReadonlySet<string>;
  /** What texts explain in brackets; the same holds for those of removed passages. */
  readonly abbreviations: readonly Abbreviation[];
}

/** How many passages it has. */
export function sizeOf(segment: Segment): number {
  return segment.groups.of.length;
}
