/**
 * The two forms of a word that search compares.
 *
 * å, ä and ö are letters of their own in Swedish (får/far, mål/mal), so the index keeps them apart; only the dictionary
 * also knows the folded form, by which `malmo` finds Malmö.
 */

/** NFC and lower case, soft hyphens dropped: `Sam­ordning` → `samordning`. */
export function normalise(text: string): string {
  return text.normalize('NFC').replaceAll('\u00AD', '').toLowerCase();
}

/**
 * A normalised word without its diacritics, letter by letter, so that offsets stay: `malmö` → `malmo`, `axén` → `axen`.
 * NFD does not take ø and æ apart, and neighbours' names have them.
 */
export function fold(word: string): string {
  if (plain.test(word)) return word;
  return Array.from(word.normalize('NFC'), letter => foldings[letter] ?? withoutMarks(letter)).join('');
}

const plain = /^[a-z0-9:]*$/;
const foldings: Readonly<Record<string, string>> = { ø: 'o', æ: 'a', đ: 'd', ð: 'd', ł: 'l' };

function withoutMarks(letter: string): string {
  const bare = letter.normalize('NFD').replace(/\p{M}+/gu, '');
  return bare.length === letter.length ? bare : letter;
}
