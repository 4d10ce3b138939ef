import type { Corpus } from '../../corpus/corpus';
import type { Passage } from '../../corpus/model';
import type { GramIndex, NearText } from './gramIndex';

/** Passages that share words with a text. */
export interface NearPassages {
  /** Quotations and extracts, the nearest of each piece first. */
  readonly quotable: readonly Passage[];
  readonly summaries: readonly Passage[];
}

/** How many are looked at for a quotation in one piece, and for each piece of one in several. */
const most = 8;
const mostForPiece = 4;
const mostPieces = 12;
const mostSummaries = 2;

/** What shares less than this part of what the nearest shares is not looked at: the words are not from there. */
const leastShare = 0.4;

/** The nearest to each of the pieces, which may be from several passages. */
export function nearPassages(pieces: readonly string[], corpus: Corpus, index: GramIndex): NearPassages {
  const longest = pieces.toSorted((a, b) => b.length - a.length).slice(0, mostPieces);
  const limit = longest.length === 1 ? most : mostForPiece;
  const found = longest.map(piece => index.near(piece, 2 * limit));
  const nearest = (isWanted: (passage: Passage) => boolean, count: number): readonly Passage[] => [
    ...new Set(found.flatMap(near => passagesOf(near, isWanted).slice(0, count))),
  ];
  return {
    quotable: nearest(({ kind }) => kind !== 'summary', limit),
    summaries: nearest(({ kind }) => kind === 'summary', mostSummaries),
  };

  function passagesOf(near: readonly NearText[], isWanted: (passage: Passage) => boolean): readonly Passage[] {
    const own = near.map(({ text, score }) => ({ passage: corpus.passages[text], score }));
    const wanted = own.flatMap(({ passage, score }) => (passage && isWanted(passage) ? [{ passage, score }] : []));
    const least = leastShare * (wanted[0]?.score ?? 0);
    return wanted.filter(({ score }) => score >= least).map(({ passage }) => passage);
  }
}
