import type { DocumentReference } from '../document/model';
import { foldedWords } from './foldedWords';
import type { KeyCandidate } from './keyCandidates';

/**
 * The candidates in which every word of the query begins a word, or stands within one from three letters on. First what
 * the document already cites, the most first; then what is found by its key, then by the beginnings of words; then in
 * the order given, works before words. A work that is only mentioned somewhere comes after the words of who wrote it.
 */
export function rankCandidates(
  candidates: readonly KeyCandidate[],
  query: string,
  cited: readonly DocumentReference[],
): readonly KeyCandidate[] {
  const wanted = foldedWords(query);
  const counts = countsOf(cited);
  const found: { readonly candidate: KeyCandidate; readonly rank: readonly number[] }[] = [];
  for (const candidate of candidates) {
    const fit = fitOf(candidate, wanted, query);
    if (fit > 0) found.push({ candidate, rank: [counts(candidate), fit, precedence[candidate.kind]] });
  }
  return found.toSorted((a, b) => compare(a.rank, b.rank)).map(({ candidate }) => candidate);
}

const precedence: Readonly<Record<KeyCandidate['kind'], number>> = { work: 2, talk: 2, words: 1, mentioned: 0 };

/** What may be typed on to end the word that the query found, and the words behind it. */
export function continuationOf({ key, words }: KeyCandidate, query: string): string {
  if (key.toLowerCase().startsWith(query.toLowerCase())) return key.slice(query.length);
  const last = foldedWords(query).at(-1) ?? '';
  const at = words.indexOf(` ${last}`);
  return at < 0 ? '' : words.slice(at + 1 + last.length);
}

/** 0: not at all; 1: within a word; 2: words begin so; 3: the key begins so. */
function fitOf({ kind, key, words }: KeyCandidate, wanted: readonly string[], query: string): 0 | 1 | 2 | 3 {
  if (wanted.length === 0) return 2;
  if ((kind === 'work' || kind === 'talk') && key.toLowerCase().startsWith(query.toLowerCase())) return 3;
  if (wanted.every(word => words.includes(` ${word}`))) return 2;
  return wanted.every(word => words.includes(word.length < 3 ? ` ${word}` : word)) ? 1 : 0;
}

/** How often the document cites a work; of words, how often it names who is quoted with it. */
function countsOf(cited: readonly DocumentReference[]): (candidate: KeyCandidate) => number {
  const prefixes = new Map<string, string[]>();
  for (const { key, prefix = '' } of cited) {
    const known = prefixes.get(key);
    if (known) known.push(prefix);
    else prefixes.set(key, [prefix]);
  }
  return candidate => {
    const found = prefixes.get(candidate.key) ?? [];
    return candidate.kind === 'words' ? found.filter(prefix => prefix.includes(candidate.who)).length : found.length;
  };
}

/** Higher numbers first. */
function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}
