import type { Corpus } from '../../corpus/corpus';
import type { Passage, Slip } from '../../corpus/model';
import { compareWords, type Comparison, type ComparisonContext } from '../comparison/compareWords';
import { createNames } from '../comparison/names';
import type { QuotedItem } from '../comparison/quotedItems';
import { slipsOf, sourceWordsOf, type SourceWord } from '../comparison/sourceWords';

/** Passages that are read as one text, with how a candidate compares with them. */
export interface Reading {
  readonly passages: readonly Passage[];
  readonly source: readonly SourceWord[];
  readonly comparison: Comparison;
}

/** A candidate's words, with the writer's marks read as such and, where that may differ, word for word. */
export interface QuotedWords {
  readonly marked: readonly QuotedItem[];
  readonly literal?: readonly QuotedItem[];
}

/** Lays candidates along passages of one corpus. */
export interface Reader {
  /** The reading that leaves least to explain; `undefined` where the texts are too long. */
  read(words: QuotedWords, passages: readonly Passage[]): Reading | undefined;
}

export function createReader(corpus: Corpus): Reader {
  const context: ComparisonContext = {
    names: createNames(corpus),
    mayGoOn: passage => passage.kind === 'quotation' && !isComplete(corpus, passage),
    follows: (before, after) => isNextExtract(corpus, before, after),
  };
  const recent = new RecentWords();
  return {
    read: ({ marked, literal }, passages) => {
      const readings = [marked, ...(literal && passages.some(hasMarks) ? [literal] : [])].flatMap(
        items => readSlips(items, passages, { context, recent }) ?? [],
      );
      return readings.toSorted(byDistance)[0];
    },
  };
}

/** The reading with less to explain first. */
export function byDistance(a: Reading, b: Reading): number {
  return a.comparison.distance - b.comparison.distance;
}

interface Readers {
  readonly context: ComparisonContext;
  readonly recent: RecentWords;
}

/** Slips of the source are read as written; each as it was meant where that leaves less to explain. */
function readSlips(
  items: readonly QuotedItem[],
  passages: readonly Passage[],
  { context, recent }: Readers,
): Reading | undefined {
  const read = (corrected: readonly Slip[]): Reading | undefined => {
    const source = passages.flatMap(passage =>
      corrected.length === 0 ? recent.of(passage) : sourceWordsOf(passage, corrected),
    );
    const comparison = compareWords(items, source, context);
    return comparison && { passages, source, comparison };
  };
  let best = read([]);
  let corrected: readonly Slip[] = [];
  for (const slip of passages.flatMap(slipsOf).slice(0, mostSlips)) {
    if (!best || best.comparison.distance === 0) break;
    const other = read([...corrected, slip]);
    if (!other || byDistance(other, best) >= 0) continue;
    best = other;
    corrected = [...corrected, slip];
  }
  return best;
}

const mostSlips = 8;

/** The words of passages that were looked at lately. */
class RecentWords {
  readonly #words = new Map<Passage, readonly SourceWord[]>();

  of(passage: Passage): readonly SourceWord[] {
    const known = this.#words.get(passage);
    if (known) return known;
    if (this.#words.size >= mostRecent) this.#words.clear();
    const words = sourceWordsOf(passage);
    this.#words.set(passage, words);
    return words;
  }
}

const mostRecent = 500;

/** Brackets and ellipses that may be the source's own. */
function hasMarks({ text }: Passage): boolean {
  return /[[\]…]|\.{3}|---|– – –/.test(text);
}

function isComplete(corpus: Corpus, passage: Passage): boolean {
  const document = corpus.session(passage.session)?.document;
  const documents = corpus.conference(passage.conference)?.documents ?? [];
  return documents.some(({ key, complete }) => key === document && complete);
}

function isNextExtract(corpus: Corpus, before: Passage, after: Passage): boolean {
  if (before.kind !== 'extract' || after.kind !== 'extract' || before.session !== after.session) return false;
  const passages = corpus.passagesOf(before.session);
  return passages[passages.indexOf(before) + 1] === after;
}
