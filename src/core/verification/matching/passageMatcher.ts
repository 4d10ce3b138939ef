import type { Corpus } from '../../corpus/corpus';
import type { Passage } from '../../corpus/model';
import { foldedTokens } from '../../document/foldedQuotation';
import type { QuotedText } from '../../document/model';
import type { Steps } from '../../steps';
import { isMark } from '../comparison/changes';
import { literalItems, markedItems, type QuotedItem } from '../comparison/quotedItems';
import { wordsOf } from '../comparison/words';
import type { PassageMatcher, WordMatch } from '../model';
import { buildGramIndex, type GramIndex } from './gramIndex';
import { gluedReadings, type Glued } from './gluedReadings';
import { isNear, isParaphrase } from './nearness';
import type { MatchSources } from './matchSources';
import { nearPassages, type NearPassage } from './nearPassages';
import { byDistance, createReader, type QuotedWords, type Reader, type Reading } from './readings';
import { wordMatch } from './wordMatch';

/** Compares quotations with every quotation and extract of a corpus, and with our own summaries for those that quote them. */
export function* buildPassageMatcher(corpus: Corpus): Steps<PassageMatcher> {
  const reader = createReader(corpus);
  yield;
  const index = yield* buildGramIndex(corpus.passages.map(({ text }) => text));
  return {
    match: (parts, prefer = () => 0) => match(parts, prefer, { corpus, reader, index }),
    isRare: word => isRare(word, corpus, index),
  };
}

/** A word that hardly any passage has: `förpatrull`, `hängrännor`. */
function isRare(word: string, { passages }: Corpus, index: GramIndex): boolean {
  let found = 0;
  for (const at of index.withWord(word)) {
    if (foldedTokens(passages[at]?.text ?? '').includes(word)) found++;
    if (found > fewPassages) return false;
  }
  return found > 0;
}

const fewPassages = 2;

/** What shares words with the candidate is compared with it, and what leaves least to explain is what it quotes. */
function match(
  parts: readonly QuotedText[],
  prefer: (passage: Passage) => number,
  sources: MatchSources,
): WordMatch | undefined {
  const { corpus, reader, index } = sources;
  const words = quotedWords(parts);
  const found = nearPassages(piecesOf(parts, words.marked), corpus, index);
  const single = singlePassages(words, found.quotable, reader);
  const ordered = [
    ...single,
    ...severalPassages(single, { parts, words, near: found.quotable.map(({ passage }) => passage) }, sources),
  ].toSorted((a, b) => byDistance(a, b) || byPreference(a, b, prefer));
  const [best] = ordered;
  const paraphrase = found.summaries
    .flatMap(passage => reader.read(words, [passage]) ?? [])
    .find(reading => isParaphrase(reading, best));
  if (paraphrase) return { ...wordMatch(paraphrase, parts, []), verdict: 'paraphrase', differences: [], cautions: [] };
  const near = ordered.find(reading => isNear(reading, prefer));
  return near && wordMatch(near, parts, ordered);
}

function byPreference(a: Reading, b: Reading, prefer: (passage: Passage) => number): number {
  const preference = ({ passages }: Reading): number => Math.min(...passages.map(prefer));
  const length = ({ passages }: Reading): number => passages.reduce((sum, { text }) => sum + text.length, 0);
  return preference(b) - preference(a) || a.passages.length - b.passages.length || length(a) - length(b);
}

function quotedWords(parts: readonly QuotedText[]): QuotedWords {
  const words = parts.map(({ text }) => wordsOf(text));
  const marked = markedItems(words);
  const hasMarks = marked.some(item => isMark(item) && (item.kind === 'insertion' || item.by === 'omission'));
  return { marked, ...(hasMarks && { literal: literalItems(words) }) };
}

/** The text between the marks of omission. */
function piecesOf(parts: readonly QuotedText[], items: readonly QuotedItem[]): readonly string[] {
  return parts.flatMap(({ text }, part) => {
    const jumps = items.filter(item => item.kind === 'jump' && item.part === part && item.by === 'omission');
    const starts = [0, ...jumps.map(({ end }) => end)];
    const ends = [...jumps.map(({ start }) => start), text.length];
    return starts.map((start, at) => text.slice(start, ends[at])).filter(piece => piece.trim() !== '');
  });
}

/** So little may differ in one passage that nobody looks for more of them: two words or a phrase. */
const explained = 120;

/** What shares less than this with the candidate does not have the same words. */
const equalShare = 0.85;

/** Where the nearest passage explains the candidate, only those with the same words are looked at besides. */
function singlePassages(words: QuotedWords, near: readonly NearPassage[], reader: Reader): readonly Reading[] {
  const [nearest, ...others] = near;
  const first = nearest && reader.read(words, [nearest.passage]);
  const least = first && first.comparison.distance <= explained ? equalShare : 0;
  const rest = others
    .filter(({ share }) => share >= least)
    .flatMap(({ passage }) => reader.read(words, [passage]) ?? []);
  return first ? [first, ...rest] : rest;
}

/** Readings of several passages together, where no single one explains the candidate. */
function severalPassages(single: readonly Reading[], glued: Glued, sources: MatchSources): readonly Reading[] {
  const [best] = single.toSorted(byDistance);
  if (best && best.comparison.distance <= explained) return [];
  const near = ofEachSession(glued.near);
  const together = [
    ...near.filter(({ length }) => length > 1),
    ...near.flatMap(passages => withNeighbours(passages, sources.corpus)),
  ].flatMap(passages => sources.reader.read(glued.words, passages) ?? []);
  return [...together, ...gluedReadings([...single, ...together].toSorted(byDistance)[0], glued, sources)];
}

/** Those of one session together, as they follow each other there. */
function ofEachSession(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const sessions = [...new Set(passages.map(({ session }) => session))];
  return sessions.map(session => passages.filter(passage => passage.session === session)).map(inOrder);
}

/** A paragraph of few words between others, or beside them, shares too little with the whole to be near it. */
function withNeighbours(passages: readonly Passage[], corpus: Corpus): readonly (readonly Passage[])[] {
  const [first] = passages;
  if (!first || !passages.every(({ kind }) => kind === 'extract')) return [];
  const extracts = corpus.passagesOf(first.session).filter(({ kind }) => kind === 'extract');
  const places = new Set(passages.map(passage => extracts.indexOf(passage)));
  const wider = extracts.filter((_, at) => places.has(at - 1) || places.has(at) || places.has(at + 1));
  return wider.length > passages.length ? [wider] : [];
}

function inOrder(passages: readonly Passage[]): readonly Passage[] {
  return passages.toSorted((a, b) => a.source.start - b.source.start);
}
