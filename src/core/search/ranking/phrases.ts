import type { PassageIndex } from '../index/passageIndex';
import type { Lexicon } from '../index/lexicon';
import type { Phrase, QueryWord } from '../query/model';
import type { Match } from '../searchEngine';
import type { ReadText, TextReader } from './readText';

/** Where a text has the words of a phrase in a row; case and the signs between words do not matter. */
export function phraseMatches({ words }: ReadText, phrase: Phrase): readonly Match[] {
  return words.flatMap((first, start) => {
    const found = phrase.every(({ word, unfinished }, offset) => {
      const other = words[start + offset]?.word;
      return unfinished ? other?.startsWith(word) : other === word;
    });
    const last = words[start + phrase.length - 1];
    return found && last ? [{ start: first.start, end: last.end }] : [];
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
