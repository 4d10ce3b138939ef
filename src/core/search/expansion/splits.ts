import { fold } from '../analysis/normalise';
import { lightStem } from '../analysis/stem';
import type { Lexicon } from '../index/lexicon';
import { type Expansion, mostTerms, type SoughtWord } from './model';

/**
 * A compound that the corpus does not have, by its parts: `statsbudgeten` finds budget, budgetproposition less, and
 * stat least; `2010:3` finds 2010. Of several ways to cut, the one with two known parts and the longest last part is
 * meant.
 */
export function splits(sought: SoughtWord, lexicon: Lexicon): readonly Expansion[] {
  const { word } = sought;
  if (word.includes(':')) return word.split(':').flatMap(part => known(part, 0.25, lexicon, 1));
  let tailOnly: readonly Expansion[] = [];
  for (let cut = shortestPart; cut <= word.length - shortestPart; cut += 1) {
    const tail = tailOf(word.slice(cut), lexicon);
    if (tail.length === 0) continue;
    const head = headOf(word.slice(0, cut), lexicon);
    if (head.length > 0) return [...tail, ...head];
    if (tailOnly.length === 0 && word.length - cut >= shortestLonePart) tailOnly = tail;
  }
  return tailOnly.length > 0 || !sought.unfinished ? tailOnly : longestHead(word, lexicon);
}

/**
 * The parts of a compound that hardly any passage has: behind the few that have `resurstilldelning` come those about
 * resurser. They weigh so little that they never outrank a passage with the word itself.
 */
export function partsOfRare(sought: SoughtWord, lexicon: Lexicon): readonly Expansion[] {
  const { word, stem } = sought;
  const frequency = lexicon.vocabulary.frequency(stem);
  if (frequency === 0 || frequency > rare) return [];
  for (let cut = word.length - shortestLonePart; cut >= shortestLonePart; cut -= 1) {
    const head = word.slice(0, cut);
    const base = head.replace(/s$/, '');
    if (base.length < shortestLonePart) break;
    const found = [head, base].flatMap(part => known(part, 0.1, lexicon)).filter(({ term }) => term !== stem);
    if (found.length > 0) return [...found, ...known(word.slice(cut), 0.15, lexicon)];
  }
  return [];
}

/** In so many passages at most. */
const rare = 2;
const shortestPart = 3;
/** A last part that is all that is known, or that begins other compounds, must not stand there by chance. */
const shortestLonePart = 5;

/** While the last part is being typed (`statsbudg`) the first is all there is to go by. */
function longestHead(word: string, lexicon: Lexicon): readonly Expansion[] {
  for (let cut = word.length - 1; cut > shortestPart; cut -= 1) {
    const head = headOf(word.slice(0, cut), lexicon);
    if (head.length > 0) return head;
  }
  return [];
}

/** The first part, with or without its linking s. */
function headOf(head: string, lexicon: Lexicon): readonly Expansion[] {
  const plain = known(head, 0.25, lexicon);
  return plain.length > 0 ? plain : known(head.replace(/s$/, ''), 0.25, lexicon);
}

function known(
  part: string,
  weight: number,
  { vocabulary, stem }: Lexicon,
  shortest = shortestPart,
): readonly Expansion[] {
  if (part.length < shortest) return [];
  const term = stem(part);
  const parts = [part, term].map(fold);
  return vocabulary.spelledLike(term).map(spelling => ({ term: spelling, kind: 'split', weight, parts }));
}

/** The last part, and compounds that begin with it. */
function tailOf(tail: string, lexicon: Lexicon): readonly Expansion[] {
  const own = known(tail, 0.5, lexicon);
  if (tail.length < shortestLonePart) return own;
  const light = lightStem(tail);
  const parts = [fold(light)];
  const others = light.length < shortestLonePart ? [] : lexicon.vocabulary.withPrefix(light, mostTerms);
  return [...own, ...others.map(term => ({ term, kind: 'split' as const, weight: 0.25, parts }))];
}
