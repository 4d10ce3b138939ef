import { fold } from '../analysis/normalise';
import type { Lexicon } from '../index/lexicon';
import { compounds } from './compounds';
import type { Expansion, SoughtWord } from './model';
import { prefixes } from './prefixes';

/**
 * Terms that the word may have been meant for. The error may stand in the stem or in the ending, and an error in the
 * ending hides it from the stemmer (`arbetsförmedligen`), so all forms of the word are compared.
 */
export function typos(sought: SoughtWord, lexicon: Lexicon): readonly Expansion[] {
  const { vocabulary } = lexicon;
  const distance = allowedErrors(sought.light);
  if (distance === 0 || /\d/.test(sought.word)) return [];
  const forms = new Set(
    [sought.word, sought.light, sought.stem]
      .map(fold)
      .filter(form => form.length >= shortestStem || form.length === sought.word.length),
  );
  const near = [...forms].flatMap(form =>
    vocabulary
      .near(form, { distance, unfinished: false })
      .map(({ term, distance: errors }) => ({ term, kind: 'typo' as const, weight: weights[errors] ?? 0 })),
  );
  if (near.length === 0 && sought.unfinished) return unfinishedTypos(sought, lexicon);
  const meant = nearest(near);
  return [...meant, ...meant.slice(0, mostMeant).flatMap(one => compoundsOf(one, lexicon))];
}

/** Half of all stems of four letters are one error from another: `hundra` is no mistyped hand, hind or kund. */
const shortestStem = 5;

/** Of many words that may have been meant none is likely enough to look for its compounds, too. */
const mostMeant = 2;

/** Who mistypes `utvädering` wants what the right word finds: utvärderingsuppdrag, too. */
function compoundsOf({ term, weight }: Expansion, lexicon: Lexicon): readonly Expansion[] {
  const meant = { word: term, stem: term, light: term, unfinished: false };
  return [...prefixes(meant, lexicon), ...compounds(meant, lexicon)]
    .filter(one => one.term !== term && one.kind !== 'fragment')
    .map(one => ({ ...one, kind: 'typo', weight: one.weight * weight }));
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
function unfinishedTypos(sought: SoughtWord, { vocabulary }: Lexicon): readonly Expansion[] {
  const form = fold(sought.word);
  if (form.length < 5) return [];
  return vocabulary
    .near(form, { distance: 1, unfinished: true })
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
