import type { Corpus } from '../../corpus/corpus';
import type { Passage } from '../../corpus/model';
import { fold } from '../analysis/normalise';
import type { StemCache } from '../analysis/stemCache';
import { FlexIndex } from '../flexIndex';
import type { Steps } from '../steps';
import { type Abbreviation, abbreviationsIn } from './abbreviations';
import { compareTerms, Dictionary } from './dictionary';
import { FacetGrouper } from './facetGroups';
import { FieldWeigher } from './impact';
import { mergeSegments } from './mergeSegments';
import { fieldsOf } from './passageFields';
import { builtPostings } from './postings';
import type { SearchSource } from './searchSource';
import type { Segment } from './segment';

/**
 * Indexes passages. Many make many small segments first, because sorting the words of all at once would stop the
 * editor, and what FlexSearch holds while it builds is ten times what is kept of it.
 */
export function* buildSegment(source: SearchSource, stems: StemCache): Steps<Segment> {
  const tiers = new Tiers();
  let builder = new SegmentBuilder(source.corpus, stems);
  let unread = stepLength;
  for (let position = 0; position < source.size; position += 1) {
    if (builder.size === mostPassages) {
      yield* tiers.add(builder.finish());
      builder = new SegmentBuilder(source.corpus, stems);
    }
    unread -= builder.add(source.passage(position));
    if (unread > 0) continue;
    yield;
    unread = stepLength;
  }
  yield;
  return yield* mergeSegments([...tiers.segments(), builder.finish()]);
}

/** UTF-16 units of passage text that are indexed in a few milliseconds, even by code that has not run before. */
const stepLength = 800;
/** So many passages have some 2,000 words, which are sorted in a few milliseconds. */
const mostPassages = 400;

/** Segments by size: as soon as so many of one size are there they become one, so that each is merged a few times. */
class Tiers {
  /** The oldest segments, and the largest, are in the last tier. */
  readonly #tiers: Segment[][] = [];

  *add(segment: Segment, level = 0): Steps<void> {
    yield;
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
  readonly #corpus: Corpus;
  readonly #weigher: FieldWeigher;
  readonly #index = new FlexIndex();
  readonly #frequencies = new Map<string, number>();
  readonly #grouper = new FacetGrouper();
  readonly #abbreviations: Abbreviation[] = [];

  #size = 0;

  constructor(corpus: Corpus, stems: StemCache) {
    this.#corpus = corpus;
    this.#weigher = new FieldWeigher(stems);
  }

  get size(): number {
    return this.#size;
  }

  /** Returns the length of its text. */
  add(passage: Passage): number {
    const { slots, own } = this.#weigher.termsOf(fieldsOf(passage, this.#corpus));
    this.#index.add(this.#size, slots);
    this.#size += 1;
    for (const term of slots.keys()) {
      this.#frequencies.set(term, (this.#frequencies.get(term) ?? 0) + (own.has(term) ? 1 : 0));
    }
    this.#grouper.add(passage);
    this.#abbreviations.push(...abbreviationsIn(passage.text));
    return passage.text.length;
  }

  finish(): Segment {
    return {
      dictionary: dictionaryOf(this.#frequencies),
      postings: builtPostings(this.#index),
      groups: this.#grouper.finish(),
      names: this.#weigher.names,
      abbreviations: this.#abbreviations,
    };
  }
}

function dictionaryOf(frequencies: ReadonlyMap<string, number>): Dictionary {
  const entries = Array.from(frequencies, ([term, frequency]) => ({ term, folded: fold(term), frequency })).toSorted(
    compareTerms,
  );
  return new Dictionary(
    entries.map(({ term }) => `${term}\n`).join(''),
    Uint32Array.from(entries, ({ frequency }) => frequency),
  );
}
