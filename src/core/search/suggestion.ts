import { editDistance } from '../corpus/nearestSpelling';
import { fold } from './analysis/normalise';
import { longestWord, tokenise } from './analysis/tokens';
import { nearTerms } from './expansion/damerau';
import type { Expansion } from './expansion/model';
import { fieldsOf } from './index/passageFields';
import type { Lexicon } from './index/lexicon';
import type { PassageIndex } from './index/passageIndex';
import type { Corpus } from '../corpus/corpus';
import type { QueryWord } from './query/model';

/** A word of the query with what it was expanded to. */
export interface ExpandedWord {
  readonly query: QueryWord;
  readonly expansions: readonly Expansion[];
}

export interface SuggestionSource {
  readonly corpus: Corpus;
  readonly index: PassageIndex;
  readonly lexicon: Lexicon;
}

/**
 * "Did you mean": the query with every word that the corpus lacks in the nearest spelling that it has. `undefined` if each
 * word was found in a form of its own, or if nothing is near.
 */
export function suggestion(
  query: string,
  words: readonly ExpandedWord[],
  source: SuggestionSource,
): string | undefined {
  let suggested = query;
  for (const { query: word, expansions } of words.toReversed()) {
    if (!isStrange(expansions)) continue;
    const nearest = nearestSpelling(word.word, expansions, source);
    if (nearest !== undefined) suggested = suggested.slice(0, word.start) + nearest + suggested.slice(word.end);
  }
  return suggested === query ? undefined : suggested;
}

/** Nothing stands for the word, or only what it may have been mistyped for. */
function isStrange(expansions: readonly Expansion[]): boolean {
  return expansions.every(expansion => expansion.kind === 'typo' || expansion.kind === 'split');
}

function nearestSpelling(word: string, expansions: readonly Expansion[], source: SuggestionSource): string | undefined {
  const typos = expansions.filter(expansion => expansion.kind === 'typo').map(expansion => expansion.term);
  const terms = typos.length > 0 || expansions.length > 0 ? typos : furtherTerms(word, source.lexicon);
  const [nearest] = [...new Set(terms.flatMap(term => spellingsOf(term, source)))]
    .map(spelling => ({ spelling, distance: editDistance(fold(word), fold(spelling.toLowerCase()), longestWord) }))
    .toSorted((a, b) => a.distance - b.distance);
  return nearest?.spelling;
}

/** Terms up to a third of the word away: too far to search for, near enough to ask about. */
function furtherTerms(word: string, { dictionary, stem }: Lexicon): readonly string[] {
  const form = fold(stem(word));
  const distance = Math.min(3, Math.floor(form.length / 3));
  if (distance === 0 || /\d/.test(word)) return [];
  const near = nearTerms(form, dictionary.entries, { distance, unfinished: false });
  const best = Math.min(...near.map(term => term.distance));
  return near.filter(term => term.distance === best).map(({ term }) => term);
}

/** A term is a stem; the words that have it are read where they stand, in a few of its passages. */
function spellingsOf(term: string, { corpus, index }: SuggestionSource): readonly string[] {
  const ids = index.postings(term).flatMap(segment => segment ?? []);
  return ids.slice(0, mostRead).flatMap(id =>
    Object.values(fieldsOf(index.passage(id), corpus)).flatMap(text =>
      tokenise(text)
        .filter(token => index.stems.stem(token.word) === term)
        .map(token => capitalised(text.slice(token.start, token.end), token.word)),
    ),
  );
}

const mostRead = 12;

/** Names keep their capitals; of other words the text has both. */
function capitalised(written: string, word: string): string {
  return /^\p{Lu}/u.test(written) ? written : word;
}
