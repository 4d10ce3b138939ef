import type { Corpus } from '../corpus/corpus';
import { type Cancellation, type GiveWay, neverCancelled } from '../ports';
import { CorpusIndex } from './corpusIndex';
import { WorkerFailure } from './remote/correspondence';
import type { Asked, Port, Reply } from './remote/messages';
import { RemoteSearch } from './remote/remoteSearch';
import type { SearchEngine } from './searchEngine';
import { inSteps } from '../steps';

/** A thread of its own in which `serveSearch` runs. */
export interface SearchWorker extends Port<Asked, Reply> {
  /** Tells once that it went down by itself. */
  onFailure(tell: (reason: string) => void): void;
  dispose(): void;
}

export interface CorpusSearchWorld {
  /** The index as it was last stored, of whichever corpus; `undefined` if there is none. */
  readonly stored: () => Promise<Uint8Array | undefined>;
  readonly giveWay: GiveWay;
  readonly startWorker: () => Promise<SearchWorker>;
  /** Told once, when the worker went down and the host searches instead. */
  readonly onWorkerFailure: (reason: string) => void;
  /** How many passages the host searches itself; `mostInHost` unless a test says otherwise. */
  readonly mostInHost?: number;
}

/**
 * Indexing so many passages takes a few seconds, in slices, and a query never 50 ms. A larger corpus is indexed and
 * searched in a worker, since what a query takes cannot be sliced.
 */
export const mostInHost = 20_000;

/**
 * The search over a corpus that changes: a small one is searched here, a large one in a worker. A worker that goes down
 * is not started again, since what took it down would again: from then on the host searches, sliced where it can be.
 */
export class CorpusSearch {
  readonly #world: CorpusSearchWorld;
  #here: CorpusIndex | undefined;
  #there: Promise<StartedWorker> | undefined;
  #isWorkerLost = false;
  #isDisposed = false;
  /** The last that was to be followed. */
  #corpus: Corpus | undefined;
  #snapshot: () => Promise<Uint8Array | undefined> = () => Promise.resolve(undefined);

  constructor(world: CorpusSearchWorld) {
    this.#world = world;
  }

  /** @returns The search over the corpus; `undefined` if it was cancelled. */
  async follow(corpus: Corpus, cancellation: Cancellation): Promise<SearchEngine | undefined> {
    this.#corpus = corpus;
    const isLarge = corpus.passages.length > (this.#world.mostInHost ?? mostInHost);
    if (!isLarge) this.#stopWorker();
    if (!isLarge || this.#isWorkerLost) return this.#followHere(corpus, cancellation);
    this.#here = undefined;
    try {
      return await this.#followThere(corpus, cancellation);
    } catch (error) {
      this.#lost(error);
      return this.#isDisposed ? undefined : this.#followHere(corpus, cancellation);
    }
  }

  /** The index as bytes to be stored; `undefined` if there is none yet. */
  snapshot(): Promise<Uint8Array | undefined> {
    return this.#snapshot();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#stopWorker();
  }

  async #followHere(corpus: Corpus, cancellation: Cancellation): Promise<SearchEngine | undefined> {
    const { stored, giveWay } = this.#world;
    this.#here ??= new CorpusIndex(stored, giveWay);
    const search = await this.#here.follow(corpus, cancellation);
    if (search) this.#snapshot = () => inSteps(search.snapshot(), giveWay, neverCancelled);
    return search;
  }

  async #followThere(corpus: Corpus, cancellation: Cancellation): Promise<SearchEngine | undefined> {
    this.#there ??= this.#start();
    const { search } = await this.#there;
    if (!(await search.follow(corpus, cancellation))) return undefined;
    this.#snapshot = () => search.snapshot();
    return this.#orHere(search, corpus);
  }

  async #start(): Promise<StartedWorker> {
    const { stored, giveWay, startWorker } = this.#world;
    const bytes = await stored();
    // Nothing is waited for between its start and listening: it may go down at once.
    const worker = await startWorker();
    if (this.#isDisposed) worker.dispose();
    const search = new RemoteSearch(worker, bytes, giveWay);
    worker.onFailure(reason => search.fail(reason));
    return { worker, search };
  }

  /** What the worker cannot answer any more is answered here. */
  #orHere(search: RemoteSearch, corpus: Corpus): SearchEngine {
    const orHere = async <T>(ask: (engine: SearchEngine) => T | Promise<T>): Promise<T> => {
      try {
        return await ask(search);
      } catch (error) {
        if (!(error instanceof WorkerFailure)) throw error;
        this.#lost(error);
        const here = this.#isDisposed ? undefined : await this.#followHere(this.#corpus ?? corpus, neverCancelled);
        if (here) return ask(here);
        throw error;
      }
    };
    return {
      search: (query, options, cancellation) => orHere(engine => engine.search(query, options, cancellation)),
      facets: (query, cancellation) => orHere(engine => engine.facets(query, cancellation)),
      complete: (query, offset) => orHere(engine => engine.complete(query, offset)),
    };
  }

  /** It went down, or did not start; not so if it was stopped on purpose. */
  #lost(error: unknown): void {
    if (this.#there === undefined || this.#isDisposed) return;
    this.#isWorkerLost = true;
    this.#stopWorker();
    this.#world.onWorkerFailure(error instanceof Error ? error.message : String(error));
  }

  #stopWorker(): void {
    const there = this.#there;
    this.#there = undefined;
    there?.then(
      ({ worker, search }) => {
        worker.dispose();
        search.fail('The worker was stopped');
      },
      () => {}, // it never started
    );
  }
}

interface StartedWorker {
  readonly worker: SearchWorker;
  readonly search: RemoteSearch;
}
