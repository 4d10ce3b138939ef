import { fold } from '../analysis/normalise';
import type { Lexicon } from '../index/lexicon';
import type { FoundPart, Vocabulary } from '../index/vocabulary';
import type { Expansion, SoughtWord } from './model';

/**
 * Compounds that have the word as their last part (`förbund` in samordningsförbund) or inside (`kassa` in
 * försäkringskasseförbund). Without them 0.03 nDCG@5 are lost, and two thirds of what compound queries find; taking
 * compounds apart when indexing found no more and costs postings.
 */
export function compounds(sought: SoughtWord, lexicon: Lexicon): readonly Expansion[] {
  const { vocabulary } = lexicon;
  if (sought.stem.length < shortestPart || vocabulary.frequency(sought.stem) >= enoughHits) return [];
  const parts = [sought.light, sought.stem].map(fold);
  const withStem = vocabulary.containing(sought.stem, mostScanned);
  const last = withStem.filter(entry => isLast(entry, sought.stem));
  const looksInside = sought.light.length >= shortestInside && hits(last, lexicon) < enoughHits;
  const inside = (looksInside ? entriesWith(sought, withStem, vocabulary) : []).filter(
    entry => !isLast(entry, sought.light),
  );
  return [...last, ...inside].flatMap(({ term, at }): readonly Expansion[] => {
    const known = isKnown(term.slice(0, at), lexicon);
    if (known) return [{ term, kind: 'compound', weight: 0.65, parts }];
    return sought.stem.length < shortestInside ? [] : [{ term, kind: 'fragment', weight: 0.2, parts }];
  });
}

const mostScanned = 400;
const shortestPart = 3;
/** Shorter parts stand by chance inside other words: `lag` in anslagen. */
const shortestInside = 4;
/** Looking into all words takes a millisecond for 100,000, and adds least where enough has been found. */
const enoughHits = 100;

/** With the light form, which is the stem of many words: then there is nothing more to look for. */
function entriesWith(
  { light, stem }: SoughtWord,
  withStem: readonly FoundPart[],
  vocabulary: Vocabulary,
): readonly FoundPart[] {
  return light === stem ? withStem : vocabulary.containing(light, mostScanned);
}

function isLast(entry: FoundPart, part: string): boolean {
  return entry.at + part.length === entry.term.length;
}

function hits(entries: readonly FoundPart[], { vocabulary }: Lexicon): number {
  return entries.reduce((sum, entry) => sum + vocabulary.frequency(entry.term), 0);
}

/** What stands before the part is a word of the corpus, with or without a linking letter: `samordnings`, `kyrko`. */
function isKnown(modifier: string, { vocabulary, stem }: Lexicon): boolean {
  if (modifier.length < 3) return false;
  const bases = [modifier, modifier.replace(/[saoeu]$/, '')];
  return bases.some(base => base.length >= 3 && vocabulary.has(stem(base)));
}
