import type { Corpus } from '../../corpus/corpus';
import type { Passage } from '../../corpus/model';
import type { Cancellation, GiveWay } from '../../ports';
import type { Correspondence } from './correspondence';

export interface SentCorpus {
  readonly corpus: Corpus;
  /** What the worker has: of passages that are the same only the place is sent. */
  readonly before: Corpus | undefined;
}

/**
 * Sends a corpus in pieces that are copied in a millisecond or two.
 * @returns `false` if it was cancelled.
 */
export async function sendCorpus(
  { corpus, before }: SentCorpus,
  worker: Correspondence,
  giveWay: GiveWay,
  cancellation: Cancellation,
): Promise<boolean> {
  const { conferences, works, people } = corpus;
  const pause = async (): Promise<boolean> => {
    await giveWay();
    return cancellation.isCancellationRequested;
  };
  if (cancellation.isCancellationRequested) return false;
  await worker.ask({ kind: 'corpus', head: { conferences, works, people } });
  for (const sessions of pieces(corpus.sessions)) {
    await worker.ask({ kind: 'sessions', sessions });
    if (await pause()) return false;
  }
  const places = new Map<Passage, number>();
  let place = 0;
  for (const piece of pieces(before?.passages ?? [])) {
    for (const passage of piece) places.set(passage, place++);
    if (await pause()) return false;
  }
  for (const piece of pieces(corpus.passages)) {
    const passages = piece.map(passage => places.get(passage) ?? passage);
    await worker.ask({ kind: 'passages', passages });
    if (await pause()) return false;
  }
  return true;
}

function* pieces<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let from = 0; from < items.length; from += pieceLength) yield items.slice(from, from + pieceLength);
}

const pieceLength = 250;
