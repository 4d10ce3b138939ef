import { root } from '../analysis/root';
import type { Lexicon } from '../index/lexicon';
import type { Expansion, SoughtWord } from './model';

/**
 * Words derived from the same word: `lagstiftningen` also finds lagstifta. That is likelier than two typing errors and
 * less likely than one.
 */
export function related(sought: SoughtWord, { vocabulary }: Lexicon): readonly Expansion[] {
  const shared = root(sought.stem);
  if (shared === undefined) return [];
  // What syncope changes at the end of a root is not there in longer words: medl-a, medel; somr-ar, somm-ar.
  return vocabulary
    .withPrefix(shared.replace(/(?:el|m)$/, ''), mostLookedAt)
    .filter(term => root(term) === shared)
    .map(term => ({ term, kind: 'related', weight: 0.55 }));
}

/** Of a long family the rarest words are left out. */
const mostLookedAt = 200;
