import { normalise } from './normalise';
import { letter, separator, unitKindOf } from './unitKinds';

/** A word of a text: its normalised form and where it stands (UTF-16 offsets into the text as it is). */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** It is a part of the token before it: `2010` and `2` of `2010:2`. Parts are indexed but are not words in a row. */
  readonly part?: true;
}

/** Longer words are data (base64, a path without spaces), and an index entry has a price: only their head is kept. */
export const longestWord = 64;

/**
 * The words of a text, in order. Addresses fall apart into words (`hans@sarv.se` → hans, sarv, se), identifiers and
 * numbers with spaces are found whole and in parts (`2003:1210`; `10 000` → 10000, 10, 000), an inflected abbreviation
 * is one word (`SKL:s`), and signs that are read aloud are the word (`7 %` → 7, procent).
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  scanTokens(text, (start, end) => {
    tokens.push(...tokensOf(text.slice(start, end), start));
  });
  return tokens;
}

/** A word as it is written, with its parts; it stands at an offset of a text. */
export function tokensOf(raw: string, start: number): readonly [whole: Token, ...parts: Token[]] {
  const end = start + raw.length;
  if (plain.test(raw)) return [{ word: raw.toLowerCase(), start, end }];
  const whole = { word: wordOf(raw), start, end };
  return compositeNumber.test(raw) ? [whole, ...partsOf(raw, start)] : [whole];
}

/**
 * Says where the words of a text stand, parts left out, without making strings of them. Letters between signs, as nearly
 * all words are, are found without the pattern, in half of its time.
 */
export function scanTokens(text: string, found: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length;) {
    const kind = unitKindOf(text.charCodeAt(at));
    if (kind === separator) {
      at += 1;
      continue;
    }
    const end = kind === letter ? endOfLetters(text, at) : at;
    if (end > at) {
      found(at, end);
      at = end;
      continue;
    }
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(text);
    if (match === null) return;
    at = match.index + match[0].length;
    found(match.index, at);
  }
}

/** Where a word that begins with a letter ends, if it is letters alone; else where it begins. */
function endOfLetters(text: string, start: number): number {
  let end = start + 1;
  while (unitKindOf(text.charCodeAt(end)) === letter) end += 1;
  if (unitKindOf(text.charCodeAt(end)) !== separator) return start;
  const mayBeInflected = text.charCodeAt(end) === colon && unitKindOf(text.charCodeAt(end + 1)) !== separator;
  return mayBeInflected ? start : end;
}

/** As nearly all words are. */
const plain = /^[a-zåäöA-ZÅÄÖ]{1,64}$/;

function wordOf(raw: string): string {
  return (signs.get(raw) ?? normalise(raw).replace(thousandsSpace, '')).slice(0, longestWord);
}

const signs: ReadonlyMap<string, string> = new Map([
  ['%', 'procent'],
  ['§', 'paragraf'],
  ['&', 'och'],
]);

/** Inflections that are written after a colon: SKL:s, EU:n, 3:e (Svenska skrivregler, abbreviations and ordinals). */
const colonEnding = String.raw`(?::(?:s|n|t|e|a|en|et|ar|er|na|arna|erna)(?![\p{L}\p{N}]))?`;
/** The words of a text as they are written, in order. */
export const tokenPattern = new RegExp(
  [
    String.raw`(?<![\p{N}:])\p{N}{1,3}(?:[ \u00A0\u202F]\p{N}{3})+(?![\p{N}:])`,
    String.raw`\p{N}+(?::\p{N}+)+`,
    String.raw`[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|\u00AD)*${colonEnding}`,
    '[%§&]',
  ].join('|'),
  'gu',
);
const colon = 0x3a;
const thousandsSpace = /[ \u00A0\u202F]/g;
const compositeNumber = /^\p{N}+[: \u00A0\u202F]\p{N}/u;

function partsOf(raw: string, offset: number): readonly Token[] {
  return Array.from(raw.matchAll(/\p{N}+/gu), ({ 0: digits, index }) => ({
    word: digits.slice(0, longestWord),
    start: offset + index,
    end: offset + index + digits.length,
    part: true,
  }));
}
