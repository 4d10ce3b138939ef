import { fold } from '../analysis/normalise';
import type { Lexicon } from '../index/lexicon';
import { nearTerms } from './damerau';
import type { Expansion, SoughtWord } from './model';

/**
 * Terms that the word may have been meant for. The error may stand in the stem or in the ending, and an error in the
 * ending hides it from the stemmer (`arbetsförmedligen`), so all forms of the word are compared. People seldom
 * mistake the first letter twice: two errors are only allowed behind the same first letter.
 */
export function typos(sought: SoughtWord, { dictionary }: Lexicon): readonly Expansion[] {
  const distance = allowedErrors(sought.light);
  if (distance === 0 || /\d/.test(sought.word)) return [];
  const forms = new Set([sought.word, sought.light, sought.stem].map(fold).filter(form => form.length >= 3));
  const near = [...forms].flatMap(form =>
    nearTerms(form, dictionary.entries, { distance, unfinished: false })
      .filter(({ term, distance: errors }) => errors < 2 || fold(term).startsWith(form.charAt(0)))
      .map(({ term, distance: errors }) => ({ term, kind: 'typo' as const, weight: weights[errors] ?? 0 })),
  );
  return near.length > 0 || !sought.unfinished ? nearest(near) : unfinishedTypos(sought, dictionary.entries);
}

/** The weight of a term that is one error away. */
export const oneError = 0.65;
/** By the number of errors; none where only the ending was mistyped. */
const weights: readonly number[] = [oneError, oneError, 0.52];

/** How many errors a word of its length can bear and still be recognised. */
export function allowedErrors(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** An error in a word that is not finished: `samordnigsf` begins like samordningsförbund but for one letter. */
function unfinishedTypos(sought: SoughtWord, entries: Lexicon['dictionary']['entries']): readonly Expansion[] {
  const form = fold(sought.word);
  if (form.length < 5) return [];
  return nearTerms(form, entries, { distance: 1, unfinished: true })
    .filter(({ term }) => fold(term).startsWith(form.charAt(0)))
    .map(({ term }) => ({
      term,
      kind: 'typo' as const,
      weight: 0.5 * Math.sqrt(Math.min(1, form.length / term.length)),
    }));
}

/** With a term one error away, those two errors away were not meant. */
function nearest(expansions: readonly Expansion[]): readonly Expansion[] {
  const best = Math.max(...expansions.map(expansion => expansion.weight));
  return expansions.filter(expansion => expansion.weight === best);
}
