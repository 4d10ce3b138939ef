import { editDistance } from '../corpus/nearestSpelling';
import { fold } from './analysis/normalise';
import { type Token, tokenise } from './analysis/tokens';
import { type Expansion, expansionKinds } from './expansion/model';
import { fieldsOf } from './index/passageFields';
import { oneError } from './expansion/typos';
import type { Lexicon } from './index/lexicon';
import type { PassageIndex } from './index/passageIndex';
import type { QueryWord } from './query/model';
import type { TextReader } from './ranking/readText';

/** A word of the query with what it was expanded to. */
export interface ExpandedWord {
  readonly query: QueryWord;
  readonly expansions: readonly Expansion[];
}

export interface SuggestionSource {
  readonly index: PassageIndex;
  readonly lexicon: Lexicon;
  readonly texts: TextReader;
}

/**
 * "Did you mean": the query with every word that the corpus lacks in the nearest spelling that it has. `undefined` if
 * each word was found in a form of its own, or if nothing is near.
 */
export function suggestion(
  query: string,
  words: readonly ExpandedWord[],
  source: SuggestionSource,
): string | undefined {
  let suggested = query;
  for (const { query: word, expansions } of words.toSorted((a, b) => b.query.start - a.query.start)) {
    if (!isStrange(expansions)) continue;
    const nearest = nearestSpelling(word.word, expansions, source);
    if (nearest !== undefined) suggested = suggested.slice(0, word.start) + nearest + suggested.slice(word.end);
  }
  return suggested === query ? undefined : suggested;
}

/** Nothing stands for the word, or only what it may have been mistyped for. */
function isStrange(expansions: readonly Expansion[]): boolean {
  if (expansions.some(({ kind }) => expansionKinds[kind] === 'sure')) return false;
  // `betydelse` beside betyder is a word in its own right, unless it is but one error away from another.
  const isRelated = expansions.some(({ kind }) => kind === 'related');
  return !isRelated || expansions.some(({ kind, weight }) => kind === 'typo' && weight >= oneError);
}

function nearestSpelling(word: string, expansions: readonly Expansion[], source: SuggestionSource): string | undefined {
  const typos = expansions.filter(({ kind }) => kind === 'typo').map(({ term }) => term);
  const terms = (expansions.length > 0 ? typos : furtherTerms(word, source.lexicon)).slice(0, mostTerms);
  const limit = furthest(word);
  const [nearest] = [...new Set(terms.flatMap(term => spellingsOf(term, source)))]
    .map(candidate => ({ candidate, distance: editDistance(fold(word), fold(candidate.toLowerCase()), limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance);
  return nearest?.candidate;
}

/** Terms up to a third of the word away: too far to search for, near enough to ask about. */
function furtherTerms(word: string, { vocabulary, stem }: Lexicon): readonly string[] {
  const form = fold(stem(word));
  if (form.length < 4 || /\d/.test(word)) return [];
  const near = vocabulary.near(form, { distance: furthest(word), unfinished: false });
  const best = Math.min(...near.map(term => term.distance));
  return near.filter(term => term.distance === best).map(({ term }) => term);
}

/** The corpus may have the word in another form only, so an error more is borne than in the search. */
function furthest(word: string): number {
  return Math.min(3, Math.floor(word.length / 3));
}

/**
 * A term is a stem; the words that have it are read where they stand: in the text of its first passages, else around
 * it.
 */
function spellingsOf(term: string, { index, lexicon, texts }: SuggestionSource): readonly string[] {
  const isName = lexicon.names.some(name => name.term === term);
  const read = index.passagesWith(term, mostRead).map(id => texts.read(id));
  const inTexts = read.flatMap(({ passage, words, starts, ends }) =>
    words.flatMap(({ word, term: other }, at) =>
      other === term ? [spelling({ word, start: starts[at] ?? 0, end: ends[at] ?? 0 }, passage.text, isName)] : [],
    ),
  );
  if (inTexts.length > 0) return inTexts;
  return read.flatMap(({ passage }) =>
    Object.values(fieldsOf(passage, index.source.corpus)).flatMap(text =>
      tokenise(text)
        .filter(token => lexicon.stem(token.word) === term)
        .map(token => spelling(token, text, isName)),
    ),
  );
}

const mostRead = 12;
/** Texts are read to find how a term is spelt, so not all terms are tried. */
const mostTerms = 8;

/** Names keep their capitals; other words may have theirs from the beginning of a sentence. */
function spelling(token: Token, text: string, isName: boolean): string {
  return isName ? text.slice(token.start, token.end) : token.word;
}
