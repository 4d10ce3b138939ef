import type { Lexicon } from '../index/lexicon';
import { compounds } from './compounds';
import { exact, folded } from './exact';
import { type Expansion, expansionKinds, type SoughtWord } from './model';
import { soundingNames } from './names';
import { heads, prefixes } from './prefixes';
import { related } from './related';
import { splits } from './splits';
import { typos } from './typos';

type Expander = (sought: SoughtWord, lexicon: Lexicon) => readonly Expansion[];

/**
 * The terms that stand for a word of the query, each once, the best first. The stages run until one has found more
 * than a guess: a word that is in the corpus is not taken for a typing error, and one that may be a typing error is
 * not taken to pieces. `found` are terms known from elsewhere (aliases).
 */
export function expand(sought: SoughtWord, lexicon: Lexicon, found: readonly Expansion[] = []): readonly Expansion[] {
  const best = new Map<string, Expansion>();
  keepBest(best, found, lexicon);
  for (const stage of stages) {
    for (const expander of stage) keepBest(best, mostFrequent(expander(sought, lexicon), lexicon), lexicon);
    if ([...best.values()].some(({ kind }) => expansionKinds[kind] !== 'guess')) break;
  }
  return [...best.values()].toSorted((a, b) => b.weight - a.weight);
}

const stages: readonly (readonly Expander[])[] = [
  [exact, folded, prefixes, heads, compounds, soundingNames, related],
  [typos],
  [splits],
];

/** Each way of expanding gives at most so many terms, the most frequent first: `s` must not open the whole index. */
const mostTerms = 48;

function mostFrequent(expansions: readonly Expansion[], lexicon: Lexicon): readonly Expansion[] {
  if (expansions.length <= mostTerms) return expansions;
  return expansions.toSorted((a, b) => lexicon.frequency(b.term) - lexicon.frequency(a.term)).slice(0, mostTerms);
}

function keepBest(best: Map<string, Expansion>, expansions: readonly Expansion[], lexicon: Lexicon): void {
  for (const expansion of expansions) {
    const known = best.get(expansion.term);
    if (lexicon.dictionary.has(expansion.term) && (known === undefined || known.weight < expansion.weight)) {
      best.set(expansion.term, expansion);
    }
  }
}
