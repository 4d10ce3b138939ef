import { tokenise } from '../analysis/tokens';
import type { PassageIndex } from '../index/passageIndex';
import type { Lexicon } from '../index/lexicon';
import type { Phrase } from '../query/model';
import type { Match } from '../searchEngine';

/** Where a text has the words of a phrase in a row; case and the signs between words do not matter. */
export function phraseMatches(text: string, phrase: Phrase): readonly Match[] {
  const tokens = tokenise(text).filter(token => token.part === undefined);
  return tokens.flatMap((first, start) => {
    const found = phrase.every(({ word, unfinished }, offset) => {
      const other = tokens[start + offset]?.word;
      return unfinished ? other?.startsWith(word) : other === word;
    });
    const last = tokens[start + phrase.length - 1];
    return found && last ? [{ start: first.start, end: last.end }] : [];
  });
}

/** The passages whose text has the phrase. The index narrows them down, the text decides. */
export function passagesWith(phrase: Phrase, index: PassageIndex, lexicon: Lexicon): ReadonlySet<number> {
  const ids = rarestWord(phrase, lexicon).flatMap(term => index.postings(term).flatMap(segment => segment ?? []));
  return new Set(ids.filter(id => phraseMatches(index.passage(id).text, phrase).length > 0));
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
