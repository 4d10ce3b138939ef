import type { Corpus } from '../../corpus/corpus';
import type { GramIndex } from './gramIndex';
import type { Reader } from './readings';

/** What candidates are looked up in: passages by their number in the corpus, and what lays words along them. */
export interface MatchSources {
  readonly corpus: Corpus;
  readonly index: GramIndex;
  readonly reader: Reader;
}
