import type { CorpusData } from '../corpus/model';
import { createCorpus, type Corpus } from '../corpus/corpus';
import type { Cancellation, GiveWay } from '../ports';
import { buildSearchEngine } from './createSearchEngine';
import { sourceOf } from './index/searchSource';
import type { MutableSearchIndex } from './mutableSearchIndex';
import type { SearchEngine } from './searchEngine';
import { openSnapshot } from './snapshot/openSnapshot';

/** The index that was built with the product, and the corpus that it is of. */
export interface BundledIndex {
  readonly data: CorpusData;
  readonly bytes: Uint8Array;
  readonly fingerprint: string;
}

/**
 * The search index, which follows the corpus. Opening what was built with the product gives the first hits in a third
 * of the time that building it takes; then only what differs is indexed.
 */
export class CorpusIndex {
  readonly #bundled: () => Promise<BundledIndex | undefined>;
  readonly #giveWay: GiveWay;
  #index: MutableSearchIndex | undefined;
  /** One thing after the other: an index goes over to one corpus at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(bundled: () => Promise<BundledIndex | undefined>, giveWay: GiveWay) {
    this.#bundled = bundled;
    this.#giveWay = giveWay;
  }

  /** @returns The search over the corpus; `undefined` if it was cancelled. */
  follow(corpus: Corpus, cancellation: Cancellation): Promise<SearchEngine | undefined> {
    const search = this.#turn.then(() => this.#goOver(corpus, cancellation));
    this.#turn = search.catch(() => {}); // whoever waits for it is told
    return search;
  }

  async #goOver(corpus: Corpus, cancellation: Cancellation): Promise<SearchEngine | undefined> {
    if (cancellation.isCancellationRequested) return undefined;
    const bundled = this.#index ? undefined : await this.#bundled();
    if (bundled && bundled.data.passages === corpus.passages) this.#index = opened(bundled, corpus);
    else if (bundled) this.#index = opened(bundled, createCorpus(bundled.data));
    if (this.#index === undefined) {
      this.#index = await buildSearchEngine(corpus, this.#giveWay, cancellation);
      return this.#index;
    }
    return (await this.#index.update(corpus, this.#giveWay, cancellation)) ? this.#index : undefined;
  }
}

function opened({ bytes, fingerprint }: BundledIndex, corpus: Corpus): MutableSearchIndex | undefined {
  return openSnapshot(bytes, sourceOf(corpus), fingerprint);
}
