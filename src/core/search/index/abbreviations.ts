/** A short form and what a text says it stands for. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

/**
 * The abbreviations that a text explains in brackets: `Inspektionen för Socialförsäkringen (ISF)`. The letters are
 * looked for backwards, the first at the beginning of a word (Schwartz and Hearst 2003, "A simple algorithm for
 * identifying abbreviation definitions in biomedical text").
 */
export function abbreviationsIn(text: string): readonly Abbreviation[] {
  if (!text.includes('(')) return [];
  return Array.from(text.matchAll(bracketed), ({ 1: short = '', index }) => {
    const long = longForm(short, text.slice(Math.max(0, index - reach), index).trimEnd());
    return long === undefined ? [] : [{ short, long }];
  }).flat();
}

const bracketed = /\((\p{Lu}{2,6})\)/gu;
/** How far before the bracket a name may begin, in UTF-16 units. */
const reach = 100;

function longForm(short: string, before: string): string | undefined {
  const text = before.toLowerCase();
  const letters = Array.from(short.toLowerCase()).toReversed();
  const begin = letters.reduce((at, letter, index) => {
    const isFirst = index === letters.length - 1;
    return at <= 0 ? -1 : lastBefore(text, letter, at, isFirst);
  }, text.length);
  if (begin < 0) return undefined;
  const long = before.slice(begin);
  return /[.;:!?()]/.test(long) || long.split(/\s+/).length > short.length + 3 ? undefined : long;
}

/** The last place of a letter before an offset, if so wanted at the beginning of a word; −1 if there is none. */
function lastBefore(text: string, letter: string, offset: number, atWordStart: boolean): number {
  const at = text.lastIndexOf(letter, offset - 1);
  const inside = at > 0 && isWordLetter.test(text.charAt(at - 1));
  return atWordStart && inside ? lastBefore(text, letter, at, true) : at;
}

const isWordLetter = /[\p{L}\p{N}]/u;
