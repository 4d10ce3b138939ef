import { fold } from '../analysis/normalise';
import type { Expansion } from '../expansion/model';
import type { Match } from '../searchEngine';
import { pairOf, type QueryShape } from './queryShape';
import type { ReadText, TextPart } from './readText';

/**
 * Where the words of the query stand in a text, in order and without overlap. Of a compound only the part that was
 * meant is marked; a stop word only where it stands beside its neighbour in the query ("mindre att göra").
 */
export function highlight({ words, starts, ends, parts }: ReadText, shape: QueryShape): readonly Match[] {
  const { expansions, terms, neighbours } = shape;
  const matches: Match[] = [];
  const add = (token: TextPart): void => {
    for (const expansion of expansions.get(token.term) ?? nothing) matches.push(matchIn(token, expansion));
  };
  for (let at = 0; at < words.length; at += 1) {
    const { word, term } = words[at] ?? noWord;
    const [start = 0, end = 0] = [starts[at], ends[at]];
    if (expansions.has(term)) add({ word, term, start, end });
    else if (terms.length > 1 && terms.includes(term)) {
      const before = neighbours.has(pairOf(words[at - 1]?.term, term));
      const after = neighbours.has(pairOf(term, words[at + 1]?.term));
      if (before || after) matches.push({ start, end });
    }
  }
  parts.forEach(add);
  return merged(matches);
}

const nothing: readonly Expansion[] = [];
const noWord = { word: '', term: '' };

/** Joins matches that overlap; those that only meet stay apart. */
export function merged(matches: readonly Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
  const sorted = matches.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const joined: Match[] = [];
  for (const match of sorted) {
    const last = joined.at(-1);
    if (last === undefined || match.start >= last.end) joined.push(match);
    else if (match.end > last.end) joined[joined.length - 1] = { start: last.start, end: match.end };
  }
  return joined;
}

function matchIn(token: TextPart, { parts }: Expansion): Match {
  const whole = { start: token.start, end: token.end };
  // A word that normalising made shorter (a soft hyphen) has no offsets inside.
  if (parts === undefined || token.word.length !== token.end - token.start) return whole;
  const folded = fold(token.word);
  const part = parts.find(candidate => folded.includes(candidate));
  if (part === undefined) return whole;
  const start = token.start + folded.indexOf(part);
  return { start, end: start + part.length };
}
