/**
 * The two forms of a word that search compares.
 *
 * å, ä and ö are letters of their own in Swedish (får/far, mål/mal), so the index keeps them apart; only the dictionary
 * also knows the folded form, by which `malmo` finds Malmö.
 */

/** NFC and lower case, soft hyphens dropped: `Sam­ordning` → `samordning`. */
export function normalise(text: string): string {
  if (usual.test(text)) return text.toLowerCase();
  return text.replaceAll('\u00AD', '').toLowerCase().normalize('NFC');
}

/** Nearly all Swedish words need no more than lower case. */
const usual = /^[\w åäöÅÄÖ]*$/;

/**
 * A normalised word without its diacritics, letter by letter, so that offsets stay: `malmö` → `malmo`, `axén` → `axen`.
 * NFD does not take ø and æ apart, and neighbours' names have them.
 */
export function fold(word: string): string {
  return foldLetters(word.normalize('NFC'));
}

/** The same for text that is in NFC: as long as the text. */
export function foldLetters(text: string): string {
  return plain.test(text) ? text : text.replace(notPlain, foldLetter);
}

const plain = /^[\0-\x7F]*$/;
const notPlain = /[^\0-\x7F]/gu;

/** Swedish letters first: a dictionary has a million of them, and taking one apart is slow. */
const foldings: Readonly<Record<string, string>> = {
  å: 'a',
  ä: 'a',
  ö: 'o',
  é: 'e',
  ü: 'u',
  ø: 'o',
  æ: 'a',
  đ: 'd',
  ð: 'd',
  ł: 'l',
};

function foldLetter(letter: string): string {
  return foldings[letter] ?? withoutMarks(letter);
}

function withoutMarks(letter: string): string {
  const bare = letter.normalize('NFD').replace(/\p{M}+/gu, '');
  return bare.length === letter.length ? bare : letter;
}
