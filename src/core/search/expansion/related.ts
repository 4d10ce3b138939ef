import { root } from '../analysis/root';
import type { Lexicon } from '../index/lexicon';
import type { Expansion, SoughtWord } from './model';

/**
 * Words derived from the same word: `lagstiftningen` also finds lagstifta. That is likelier than two typing errors and
 * less likely than one.
 */
export function related(sought: SoughtWord, { families }: Lexicon): readonly Expansion[] {
  const shared = root(sought.stem);
  const family = shared === undefined ? [] : (families.get(shared) ?? []);
  return family.map(term => ({ term, kind: 'related', weight: 0.55 }));
}
