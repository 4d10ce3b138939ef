import type { Passage } from '../../../../src/core/corpus/model';
import type { SearchSource } from '../../../../src/core/search/index/searchSource';

export interface Request {
  readonly query: string;
  readonly filter?: { readonly year?: number; readonly speaker?: string } | undefined;
  /** Whether the filter lets a passage through; absent where there is none. */
  readonly accepts?: (passage: Passage) => boolean;
}

/** Filters what an engine found that has no filters of its own. */
export function accepted(ids: readonly number[], { accepts }: Request, source: SearchSource): readonly number[] {
  return accepts ? ids.filter(id => accepts(source.passage(id))) : ids;
}

/** A search over the passages of a source; the best come first, as positions in the source. */
export interface Engine {
  /** The longest that it kept its host waiting so far, in milliseconds; of engines that work in steps. */
  readonly longestStep?: number;
  search(request: Request): readonly number[] | Promise<readonly number[]>;
  /** Writes what opens it again; returns how many bytes. */
  save(file: string): number | Promise<number>;
}

/** How to come by an engine: by indexing a source, or by opening what was saved. */
export interface EngineKind {
  readonly name: string;
  /** What one would call it in a table. */
  readonly title: string;
  build(source: SearchSource): Engine | Promise<Engine>;
  open(file: string, source: SearchSource): Engine | Promise<Engine>;
  /** The largest source that it can be asked to index. */
  readonly most: number;
}

/** Loads a rival's package from where the rivals are installed. */
export type LoadRival = (name: string) => unknown;
