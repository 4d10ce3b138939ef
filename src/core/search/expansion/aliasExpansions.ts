import { fold } from '../analysis/normalise';
import type { Alias } from '../index/aliases';
import type { Lexicon } from '../index/lexicon';
import type { Expansion } from './model';

/**
 * For each word of the query the terms of the other names of what it names: `FK` finds Försäkringskassan, and every
 * word of `Inspektionen för socialförsäkringen` finds ISF, so that the abbreviation counts as the whole name.
 */
export function aliasExpansions(
  words: readonly string[],
  { aliases, stem }: Lexicon,
): readonly (readonly Expansion[])[] {
  const folded = words.map(fold);
  const found = words.map((): Expansion[] => []);
  folded.forEach((first, start) => {
    for (const alias of aliases.get(first) ?? []) {
      if (!standsAt(alias, folded, start)) continue;
      const expansions = expansionsOf(alias);
      alias.words.forEach((_, offset) => {
        const word = words[start + offset];
        if (word !== undefined && !alias.terms.includes(stem(word))) found[start + offset]?.push(...expansions);
      });
    }
  });
  return found;
}

function expansionsOf({ terms }: Alias): readonly Expansion[] {
  // A name of several words is not found by one of them alone.
  const weight = 0.7 / Math.sqrt(terms.length);
  return terms.map(term => ({ term, kind: 'alias', weight }));
}

function standsAt(alias: Alias, words: readonly string[], start: number): boolean {
  return alias.words.every((word, offset) => words[start + offset] === word);
}
