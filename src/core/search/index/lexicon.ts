import type { Corpus } from '../../corpus/corpus';
import { root } from '../analysis/root';
import { type Aliases, aliasesOf } from './aliases';
import { Dictionary } from './dictionary';
import { type NameWord, nameWords } from './names';
import type { PassageIndex } from './passageIndex';

/** What the words of a query are expanded with. */
export interface Lexicon {
  readonly dictionary: Dictionary;
  readonly names: readonly NameWord[];
  readonly aliases: Aliases;
  /** Terms by the root that they share. */
  readonly families: ReadonlyMap<string, readonly string[]>;
  readonly stem: (word: string) => string;
  /** In how many passages a term stands. */
  readonly frequency: (term: string) => number;
}

export function createLexicon(corpus: Corpus, index: PassageIndex): Lexicon {
  return {
    dictionary: new Dictionary(index.terms),
    names: nameWords(corpus, index.stems),
    aliases: aliasesOf(corpus, index.stems),
    families: familiesOf(index.terms),
    stem: word => index.stems.stem(word),
    frequency: term => index.frequency(term),
  };
}

function familiesOf(terms: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>();
  for (const term of terms) {
    const shared = root(term);
    if (shared === undefined) continue;
    const family = families.get(shared);
    if (family) family.push(term);
    else families.set(shared, [term]);
  }
  return families;
}
