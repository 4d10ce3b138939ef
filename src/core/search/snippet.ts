import type { Match } from './searchEngine';

/** A piece of a passage for a row of a list; `matches` are offsets into the piece. */
export interface Snippet {
  readonly text: string;
  readonly matches: readonly Match[];
}

/**
 * The piece of at most `length` UTF-16 units (ellipses included) that shows the most of what was found: from the
 * beginning where that fits, else from the sentence or at least the word before the first match of the densest
 * stretch. White space is evened out, since a row has no lines.
 */
export function snippet(text: string, matches: readonly Match[], length: number): Snippet {
  if (text.length <= length) return piece(text, matches, 0, text.length);
  const first = densest(matches, length);
  const start = first === undefined || first.end <= length - 1 ? 0 : beginning(text, first, length);
  return piece(text, matches, start, ending(text, start, length));
}

/** The match from which the most others are within reach. */
function densest(matches: readonly Match[], length: number): Match | undefined {
  const counted = matches.map(match => ({
    match,
    within: matches.filter(other => other.start >= match.start && other.end <= match.start + length * 0.8).length,
  }));
  return counted.reduce<(typeof counted)[number] | undefined>(
    (best, one) => (best === undefined || one.within > best.within ? one : best),
    undefined,
  )?.match;
}

/** The sentence of the match if its beginning is near, else the word a little before. */
function beginning(text: string, match: Match, length: number): number {
  const earliest = Math.max(0, match.start - Math.floor(length / 3));
  const before = text.slice(earliest, match.start);
  const sentence = [...before.matchAll(/[.!?:\n]["”’)]?\s+/g)].at(-1);
  if (sentence) return earliest + sentence.index + sentence[0].length;
  if (earliest === 0) return 0;
  const word = /\s/.exec(before);
  return word ? earliest + word.index + 1 : match.start;
}

function ending(text: string, start: number, length: number): number {
  const room = length - (start > 0 ? 1 : 0);
  if (start + room >= text.length) return text.length;
  const cut = text.slice(start, start + room - 1);
  // Where a word ends, even before a comma, nothing is cut through.
  if (!/[\p{L}\p{N}]/u.test(text.charAt(start + cut.length))) return start + cut.trimEnd().length;
  const word = cut.search(/\s\S*$/);
  return start + (word > room / 2 ? word : cut.length);
}

function piece(text: string, matches: readonly Match[], start: number, end: number): Snippet {
  const lead = start > 0 ? '…' : '';
  const shift = lead.length - start;
  return {
    text: `${lead}${text.slice(start, end).replace(/\s/g, ' ')}${end < text.length ? '…' : ''}`,
    matches: matches
      .filter(match => match.start < end && match.end > start)
      .map(match => ({ start: Math.max(match.start, start) + shift, end: Math.min(match.end, end) + shift })),
  };
}
