import { fold } from '../analysis/normalise';
import type { Lexicon } from '../index/lexicon';
import type { Expansion, SoughtWord } from './model';

/**
 * Terms that begin with the word: what the writer is about to type, and compounds of which the word is the head
 * (`rehab`, `sjukpenning`). The longer the rest, the less certain; for a finished word only compounds are meant.
 */
export function prefixes(sought: SoughtWord, { dictionary }: Lexicon): readonly Expansion[] {
  const weight = sought.unfinished ? 0.8 : 0.45;
  const heads = sought.light.length >= shortestHead ? [sought.word, sought.light] : [sought.word];
  const parts = heads.map(fold);
  return heads.flatMap(head =>
    (sought.unfinished || head.length >= shortestHead ? dictionary.withPrefix(head) : []).map(({ term }) => ({
      term,
      kind: 'prefix' as const,
      weight: weight * Math.sqrt(Math.min(1, head.length / term.length)),
      parts,
    })),
  );
}

/** A finished word shorter than this begins too many others: `lag` lagar, lagom, lager. */
const shortestHead = 4;
