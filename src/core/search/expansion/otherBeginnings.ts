import { foldUnit } from '../analysis/normalise';
import type { NearWord, SortedWords } from './damerau';

/**
 * Words one error away that begin with another letter than the sought one: then the error stands at the beginning, and
 * the rest is known, so that the words are looked up instead of being compared one by one.
 *
 * @param unfinished The word may be the beginning of those that are looked for.
 */
export function otherBeginnings(word: string, words: SortedWords, unfinished: boolean): readonly NearWord[] {
  const [first, second] = [word.charAt(0), word.charAt(1)];
  const isSwapped = second !== '' && second !== first;
  const forms = [
    ...(isSwapped ? [word.slice(1), second + first + word.slice(2)] : []),
    ...firstLetters(words)
      .filter(letter => letter !== first)
      .flatMap(letter => [letter + word.slice(1), letter + word]),
  ];
  const found = new Set(forms.flatMap(form => indicesOf(form, words, unfinished)));
  return Array.from(found, index => ({ index, distance: 1 }));
}

/** The first letters that words have, folded. */
function firstLetters(words: SortedWords): readonly string[] {
  const letters: string[] = [];
  const cursor = words.cursor();
  const [from, to] = words.range('');
  for (let index = from; index < to;) {
    cursor.moveTo(index);
    index += 1;
    if (cursor.length === 0) continue;
    const letter = String.fromCharCode(foldUnit(cursor.letters[0] ?? 0));
    letters.push(letter);
    index = Math.max(index, words.range(letter)[1]);
  }
  return letters;
}

/** The words whose folded form is this one, or begins with it. */
function indicesOf(form: string, words: SortedWords, unfinished: boolean): readonly number[] {
  const [from, to] = words.range(form);
  const indices: number[] = [];
  const cursor = words.cursor();
  for (let index = from; index < to; index += 1) {
    cursor.moveTo(index);
    // The shorter come first.
    if (!unfinished && cursor.length > form.length) break;
    indices.push(index);
  }
  return indices;
}
