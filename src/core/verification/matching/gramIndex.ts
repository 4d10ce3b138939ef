import type { Steps } from '../../steps';
import { createHashReader, type HashReader } from './wordHashes';

/** A text by its number, with how much of the wanted words it has: the rarer they are the more they count. */
export interface NearText {
  readonly text: number;
  readonly score: number;
}

/** Finds texts that share words, and words in a row, with others. It never says that two texts are the same. */
export interface GramIndex {
  /** The nearest texts, the nearest first. */
  near(words: string, limit: number): readonly NearText[];
  /** The texts that may have a word, in order; none for a word that tells nothing because so many have it. */
  withWord(word: string): Iterable<number>;
}

/** Characters between two steps: a few milliseconds. */
const sliceSize = 50_000;
/** Numbers of an array between two steps. */
const arraySlice = 200_000;
/** A word or pair in more texts than this, and in more than every sixteenth, tells nothing. */
const alwaysTelling = 1024;
const tellingShare = 16;
/** What a look-up opens at most, the rarest first. */
const mostPostings = 100_000;

/**
 * Words and pairs of words are hashed into buckets, and a bucket lists the texts that it came from; no word is kept. Two
 * passes over the texts: one counts, one fills.
 *
 *     starts    [0, 2, 2, 5, …]        where the list of each bucket begins
 *     postings  [7, 19 | 3, 4, 19 | …] numbers of texts, rising
 */
export function* buildGramIndex(texts: readonly string[]): Steps<GramIndex> {
  const visits: Visits = {
    texts,
    read: createHashReader(),
    seen: yield* writtenTo(new Int32Array(bucketsFor(texts))),
  };
  // While the lists grow, `starts[bucket + 1]` is how many a bucket has, where its list begins, and then how far it goes.
  const starts = yield* writtenTo(new Uint32Array(visits.seen.length + 1));
  yield* visitEach(visits, 0, bucket => {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  });
  const total = yield* startLists(starts, visits.seen, Math.max(alwaysTelling, texts.length / tellingShare));
  const postings = yield* writtenTo(new Uint32Array(total));
  yield* visitEach(visits, texts.length, (bucket, text) => {
    const at = starts[bucket + 1] ?? 0;
    postings[at] = text;
    starts[bucket + 1] = at + 1;
  });
  return createGramIndex({ size: texts.length, starts, postings, read: visits.read });
}

/** Makes beginnings of the counts, gives the length of all lists; one that would be longer than `most` stays empty. */
function* startLists(starts: Uint32Array, seen: Int32Array, most: number): Steps<number> {
  let at = 0;
  for (let bucket = 0; bucket < seen.length; bucket++) {
    const count = starts[bucket + 1] ?? 0;
    starts[bucket + 1] = at;
    if (count <= most) at += count;
    else seen[bucket] = noMore;
    if (bucket % arraySlice === 0) yield;
  }
  return at;
}

/** Writes to all of an array: its memory comes with the first writing, and much of it at once takes long. */
function* writtenTo<Numbers extends Int32Array | Uint32Array>(numbers: Numbers): Steps<Numbers> {
  for (let at = 0; at < numbers.length; at += arraySlice) {
    numbers.fill(0, at, at + arraySlice);
    yield;
  }
  return numbers;
}

/** Eight characters to a bucket, so that hardly two rare pairs share one; a power of two. */
function bucketsFor(texts: readonly string[]): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return 2 ** Math.min(22, Math.max(10, Math.ceil(Math.log2(characters / 8 + 1))));
}

interface Visits {
  readonly texts: readonly string[];
  readonly read: HashReader;
  /** The last visit to each bucket; visits count on from one pass to the next. */
  readonly seen: Int32Array;
}

/** In `seen`, for a bucket that is visited no more. */
const noMore = 2 ** 31 - 1;

/** Visits each bucket of each text once, after so many visits of texts in earlier passes. */
function* visitEach(
  { texts, read, seen }: Visits,
  earlier: number,
  visit: (bucket: number, text: number) => void,
): Steps<void> {
  const lastBucket = seen.length - 1;
  let budget = sliceSize;
  for (const [text, words] of texts.entries()) {
    const current = earlier + text + 1;
    read(words, hash => {
      const bucket = hash & lastBucket;
      if ((seen[bucket] ?? noMore) >= current) return;
      seen[bucket] = current;
      visit(bucket, text);
    });
    budget -= words.length;
    if (budget > 0) continue;
    budget = sliceSize;
    yield;
  }
}

interface Grams {
  readonly size: number;
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
  readonly read: HashReader;
}

function createGramIndex({ size, starts, postings, read }: Grams): GramIndex {
  const scores = new Float32Array(size);
  const buckets = starts.length - 1;
  const bucketsOf = (words: string): ReadonlySet<number> => {
    const found = new Set<number>();
    read(words, hash => found.add(hash & (buckets - 1)));
    return found;
  };
  const lengthOf = (bucket: number): number => (starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0);
  return {
    withWord: word => {
      const [bucket = 0] = bucketsOf(word);
      return postings.subarray(starts[bucket], starts[bucket + 1]);
    },
    near: (words, limit) => {
      const wanted = bucketsOf(words);
      const touched: number[] = [];
      let opened = 0;
      for (const bucket of [...wanted].toSorted((a, b) => lengthOf(a) - lengthOf(b))) {
        const length = lengthOf(bucket);
        opened += length;
        if (opened > mostPostings) break;
        const weight = Math.log2(1 + size / length);
        const end = (starts[bucket] ?? 0) + length;
        for (let at = starts[bucket] ?? 0; at < end; at++) {
          const text = postings[at] ?? 0;
          if (scores[text] === 0) touched.push(text);
          scores[text] = (scores[text] ?? 0) + weight;
        }
      }
      const nearest = best(touched, scores, limit);
      for (const text of touched) scores[text] = 0;
      return nearest;
    },
  };
}

/** The few with the highest scores; among equals the first. */
function best(texts: readonly number[], scores: Float32Array, limit: number): readonly NearText[] {
  const result: NearText[] = [];
  for (const text of texts) {
    const found: NearText = { text, score: scores[text] ?? 0 };
    const last = result.at(-1);
    if (result.length === limit && last && !isNearer(found, last)) continue;
    const at = result.findIndex(other => isNearer(found, other));
    result.splice(at === -1 ? result.length : at, 0, found);
    if (result.length > limit) result.pop();
  }
  return result;
}

function isNearer(a: NearText, b: NearText): boolean {
  return a.score > b.score || (a.score === b.score && a.text < b.text);
}
