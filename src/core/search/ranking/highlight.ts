import { fold } from '../analysis/normalise';
import type { Expansion } from '../expansion/model';
import type { Match } from '../searchEngine';
import type { QueryShape } from './queryShape';
import type { ReadText, TextToken } from './readText';

/**
 * Where the words of the query stand in a text, in order and without overlap. Of a compound only the part that was
 * meant is marked; a stop word only where it stands beside its neighbour in the query ("mindre att göra").
 */
export function highlight({ tokens, words }: ReadText, shape: QueryShape): readonly Match[] {
  const matches = tokens.flatMap(token => (shape.expansions.get(token.term) ?? []).map(one => matchIn(token, one)));
  return merged([...matches, ...stopWordsBeside(words, shape)]);
}

/** Joins matches that overlap; those that only meet stay apart. */
export function merged(matches: readonly Match[]): readonly Match[] {
  const sorted = matches.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const joined: Match[] = [];
  for (const match of sorted) {
    const last = joined.at(-1);
    if (last === undefined || match.start >= last.end) joined.push(match);
    else if (match.end > last.end) joined[joined.length - 1] = { start: last.start, end: match.end };
  }
  return joined;
}

function matchIn(token: TextToken, { parts }: Expansion): Match {
  const whole = { start: token.start, end: token.end };
  // A word that normalising made shorter (a soft hyphen) has no offsets inside.
  if (parts === undefined || token.word.length !== token.end - token.start) return whole;
  const folded = fold(token.word);
  const part = parts.find(candidate => folded.includes(candidate));
  if (part === undefined) return whole;
  const start = token.start + folded.indexOf(part);
  return { start, end: start + part.length };
}

function stopWordsBeside(words: readonly TextToken[], { terms, expansions }: QueryShape): readonly Match[] {
  if (terms.length < 2) return [];
  const neighbours = new Set(terms.slice(1).map((term, index) => `${terms[index] ?? ''} ${term}`));
  return words.flatMap((token, index) => {
    if (expansions.has(token.term) || !terms.includes(token.term)) return [];
    const before = neighbours.has(`${words[index - 1]?.term ?? ''} ${token.term}`);
    const after = neighbours.has(`${token.term} ${words[index + 1]?.term ?? ''}`);
    return before || after ? [{ start: token.start, end: token.end }] : [];
  });
}
