import { type Corpus, corpusSteps } from '../../corpus/corpus';
import type { Passage, Session } from '../../corpus/model';
import { type GiveWay, neverCancelled } from '../../ports';
import { CorpusIndex } from '../corpusIndex';
import type { MutableSearchIndex } from '../mutableSearchIndex';
import type { SearchResult } from '../searchEngine';
import { givingWay, inSteps } from '../../steps';
import type { AnswerTo, Asked, CorpusHead, Port, Question, RemoteResult, Reply } from './messages';

/** Answers a `RemoteSearch` at the other end. While a corpus is indexed, queries are answered of the one before. */
export function serveSearch(port: Port<Reply, Asked>, giveWay: GiveWay): void {
  const server = new SearchServer(giveWay);
  port.listen(({ id, question }) => {
    server.answer(question).then(
      answer => {
        const bytes = question.kind === 'snapshot' && answer instanceof Uint8Array ? [answer.buffer] : [];
        port.post({ id, answer }, bytes as readonly ArrayBuffer[]);
      },
      (error: unknown) => port.post({ id, error: error instanceof Error ? error.message : String(error) }),
    );
  });
}

class SearchServer {
  readonly #giveWay: GiveWay;
  readonly #index: CorpusIndex;
  #stored: Uint8Array | undefined;
  /** The corpus that is coming, as far as it has come, and the one before it. */
  #coming: { readonly head: CorpusHead; readonly sessions: Session[]; readonly passages: Passage[] } | undefined;
  #before: Corpus | undefined;
  #search: MutableSearchIndex | undefined;
  /** Of the last `follow`. */
  #following = { isCancellationRequested: false };

  constructor(giveWay: GiveWay) {
    this.#giveWay = giveWay;
    this.#index = new CorpusIndex(() => Promise.resolve(this.#stored), giveWay);
  }

  async answer(question: Question): Promise<AnswerTo<Question['kind']>> {
    switch (question.kind) {
      case 'stored':
        this.#stored = question.bytes;
        return undefined;
      case 'corpus':
        this.#coming = { head: question.head, sessions: [], passages: [] };
        return undefined;
      case 'sessions':
        this.#coming?.sessions.push(...question.sessions);
        return undefined;
      case 'passages':
        this.#coming?.passages.push(...question.passages.map(passage => this.#passageOf(passage)));
        return undefined;
      case 'follow':
        return this.#follow();
      case 'cancel':
        this.#following.isCancellationRequested = true;
        return undefined;
      case 'search':
        return remote(this.#engine().search(question.query, question.options));
      case 'facets':
        return this.#engine().facets(question.query);
      case 'complete':
        return this.#engine().complete(question.query, question.offset);
      case 'snapshot':
        return this.#search && inSteps(this.#search.snapshot(), this.#giveWay, neverCancelled);
    }
  }

  async #follow(): Promise<boolean> {
    if (!this.#coming) throw new Error('There is no corpus to follow');
    const { head, sessions, passages } = this.#coming;
    this.#coming = undefined;
    const following = { isCancellationRequested: false };
    this.#following = following;
    // Even if it is cancelled, since the next corpus is sent as what differs from it.
    const corpus = await givingWay(corpusSteps({ ...head, sessions, passages, problems: [] }), this.#giveWay);
    this.#before = corpus;
    const search = await this.#index.follow(corpus, following);
    if (search) {
      this.#search = search;
      this.#stored = undefined; // it was read
    }
    return search !== undefined;
  }

  #passageOf(passage: Passage | number): Passage {
    if (typeof passage !== 'number') return passage;
    const known = this.#before?.passages[passage];
    if (known === undefined) throw new RangeError(`The corpus before has no passage ${String(passage)}`);
    return known;
  }

  #engine(): MutableSearchIndex {
    if (!this.#search) throw new Error('There is no index yet');
    return this.#search;
  }
}

function remote(result: SearchResult): RemoteResult {
  return { ...result, hits: result.hits.map(hit => ({ ...hit, passage: hit.passage.id })) };
}
