/**
 * What of a character counts when words are compared. Typography is folded away; nothing else is: compatibility
 * characters stay apart (20³ is not 203), and a letter of another script is not the letter that it looks like.
 */

/** NFC, without soft hyphens, with straight apostrophes: two words with the same form are the same word. */
export function typographicForm(word: string): string {
  if (plain.test(word)) return word;
  return word.normalize('NFC').replaceAll('\u00AD', '').replace(/[’‘ʼ]/g, "'");
}

/**
 * What a reader sees: the form without invisible characters, and with look-alikes of other scripts and compatibility
 * letters as what they look like. It finds a word and tells why two forms differ; it never makes them equal.
 */
export function visibleForm(form: string): string {
  if (plain.test(form)) return form;
  return form
    .replace(invisibles, '')
    .replace(compatibilityLetters, letter => letter.normalize('NFKC'))
    .replace(otherScripts, letter => lookAlikes[letter] ?? letter);
}

/** Shows nothing: zero-width, bidirectional, other format and control characters; neither space nor soft hyphen. */
export const invisible = String.raw`(?![\t-\r \u00AD])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]`;

const plain = /^[\x20-\x7EÅÄÖåäöéÉ]*$/;
const invisibles = new RegExp(invisible, 'gu');
const compatibilityLetters = /[ſ\uFB00-\uFB06\uFF10-\uFF5A\u2100-\u214F\u{1D400}-\u{1D7FF}]/gu;
const otherScripts = /[\u0370-\u03FF\u0400-\u052F\u0531-\u058F\u0131\u0261]/g;

/** The commonest of Unicode's confusables (UTS 39) for Latin letters, each behind what it looks like. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  `aаα åӑ äӓ bьЬ cсϲ dԁ eе gɡց hһհ iіιı jјϳ kкκ mм nոпη oоοօ öӧ pрρ qԛ sѕ tтτ uυս vνѵ wԝω xхχ yуγү
  AАΑ ÄӒ BВΒ CСϹ EЕΕ GԌ HНΗ IІΙ JЈ KКΚ MМΜ NΝ OОΟՕ ÖӦ PРΡ SЅՏ TТΤ UՍ XХΧ YУΥҮ ZΖ`
    .split(/\s+/)
    .flatMap(group => Array.from(group.slice(1), letter => [letter, group.charAt(0)])),
);
