import { fold, normalise } from '../search/analysis/normalise';

/** The words of a name, a title or a key in lower case and without diacritics: å, ä and ö are found by a and o, too. */
export function foldedWords(text: string): readonly string[] {
  return fold(normalise(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
}
