import type { Lexicon } from '../index/lexicon';
import type { Expansion, SoughtWord } from './model';

/** The word in any of its forms. */
export function exact(sought: SoughtWord): readonly Expansion[] {
  return [{ term: sought.stem, kind: 'exact', weight: 1 }];
}

/** The word without the diacritics that it has in the corpus: `malmo`, `hogskola`, `Axen`. */
export function folded(sought: SoughtWord, { vocabulary }: Lexicon): readonly Expansion[] {
  return vocabulary.spelledLike(sought.stem).map(term => ({ term, kind: 'folded', weight: 0.95 }));
}
