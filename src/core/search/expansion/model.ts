/** A word of the query in the forms in which it is looked for. */
export interface SoughtWord {
  /** Normalised. */
  readonly word: string;
  readonly stem: string;
  /** Without its last ending only: as it stands inside compounds. */
  readonly light: string;
  /** The writer may not have finished it. */
  readonly unfinished: boolean;
}

/**
 * How sure it is that a term was meant: `sure` is a form or a part of the very word, `likely` the word in the right
 * spelling, `related` another word of its family, a `guess` is better than nothing.
 */
export type Certainty = 'sure' | 'likely' | 'related' | 'guess';

/** How a term was come by, and how sure it is that it was meant. */
export const expansionKinds = {
  exact: 'sure',
  folded: 'sure',
  prefix: 'sure',
  compound: 'sure',
  name: 'sure',
  alias: 'sure',
  typo: 'likely',
  head: 'guess',
  fragment: 'guess',
  related: 'related',
  split: 'guess',
} as const satisfies Readonly<Record<string, Certainty>>;

export type ExpansionKind = keyof typeof expansionKinds;

/** Each way of expanding gives at most so many terms, the most frequent first: `s` must not open the whole index. */
export const mostTerms = 48;

/** A term of the index that stands for a word of the query; `weight` (0–1) is how well it does. */
export interface Expansion {
  readonly term: string;
  readonly kind: ExpansionKind;
  readonly weight: number;
  /** Only these letters of a word were meant (`förbund` in samordningsförbund): folded, the first that fits. */
  readonly parts?: readonly string[];
}
