import type { PassageIndex } from '../index/passageIndex';
import type { Lexicon } from '../index/lexicon';
import type { Phrase, QueryWord } from '../query/model';
import type { Match } from '../searchEngine';
import type { ReadText, TextReader } from './readText';

/** Where a text has the words of a phrase in a row; case and the signs between words do not matter. */
export function phraseMatches(text: ReadText, phrase: Phrase): readonly Match[] {
  const { words, starts, ends } = text;
  const matches: Match[] = [];
  for (let first = 0; first + phrase.length <= words.length; first += 1) {
    if (!standsAt(phrase, text, first)) continue;
    matches.push({ start: starts[first] ?? 0, end: ends[first + phrase.length - 1] ?? 0 });
  }
  return matches;
}

function standsAt(phrase: Phrase, { words }: ReadText, first: number): boolean {
  return phrase.every(({ word, unfinished }, offset) => {
    const other = words[first + offset]?.word;
    return unfinished ? other?.startsWith(word) : other === word;
  });
}

/**
 * Whether the text of a passage, by its number, has the phrase. The index narrows them down, the text decides, and is
 * read only of passages that somebody asks of: of a common word there may be any number.
 */
export function phraseTest(phrase: Phrase, { index, lexicon, texts }: PhraseSource): (id: number) => boolean {
  const words = phrase.filter(({ unfinished }) => !unfinished || phrase.length === 1);
  /** How many of the words each passage has, counted from the first until one is missing. */
  const found = new Uint16Array(index.size);
  words.forEach((word, at) => {
    const located = termsOf(word, lexicon).flatMap(term => index.postings(term));
    const all = located.flatMap(({ first, lists }) => lists.map(list => ({ first, ids: list.ids() })));
    for (const { first, ids } of all) {
      for (const local of ids) if (found[first + local] === at) found[first + local] = at + 1;
    }
  });
  return id => found[id] === words.length && hasPhrase(texts.read(id), phrase);
}

export interface PhraseSource {
  readonly index: PassageIndex;
  readonly lexicon: Lexicon;
  readonly texts: TextReader;
}

function hasPhrase(text: ReadText, phrase: Phrase): boolean {
  return text.words.some((_, first) => standsAt(phrase, text, first));
}

/** The term of a word; for a word that is unfinished, all that it may become. */
function termsOf({ word, unfinished }: QueryWord, { vocabulary, stem }: Lexicon): readonly string[] {
  const term = stem(word);
  return unfinished ? [term, ...vocabulary.withPrefix(term, Number.POSITIVE_INFINITY)] : [term];
}
