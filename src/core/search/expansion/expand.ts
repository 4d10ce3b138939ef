import type { Lexicon } from '../index/lexicon';
import { compounds } from './compounds';
import { exact, folded } from './exact';
import { type Certainty, type Expansion, expansionKinds, mostTerms, type SoughtWord } from './model';
import { soundingNames } from './names';
import { heads, prefixes } from './prefixes';
import { related } from './related';
import { partsOfRare, splits } from './splits';
import { typos } from './typos';

type Expander = (sought: SoughtWord, lexicon: Lexicon) => readonly Expansion[];

/**
 * The terms that stand for a word of the query, each once, the best first. The stages run until one has found
 * enough: a word that is in the corpus is not taken for a typing error, and one that has relatives or may be a typing
 * error is not taken to pieces (`arbetsförmedlare` means Arbetsförmedlingen, not whoever passes something on). `found` are terms known from elsewhere (aliases).
 */
export function expand(sought: SoughtWord, lexicon: Lexicon, found: readonly Expansion[] = []): readonly Expansion[] {
  const best = new Map<string, Expansion>();
  keepBest(best, found, lexicon);
  for (const { expanders, unless } of stages) {
    if ([...best.values()].some(({ kind }) => unless.includes(expansionKinds[kind]))) break;
    for (const expander of expanders) keepBest(best, mostFrequent(expander(sought, lexicon), lexicon), lexicon);
  }
  return [...best.values()].toSorted((a, b) => b.weight - a.weight);
}

interface Stage {
  readonly expanders: readonly Expander[];
  /** Nothing of this certainty has been found before. */
  readonly unless: readonly Certainty[];
}

const stages: readonly Stage[] = [
  { expanders: [exact, folded, prefixes, heads, compounds, soundingNames, related, partsOfRare], unless: [] },
  { expanders: [typos], unless: ['sure'] },
  { expanders: [splits], unless: ['sure', 'likely', 'related'] },
];

function mostFrequent(expansions: readonly Expansion[], { vocabulary }: Lexicon): readonly Expansion[] {
  if (expansions.length <= mostTerms) return expansions;
  return expansions
    .map(expansion => ({ expansion, frequency: vocabulary.frequency(expansion.term) }))
    .toSorted((a, b) => b.frequency - a.frequency)
    .slice(0, mostTerms)
    .map(({ expansion }) => expansion);
}

function keepBest(best: Map<string, Expansion>, expansions: readonly Expansion[], lexicon: Lexicon): void {
  for (const expansion of expansions) {
    const known = best.get(expansion.term);
    if (known ? known.weight < expansion.weight : lexicon.vocabulary.has(expansion.term)) {
      best.set(expansion.term, expansion);
    }
  }
}
