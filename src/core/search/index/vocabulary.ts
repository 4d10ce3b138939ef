import type { NearOptions, NearTerm } from '../expansion/damerau';

/** A term that holds a part, and at which letter the part begins. */
export interface FoundPart {
  readonly term: string;
  readonly at: number;
}

/** The terms that there are, as a query's words are expanded with them. */
export interface Vocabulary {
  has(term: string): boolean;
  /** In how many passages a term stands; 0 for none. */
  frequency(term: string): number;
  /**
   * The most frequent terms, `limit` at most, that begin with the prefix, whose diacritics must agree where it has any
   * (`mal` finds mål, `mål` not mal).
   */
  withPrefix(prefix: string, limit: number): readonly string[];
  /** Terms that differ from the word in diacritics only, where the word has none. */
  spelledLike(word: string): readonly string[];
  /**
   * Terms that hold the part after their first letter, `limit` at most. A part that a term also begins with is not
   * seen again in the same term: compounds that repeat a part are too rare to look for.
   */
  containing(part: string, limit: number): readonly FoundPart[];
  /**
   * Terms near a folded word: one error may stand anywhere, further ones only behind the same first letter, since
   * people seldom mistake that and more.
   */
  near(word: string, options: NearOptions): readonly NearTerm[];
}

/** Several vocabularies as one: each term once, as often as it stands in all of them. */
export function unionOf(parts: readonly Vocabulary[]): Vocabulary {
  const frequency = (term: string): number => parts.reduce((sum, part) => sum + part.frequency(term), 0);
  return {
    has: term => parts.some(part => part.has(term)),
    frequency,
    withPrefix: (prefix, limit) => {
      const terms = new Set(parts.flatMap(part => part.withPrefix(prefix, limit)));
      if (terms.size <= limit) return [...terms];
      return [...terms].toSorted((a, b) => frequency(b) - frequency(a)).slice(0, limit);
    },
    spelledLike: word => [...new Set(parts.flatMap(part => part.spelledLike(word)))],
    containing: (part, limit) => byTerm(parts.flatMap(one => one.containing(part, limit))).slice(0, limit),
    near: (word, options) => byTerm(parts.flatMap(part => part.near(word, options))),
  };
}

function byTerm<T extends { readonly term: string }>(found: readonly T[]): readonly T[] {
  return [...new Map(found.map(one => [one.term, one])).values()];
}
