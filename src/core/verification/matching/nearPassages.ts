import type { Corpus } from '../../corpus/corpus';
import type { Passage } from '../../corpus/model';
import type { GramIndex, NearText } from './gramIndex';

/** A passage that shares words with a text, with what it shares as part of what the nearest one does: 1 is the nearest. */
export interface NearPassage {
  readonly passage: Passage;
  readonly share: number;
}

export interface NearPassages {
  /** Quotations and extracts, the nearest of each piece first. */
  readonly quotable: readonly NearPassage[];
  readonly summaries: readonly Passage[];
}

/** How many are looked at for a quotation in one piece, and for each piece of one in several. */
const mostForOne = 8;
const mostForPiece = 4;
const mostPieces = 12;
const mostSummaries = 2;

/** What shares less than this part of what the nearest shares is not looked at: the words are not from there. */
const leastShare = 0.5;

/** The nearest to each of the pieces, which may be from several passages. */
export function nearPassages(pieces: readonly string[], corpus: Corpus, index: GramIndex): NearPassages {
  const longest = pieces.toSorted((a, b) => b.length - a.length).slice(0, mostPieces);
  const limit = longest.length === 1 ? mostForOne : mostForPiece;
  const found = longest.map(piece => index.near(piece, 2 * limit));
  const nearest = (isWanted: (passage: Passage) => boolean, count: number): readonly NearPassage[] =>
    distinct(found.flatMap(near => shares(near, corpus, isWanted).slice(0, count)));
  return {
    quotable: nearest(({ kind }) => kind !== 'summary', limit),
    summaries: nearest(({ kind }) => kind === 'summary', mostSummaries).map(({ passage }) => passage),
  };
}

function shares(
  near: readonly NearText[],
  corpus: Corpus,
  isWanted: (passage: Passage) => boolean,
): readonly NearPassage[] {
  const wanted = near.flatMap(({ text, score }) => {
    const passage = corpus.passages[text];
    return passage && isWanted(passage) ? [{ passage, score }] : [];
  });
  const most = wanted[0]?.score ?? 0;
  return wanted
    .map(({ passage, score }) => ({ passage, share: score / most }))
    .filter(({ share }) => share >= leastShare);
}

function distinct(near: readonly NearPassage[]): readonly NearPassage[] {
  return [...new Map(near.map(one => [one.passage, one])).values()];
}
