import type { Corpus } from '../corpus/corpus';
import type { Cancellation, GiveWay } from '../ports';
import { buildSearchEngine } from './createSearchEngine';
import type { MutableSearchIndex } from './mutableSearchIndex';
import { openSnapshot } from './snapshot/openSnapshot';
import { inSteps } from '../steps';

/**
 * The search index, which follows the corpus. Opening what was stored gives the first hits in a fraction of the time
 * that building it takes; then only what differs is indexed.
 */
export class CorpusIndex {
  readonly #stored: () => Promise<Uint8Array | undefined>;
  readonly #giveWay: GiveWay;
  #index: MutableSearchIndex | undefined;
  /** One thing after the other: an index goes over to one corpus at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param stored The index as it was last stored, of whichever corpus; `undefined` if there is none. */
  constructor(stored: () => Promise<Uint8Array | undefined>, giveWay: GiveWay) {
    this.#stored = stored;
    this.#giveWay = giveWay;
  }

  /** @returns The search over the corpus; `undefined` if it was cancelled. */
  follow(corpus: Corpus, cancellation: Cancellation): Promise<MutableSearchIndex | undefined> {
    const search = this.#turn.then(() => this.#goOver(corpus, cancellation));
    this.#turn = search.then(index => this.#warmUp(index, cancellation)).catch(() => {}); // whoever waits for it is told
    return search;
  }

  /** Searches need not wait for it, nor the next corpus, for which it would be in vain. */
  async #warmUp(index: MutableSearchIndex | undefined, cancellation: Cancellation): Promise<void> {
    if (index) await inSteps(index.warmUp(), this.#giveWay, cancellation);
  }

  async #goOver(corpus: Corpus, cancellation: Cancellation): Promise<MutableSearchIndex | undefined> {
    if (cancellation.isCancellationRequested) return undefined;
    if (this.#index === undefined) {
      this.#index = await this.#opened(corpus, cancellation);
      if (this.#index === undefined && !cancellation.isCancellationRequested) {
        this.#index = await buildSearchEngine(corpus, this.#giveWay, cancellation);
      }
      return this.#index;
    }
    return (await this.#index.update(corpus, this.#giveWay, cancellation)) ? this.#index : undefined;
  }

  async #opened(corpus: Corpus, cancellation: Cancellation): Promise<MutableSearchIndex | undefined> {
    const bytes = await this.#stored();
    return bytes && inSteps(openSnapshot(bytes, corpus), this.#giveWay, cancellation);
  }
}
