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

/** The passages whose text has the phrase. The index narrows them down, the text decides. */
export function passagesWith(
  phrase: Phrase,
  index: PassageIndex,
  lexicon: Lexicon,
  texts: TextReader,
): ReadonlySet<number> {
  const [rarest, ...others] = phrase
    .filter(({ unfinished }) => !unfinished || phrase.length === 1)
    .map(word => [...new Set(termsOf(word, lexicon).flatMap(term => index.passagesWith(term)))])
    .toSorted((a, b) => a.length - b.length);
  const rest = others.map(ids => new Set(ids));
  const ids = (rarest ?? []).filter(id => rest.every(one => one.has(id)));
  return new Set(ids.filter(id => phraseMatches(texts.read(id), phrase).length > 0));
}

/** The term of a word; for a word that is unfinished, all that it may become. */
function termsOf({ word, unfinished }: QueryWord, { vocabulary, stem }: Lexicon): readonly string[] {
  const term = stem(word);
  return unfinished ? [term, ...vocabulary.withPrefix(term, Number.POSITIVE_INFINITY)] : [term];
}
