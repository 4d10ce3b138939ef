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

export type ExpansionKind =
  'exact' | 'folded' | 'prefix' | 'compound' | 'name' | 'alias' | 'related' | 'typo' | 'split';

/** A term of the index that stands for a word of the query; `weight` (0–1) is how well it does. */
export interface Expansion {
  readonly term: string;
  readonly kind: ExpansionKind;
  readonly weight: number;
  /** Only these letters of a word were meant (`förbund` in samordningsförbund): folded, the first that fits. */
  readonly parts?: readonly string[];
}
