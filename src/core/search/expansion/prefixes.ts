import { fold } from '../analysis/normalise';
import type { Lexicon } from '../index/lexicon';
import { type Expansion, mostTerms, type SoughtWord } from './model';

/**
 * Terms that begin with the word: what the writer is about to type, or compounds of which the word is the head
 * (`rehab`, `sjukpenning`). The longer the rest, the less certain.
 */
export function prefixes({ word, unfinished }: SoughtWord, lexicon: Lexicon): readonly Expansion[] {
  return beginningWith(
    word,
    { kind: 'prefix', weight: unfinished ? 0.9 : 0.45, shortest: unfinished ? 1 : 4 },
    lexicon,
  );
}

/** Compounds that begin with the word in another form: `ansvaret` and ansvarsområde. */
export function heads({ word, light }: SoughtWord, lexicon: Lexicon): readonly Expansion[] {
  return light === word ? [] : beginningWith(light, { kind: 'head', weight: 0.45, shortest: 4 }, lexicon);
}

interface Beginning {
  readonly kind: 'prefix' | 'head';
  readonly weight: number;
  /** Anything shorter begins too many words: `lag` lagar, lagom, lager. */
  readonly shortest: number;
}

function beginningWith(
  text: string,
  { kind, weight, shortest }: Beginning,
  { vocabulary }: Lexicon,
): readonly Expansion[] {
  if (text.length < shortest) return [];
  const parts = [fold(text)];
  return vocabulary.withPrefix(text, mostTerms).map(term => ({
    term,
    kind,
    weight: weight * Math.sqrt(Math.min(1, text.length / term.length)),
    parts,
  }));
}
