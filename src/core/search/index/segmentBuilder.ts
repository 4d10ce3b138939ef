import type { Passage } from '../../corpus/model';
import { foldLetters } from '../analysis/normalise';
import type { StemCache } from '../analysis/stemCache';
import { FlexIndex } from '../flexIndex';
import type { Steps } from '../../steps';
import { type Abbreviation, abbreviationsIn } from './abbreviations';
import { compareTerms, type Dictionary, type FoldedTerm } from './dictionary';
import { DictionaryBuilder } from './dictionaryBuilder';
import { Digests } from './digests';
import { FacetGrouper } from './facetGroups';
import { mergeSegments, packSegment } from './mergeSegments';
import { PackedDigests } from './packedDigests';
import { builtPostings } from './postings';
import type { SearchSource } from './searchSource';
import type { Segment } from './segment';
import { TermWeigher, type WeighedTerm } from './termWeigher';

/**
 * Indexes passages. Many make several segments first, since what FlexSearch holds while it builds is ten times what is
 * kept of it.
 */
export function* buildSegment(source: SearchSource, stems: StemCache): Steps<Segment> {
  const tiers = new Tiers();
  const digests = new Digests(source.corpus);
  let weigher = new TermWeigher(source.corpus, stems);
  let builder = new SegmentBuilder(weigher, digests);
  let unread = stepLength;
  for (let position = 0; position < source.size; position += 1) {
    if (builder.size === mostPassages) {
      yield* tiers.add(yield* packSegment(yield* builder.finish()));
      if (weigher.size > mostWords) weigher = new TermWeigher(source.corpus, stems);
      builder = new SegmentBuilder(weigher, digests);
    }
    unread -= builder.add(source.passage(position));
    if (unread > 0) continue;
    yield;
    unread = stepLength;
  }
  yield;
  return yield* mergeSegments([...tiers.segments(), yield* builder.finish()]);
}

/** UTF-16 units of passage text that are indexed in a few milliseconds, even by code that has not run before. */
const stepLength = 1_600;
/** So many passages take FlexSearch some 10 MB. */
const mostPassages = 10_000;
/** Some 20 MB. */
const mostWords = 150_000;

/** Segments by size: as soon as so many of one size are there they become one, so that each is merged a few times. */
class Tiers {
  /** The oldest segments, and the largest, are in the last tier. */
  readonly #tiers: Segment[][] = [];

  *add(segment: Segment, level = 0): Steps<void> {
    const tier = (this.#tiers[level] ??= []);
    tier.push(segment);
    if (tier.length < mostInTier) return;
    this.#tiers[level] = [];
    yield* this.add(yield* mergeSegments(tier), level + 1);
  }

  /** In the order in which they were added. */
  segments(): readonly Segment[] {
    return this.#tiers.toReversed().flat();
  }
}

const mostInTier = 16;

class SegmentBuilder {
  readonly #weigher: TermWeigher;
  readonly #index = new FlexIndex();
  readonly #grouper = new FacetGrouper();
  readonly #abbreviations: Abbreviation[] = [];
  readonly #digests: Digests;
  readonly #ownDigests: number[] = [];

  #size = 0;

  constructor(weigher: TermWeigher, digests: Digests) {
    this.#weigher = weigher;
    this.#digests = digests;
  }

  get size(): number {
    return this.#size;
  }

  /** Returns the length of its text. */
  add(passage: Passage): number {
    const { terms, slots } = this.#weigher.termsOf(passage);
    this.#index.add(this.#size, terms, slots);
    this.#size += 1;
    this.#grouper.add(passage);
    this.#ownDigests.push(this.#digests.of(passage));
    this.#abbreviations.push(...abbreviationsIn(passage.text));
    return passage.text.length;
  }

  *finish(): Steps<Segment> {
    return {
      dictionary: yield* dictionaryOf(this.#weigher.takeTerms()),
      postings: builtPostings(this.#index),
      groups: this.#grouper.finish(),
      digests: PackedDigests.from(this.#ownDigests),
      names: this.#weigher.takeNames(),
      abbreviations: this.#abbreviations,
    };
  }
}

/** Sorts the terms in heaps that begin alike, a heap at a time: all at once would stop the editor. */
function* dictionaryOf(terms: Iterable<WeighedTerm>): Steps<Dictionary> {
  const heaps = new Map<string, SortableTerm[]>();
  let unread = stepTerms;
  for (const { term, frequency } of terms) {
    const folded = foldLetters(term);
    const beginning = folded.slice(0, 2);
    const heap = heaps.get(beginning);
    if (heap) heap.push({ term, folded, frequency });
    else heaps.set(beginning, [{ term, folded, frequency }]);
    unread -= 1;
    if (unread > 0) continue;
    yield;
    unread = stepTerms;
  }
  const builder = new DictionaryBuilder();
  for (const beginning of [...heaps.keys()].toSorted()) {
    const heap = (heaps.get(beginning) ?? []).toSorted(compareTerms);
    for (const { term, frequency } of heap) builder.add(term, frequency);
    unread -= heap.length;
    if (unread > 0) continue;
    yield;
    unread = stepTerms;
  }
  return builder.finish();
}

/** Terms that are folded or sorted in a few milliseconds. */
const stepTerms = 1_000;

interface SortableTerm extends FoldedTerm {
  readonly frequency: number;
}
