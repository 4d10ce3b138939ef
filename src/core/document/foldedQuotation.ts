/** Words as they are compared when a quotation is looked up: what typography alone may change is folded away. */
import { anyDash, anyQuotationMark } from '../typographicSigns';

const quotationMarks = new RegExp(anyQuotationMark, 'g');
const dashes = new RegExp(`${anyDash}+`, 'g');
/** The ways in which people mark that words were left out: `[…]`, `[...]`, `[---]`, `(…)`, `/…/`. */
const omission = /\s*(?:\[(?:…|\.{3}|[-–—\s]+)\]|\((?:…|\.{3})\)|\/(?:…|\.{3})\/)\s*/;

/**
 * Folds quotation marks, dashes, ellipses, white space, soft hyphens and Unicode composition; letters keep their case.
 * Compatibility characters stay as they are: 20³ is not 203 (design.md, section 5). The result has no way back to
 * offsets: it serves equality and `includes`. What a check compares are words, each with its place (`comparison/words.ts`).
 */
export function foldTypography(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u00AD', '')
    .replace(quotationMarks, "'")
    .replace(dashes, '-')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The parts of a quotation between marked omissions, folded. `[sic]` is dropped and other brackets are opened, so that a
 * slip corrected as `[Pehrsson]` reads as the word; a last comma or full stop belongs to the writer's sentence.
 */
export function foldedParts(words: string): readonly string[] {
  return words
    .split(omission)
    .map(part => part.replace(/\s*\[sic!?\]/gi, '').replace(/\[([^\]]*)\]/g, '$1'))
    .map(part => foldTypography(part).replace(/[.,]+$/, ''))
    .filter(part => part !== '');
}

/** The runs of letters and digits of a folded text, in lower case. */
export function foldedTokens(folded: string): readonly string[] {
  return folded.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
