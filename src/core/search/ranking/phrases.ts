import type { PassageIndex } from '../index/passageIndex';
import type { Lexicon } from '../index/lexicon';
import type { Phrase } from '../query/model';
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
  const ids = rarestWord(phrase, lexicon).flatMap(term => index.postings(term).flatMap(segment => segment ?? []));
  return new Set(ids.filter(id => phraseMatches(texts.read(id), phrase).length > 0));
}

/** The terms of the word that the fewest passages have; for a word that is unfinished, all that it may become. */
function rarestWord(phrase: Phrase, { dictionary, stem, frequency }: Lexicon): readonly string[] {
  const [best] = phrase
    .map(({ word, unfinished }) => {
      const terms = unfinished
        ? [stem(word), ...dictionary.withPrefix(stem(word)).map(({ term }) => term)]
        : [stem(word)];
      return { terms, passages: terms.reduce((sum, term) => sum + frequency(term), 0) };
    })
    .toSorted((a, b) => a.passages - b.passages);
  return best?.terms ?? [];
}
