import type { Passage } from '../../corpus/model';
import type { StemCache } from '../analysis/stemCache';
import type { Steps } from '../../steps';
import { type Abbreviation, abbreviationsIn } from './abbreviations';
import type { Dictionary } from './dictionary';
import { DictionaryBuilder } from './dictionaryBuilder';
import { Digests } from './digests';
import { FacetGrouper } from './facetGroups';
import { mergeSegments } from './mergeSegments';
import { PackedDigests } from './packedDigests';
import { FlexPostings, type PostingsCollector } from './postingsCollector';
import { PostingsLog } from './postingsLog';
import type { SearchSource } from './searchSource';
import type { Segment } from './segment';
import { sortedTerms } from './sortedTerms';
import { TermWeigher } from './termWeigher';

/**
 * Indexes passages. FlexSearch takes those of most corpora as they come; of more their postings are packed at once,
 * since what it holds for each is ten times as large, and a million make several segments first.
 */
export function* buildSegment(source: SearchSource, stems: StemCache, limits = usualLimits): Steps<Segment> {
  const segments: Segment[] = [];
  const digests = new Digests(source.corpus);
  const begin = (): SegmentBuilder => {
    const weigher = new TermWeigher(source.corpus, stems);
    const isLarge = source.size > limits.passagesForFlexSearch;
    return new SegmentBuilder(weigher, digests, isLarge ? new PostingsLog() : new FlexPostings(weigher.terms));
  };
  let builder = begin();
  let unread = stepLength;
  for (let position = 0; position < source.size; position += 1) {
    if (builder.isFull(limits)) {
      segments.push(yield* builder.finish());
      builder = begin();
    }
    unread -= builder.add(source.passage(position));
    if (unread > 0) continue;
    yield;
    unread = stepLength;
  }
  yield;
  return yield* mergeSegments([...segments, yield* builder.finish()]);
}

/** UTF-16 units of passage text that are indexed in a few milliseconds, even by code that has not run before. */
const stepLength = 1_600;
/** What building may hold in memory; only tests ask for less. */
interface BuildLimits {
  readonly passagesForFlexSearch: number;
  readonly postings: number;
  readonly words: number;
}

/** Each is some 10 to 40 MB. */
const usualLimits: BuildLimits = { passagesForFlexSearch: 10_000, postings: 4_000_000, words: 250_000 };

class SegmentBuilder {
  readonly #weigher: TermWeigher;
  readonly #postings: PostingsCollector;
  readonly #grouper = new FacetGrouper();
  readonly #abbreviations: Abbreviation[] = [];
  readonly #digests: Digests;
  readonly #ownDigests: number[] = [];

  constructor(weigher: TermWeigher, digests: Digests, postings: PostingsCollector) {
    this.#weigher = weigher;
    this.#digests = digests;
    this.#postings = postings;
  }

  /** It had better be finished, and a new one begun. */
  isFull({ postings, words }: BuildLimits): boolean {
    return this.#postings.size > postings || this.#weigher.size > words;
  }

  /** Returns the length of its text. */
  add(passage: Passage): number {
    this.#postings.add(this.#ownDigests.length, this.#weigher.termsOf(passage));
    this.#grouper.add(passage);
    this.#ownDigests.push(this.#digests.of(passage));
    this.#abbreviations.push(...abbreviationsIn(passage.text));
    return passage.text.length;
  }

  *finish(): Steps<Segment> {
    const order = yield* sortedTerms(this.#weigher.terms);
    yield;
    const dictionary = yield* this.#dictionary(order);
    yield;
    const postings = yield* this.#postings.finish(order);
    yield;
    const groups = this.#grouper.finish();
    const digests = PackedDigests.from(this.#ownDigests);
    return { dictionary, postings, groups, digests, names: this.#weigher.names, abbreviations: this.#abbreviations };
  }

  *#dictionary(order: readonly number[]): Steps<Dictionary> {
    const builder = new DictionaryBuilder();
    for (const [at, term] of order.entries()) {
      if (at % stepTerms === 0) yield;
      builder.add(this.#weigher.terms[term] ?? '', this.#weigher.frequency(term));
    }
    yield;
    return builder.finish();
  }
}

/** Terms that are written in a few milliseconds. */
const stepTerms = 2_000;
