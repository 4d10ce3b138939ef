import { normalise } from './normalise';

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
  for (const match of text.matchAll(tokenPattern)) {
    const [raw] = match;
    const start = match.index;
    const isPlain = plain.test(raw);
    tokens.push({ word: isPlain ? raw.toLowerCase() : wordOf(raw), start, end: start + raw.length });
    if (!isPlain && compositeNumber.test(raw)) tokens.push(...partsOf(raw, start));
  }
  return tokens;
}

/** The same without offsets, as they are written: for whoever remembers what he knows of each. */
export function rawTokens(text: string): readonly string[] {
  return text.match(tokenPattern) ?? [];
}

/** A word as it is written in its normalised form, with its parts. */
export function wordsIn(raw: string): readonly [whole: string, ...parts: string[]] {
  return [wordOf(raw), ...(compositeNumber.test(raw) ? partsOf(raw, 0).map(part => part.word) : [])];
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
const tokenPattern = new RegExp(
  [
    String.raw`(?<![\p{N}:])\p{N}{1,3}(?:[ \u00A0\u202F]\p{N}{3})+(?![\p{N}:])`,
    String.raw`\p{N}+(?::\p{N}+)+`,
    String.raw`[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|\u00AD)*${colonEnding}`,
    '[%§&]',
  ].join('|'),
  'gu',
);
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
