import type { Expansion } from '../expansion/model';

/** The query as the ranker compares texts with it. */
export interface QueryShape {
  /** Every word of the query in order, stop words too: "vad har vi evidens på". */
  readonly words: readonly string[];
  readonly terms: readonly string[];
  /** Any two terms that stand beside each other. */
  readonly neighbours: ReadonlySet<string>;
  /** For each word that counts, what stands for it. */
  readonly groups: readonly (readonly Expansion[])[];
  /** The same by term. */
  readonly expansions: ReadonlyMap<string, readonly Expansion[]>;
  /** The first group that a term stands for. */
  readonly groupOf: ReadonlyMap<string, number>;
}

export function createQueryShape({ words, terms, groups }: Pick<QueryShape, 'words' | 'terms' | 'groups'>): QueryShape {
  const expansions = new Map<string, Expansion[]>();
  const groupOf = new Map<string, number>();
  groups.forEach((group, index) => {
    for (const expansion of group) {
      const known = expansions.get(expansion.term);
      if (known) known.push(expansion);
      else expansions.set(expansion.term, [expansion]);
      if (!known) groupOf.set(expansion.term, index);
    }
  });
  const neighbours = new Set(terms.slice(1).map((term, index) => pairOf(terms[index], term)));
  return { words, terms, neighbours, groups, expansions, groupOf };
}

/** Two terms as one text. */
export function pairOf(first: string | undefined, second: string | undefined): string {
  return `${first ?? ''} ${second ?? ''}`;
}
