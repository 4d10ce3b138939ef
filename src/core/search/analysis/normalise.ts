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
/** Unit by unit, so that a text can be folded without making a string of it. */
const notPlain = /[^\0-\x7F]/g;

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

/** The same for one UTF-16 unit. */
export function foldUnit(unit: number): number {
  if (unit < 0x80) return unit;
  const known = foldedUnits[unit] ?? 0;
  return known === 0 ? (foldedUnits[unit] = foldLetter(String.fromCharCode(unit)).charCodeAt(0)) : known;
}

/** Filled as letters are met. */
const foldedUnits = new Uint16Array(0x10000);

function foldLetter(letter: string): string {
  return foldings[letter] ?? withoutMarks(letter);
}

function withoutMarks(letter: string): string {
  const bare = letter.normalize('NFD').replace(/\p{M}+/gu, '');
  return bare.length === letter.length ? bare : letter;
}
