import type { Passage, Slip } from '../../corpus/model';
import { wordsOf, type Word } from './words';

/** A word of a passage; offsets are those of the passage's text. */
export interface SourceWord extends Word {
  readonly passage: Passage;
  /** It stands for a slip of the source, as written there or as meant. */
  readonly slip?: Slip;
  readonly as?: 'written' | 'meant';
}

/** The words of a passage; slips among `corrected` are read as they were meant. */
export function sourceWordsOf(passage: Passage, corrected: readonly Slip[] = []): readonly SourceWord[] {
  const words = wordsOf(passage.text).map(word => ({ ...word, passage }));
  return (passage.attributes.sic ?? []).reduce<readonly SourceWord[]>(
    (result, slip) => withSlip(result, slip, corrected.includes(slip)),
    words,
  );
}

/** Slips that change words; one of spacing alone is typography. */
export function slipsOf(passage: Passage): readonly Slip[] {
  return (passage.attributes.sic ?? []).filter(({ written, meant }) => formsOf(written) !== formsOf(meant));
}

function formsOf(text: string): string {
  return wordsOf(text)
    .map(word => word.form)
    .join(' ');
}

function withSlip(words: readonly SourceWord[], slip: Slip, corrected: boolean): readonly SourceWord[] {
  const written = wordsOf(slip.written);
  const at = words.findIndex((_, start) => written.every(({ form }, index) => words[start + index]?.form === form));
  const [first, last] = [words[at], words[at + written.length - 1]];
  if (!first || !last) return words;
  const { passage, start } = first;
  const instead = corrected
    ? wordsOf(slip.meant).map(word => ({ ...word, passage, start, end: last.end, slip, as: 'meant' as const }))
    : words.slice(at, at + written.length).map(word => ({ ...word, slip, as: 'written' as const }));
  return words.toSpliced(at, written.length, ...instead);
}
