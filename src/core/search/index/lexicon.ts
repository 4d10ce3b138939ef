import type { Aliases } from './aliases';
import type { Dictionary } from './dictionary';
import type { NameWord } from './names';

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
