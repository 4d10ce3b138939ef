import type { Passage, Slip } from '../corpus/model';
import { foldedParts, foldedTokens, foldTypography } from './foldedQuotation';

/** Finds the passages whose words a quotation repeats exactly. It never says that a quotation is right or wrong. */
export interface QuotationFinder {
  /**
   * Passages that hold every part of the words (split at `[…]`) in order, each part in one piece and at word
   * boundaries; differences only in typography, in the first letter's case and in recorded slips. The tightest come
   * first: a passage that is quoted whole before one that goes on. An empty list where nothing matches.
   */
  find(words: string): readonly Passage[];
}

/**
 * Indexes quotations and extracts; summaries are our own words and cannot be quoted. Building costs one pass over the
 * text; a look-up reads only the passages that hold the quotation's rarest word.
 */
export function createQuotationFinder(passages: readonly Passage[]): QuotationFinder {
  const entries = passages.filter(passage => passage.kind !== 'summary').map(entryOf);
  const byToken = indexTokens(entries);
  return {
    find: words => {
      const parts = foldedParts(words);
      return candidates(byToken, parts)
        .filter(entry => entry.readings.some(reading => holdsInOrder(reading, parts)))
        .toSorted((a, b) => a.passage.text.length - b.passage.text.length)
        .map(entry => entry.passage);
    },
  };
}

/** A passage as it may be read: as the source writes it, and with its recorded slips corrected. */
interface Entry {
  readonly passage: Passage;
  readonly readings: readonly string[];
}

function entryOf(passage: Passage): Entry {
  const slips = passage.attributes.sic ?? [];
  const written = foldTypography(passage.text);
  return {
    passage,
    readings: slips.length === 0 ? [written] : [written, foldTypography(corrected(passage.text, slips))],
  };
}

function corrected(text: string, slips: readonly Slip[]): string {
  return slips.reduce((result, slip) => result.replaceAll(slip.written, slip.meant), text);
}

type TokenIndex = ReadonlyMap<string, readonly Entry[]>;

function indexTokens(entries: readonly Entry[]): TokenIndex {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const token of new Set(entry.readings.flatMap(foldedTokens))) {
      const holders = index.get(token);
      if (holders) holders.push(entry);
      else index.set(token, [entry]);
    }
  }
  return index;
}

/** The passages that hold the rarest word; a word that no passage holds leaves none. */
function candidates(index: TokenIndex, parts: readonly string[]): readonly Entry[] {
  let rarest: readonly Entry[] | undefined;
  for (const token of parts.flatMap(foldedTokens)) {
    const holders = index.get(token) ?? [];
    if (rarest === undefined || holders.length < rarest.length) rarest = holders;
  }
  return rarest ?? [];
}

function holdsInOrder(reading: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = indexOfPart(reading, part, from);
    if (at === undefined) return false;
    from = at + part.length;
  }
  return true;
}

/** Where the part stands as whole words. Its first letter may have another case: it opens or continues a sentence. */
function indexOfPart(reading: string, part: string, from: number): number | undefined {
  const rest = part.slice(1);
  let start = from;
  while (start + part.length <= reading.length) {
    const at = reading.indexOf(rest, start + 1);
    if (at === -1) return undefined;
    start = at - 1;
    const sameFirst = reading.charAt(start).toLowerCase() === part.charAt(0).toLowerCase();
    if (sameFirst && isBoundary(reading, start) && isBoundary(reading, start + part.length)) return start;
    start += 1;
  }
  return undefined;
}

/** No word runs across the offset. */
function isBoundary(text: string, offset: number): boolean {
  return !(isWordCharacter(text.charAt(offset - 1)) && isWordCharacter(text.charAt(offset)));
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
