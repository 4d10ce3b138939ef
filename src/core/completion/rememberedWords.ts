import type { Passage } from '../corpus/model';
import type { TextSpan } from '../document/model';
import { normalise } from '../search/analysis/normalise';
import { stem } from '../search/analysis/stem';

/** A word of a text as it is compared, with its place. */
interface Word extends TextSpan {
  readonly word: string;
}

/** The words that somebody typed in quotation marks, as a query of the search: nothing in it is an operator. */
export function rememberedQuery(words: string): string {
  return wordsIn(words)
    .map(({ word }) => word)
    .join(' ');
}

/**
 * Whether a passage may be the one that somebody has in mind: it can be quoted and holds all the words, in any order and
 * form, the last of them perhaps unfinished. From four words on one may be wrong.
 */
export function mayBeMeant(passage: Passage, words: string): boolean {
  if (passage.kind === 'summary') return false;
  const text = wordsIn(passage.text);
  const forms = new Set(text.flatMap(({ word }) => [word, stem(word)]));
  const typed = wordsIn(words);
  const missing = typed.filter(({ word }, index) => {
    if (forms.has(word) || forms.has(stem(word))) return false;
    return index < typed.length - 1 || !text.some(other => other.word.startsWith(word));
  });
  return typed.length > 0 && missing.length <= (typed.length >= 4 ? 1 : 0);
}

/**
 * The sentence of a passage that has the words in a row, where the passage has others besides; `undefined` where it is the
 * whole or the words are apart.
 */
export function sentenceWith(passage: Passage, words: string): TextSpan | undefined {
  const found = rowOf(passage.text, words);
  if (!found) return undefined;
  const ends = [...passage.text.matchAll(/[.!?…]["”’»)]*\s+(?=["”“»(–]?[\p{Lu}\d])/gu)];
  const start = ends.findLast(end => end.index < found.start);
  const end = ends.find(({ index }) => index + 1 >= found.end);
  if (!start && !end) return undefined;
  const from = start ? start.index + start[0].length : 0;
  const to = end ? end.index + end[0].trimEnd().length : passage.text.length;
  return { start: from, end: to };
}

/** Where a text has the words in a row, whatever stands between them; the last may be unfinished. */
export function rowOf(text: string, words: string): TextSpan | undefined {
  const typed = wordsIn(words);
  const all = wordsIn(text);
  const last = typed.length - 1;
  const at = all.findIndex((_, index) =>
    typed.every(({ word }, offset) => {
      const other = all[index + offset]?.word;
      return offset === last ? other?.startsWith(word) : other === word;
    }),
  );
  const [first, final] = [all[at], all[at + last]];
  return first && final && { start: first.start, end: final.end };
}

/** How many words there are. */
export function wordCountOf(text: string): number {
  return wordsIn(text).length;
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: raw, index }) => ({
    word: normalise(raw),
    start: index,
    end: index + raw.length,
  }));
}
