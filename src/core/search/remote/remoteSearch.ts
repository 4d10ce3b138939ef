import type { Corpus } from '../../corpus/corpus';
import { type Cancellation, type GiveWay, neverCancelled } from '../../ports';
import type { Completion } from '../query/completeQuery';
import type { FacetCounts } from '../query/facetCounts';
import { filterNames } from '../query/model';
import type { SearchEngine, SearchOptions, SearchResult } from '../searchEngine';
import { Correspondence } from './correspondence';
import type { Asked, Port, RemoteResult, Reply } from './messages';
import { sendCorpus } from './sendCorpus';

/**
 * The search in a worker. Queries are asked one after the other, and those that were superseded while they waited never
 * are: of thirty keystrokes in a moment the first and the last are searched for.
 */
export class RemoteSearch implements SearchEngine {
  readonly #worker: Correspondence;
  readonly #giveWay: GiveWay;
  /** What the worker was sent, and what its hits are of. */
  #sent: Corpus | undefined;
  #corpus: Corpus | undefined;
  #queries: Promise<unknown> = Promise.resolve();
  #corpora: Promise<unknown> = Promise.resolve();

  /** @param stored The index as it was last stored; it is handed over. */
  constructor(port: Port<Asked, Reply>, stored: Uint8Array | undefined, giveWay: GiveWay) {
    this.#worker = new Correspondence(port);
    this.#giveWay = giveWay;
    this.#worker.ask({ kind: 'stored', bytes: stored }).catch(() => {}); // the next question is told
  }

  /** Goes over to another corpus; `false` if it was cancelled. */
  follow(corpus: Corpus, cancellation: Cancellation): Promise<boolean> {
    // Whoever waits for the one before is waiting for something that is out of date.
    this.#worker.ask({ kind: 'cancel' }).catch(() => {});
    const followed = this.#corpora.then(() => this.#goOver(corpus, cancellation));
    this.#corpora = followed.catch(() => {});
    return followed;
  }

  async search(
    query: string,
    options: SearchOptions,
    cancellation: Cancellation = neverCancelled,
  ): Promise<SearchResult> {
    const found = await this.#inTurn(cancellation, () => this.#worker.ask({ kind: 'search', query, options }));
    return found === undefined ? { query, hits: [], total: 0, problems: [] } : this.#local(found);
  }

  async facets(query: string, cancellation: Cancellation = neverCancelled): Promise<FacetCounts> {
    const counts = await this.#inTurn(cancellation, () => this.#worker.ask({ kind: 'facets', query }));
    return counts ?? { total: 0, values: noValues };
  }

  complete(query: string, offset: number): Promise<readonly Completion[]> {
    return this.#worker.ask({ kind: 'complete', query, offset });
  }

  /** The index as bytes that can be stored; `undefined` before the first corpus was followed. */
  snapshot(): Promise<Uint8Array | undefined> {
    return this.#worker.ask({ kind: 'snapshot' });
  }

  /** The worker went down. */
  fail(reason: string): void {
    this.#worker.fail(reason);
  }

  async #goOver(corpus: Corpus, cancellation: Cancellation): Promise<boolean> {
    if (corpus === this.#corpus) return true;
    const pieces = { corpus, before: this.#sent };
    if (!(await sendCorpus(pieces, this.#worker, this.#giveWay, cancellation))) return false;
    this.#sent = corpus;
    const isDone = await this.#worker.ask({ kind: 'follow' });
    if (isDone) this.#corpus = corpus;
    return isDone;
  }

  #inTurn<T>(cancellation: Cancellation, ask: () => Promise<T>): Promise<T | undefined> {
    const answer = this.#queries.then(() => (cancellation.isCancellationRequested ? undefined : ask()));
    this.#queries = answer.catch(() => {}); // whoever asked is told
    return answer;
  }

  #local(result: RemoteResult): SearchResult {
    const hits = result.hits.flatMap(hit => {
      const passage = this.#corpus?.passage(hit.passage);
      return passage ? [{ ...hit, passage }] : [];
    });
    return { ...result, hits };
  }
}

const noValues = Object.fromEntries(filterNames.map(name => [name, []])) as unknown as FacetCounts['values'];
