import type { DocumentNote, TextSpan } from '../../document/model';
import { firstFrom } from '../../document/quotedText';

/** Finds the note whose words a stretch belongs to; of notes within notes the one whose mark stands first. */
export type NoteFinder = (span: TextSpan) => DocumentNote | undefined;

/** Sorts the notes by their words; a question costs a bisection, and a step for each note that ends behind the stretch. */
export function notesByWords(notes: readonly DocumentNote[]): NoteFinder {
  const sorted = notes.toSorted((a, b) => a.words.start - b.words.start);
  const starts = sorted.map(({ words }) => words.start);
  // How far the words of a note or of one before it go.
  const reaches: number[] = [];
  for (const { words } of sorted) reaches.push(Math.max(words.end, reaches.at(-1) ?? 0));
  return ({ start, end }) => {
    let found: DocumentNote | undefined;
    for (let at = firstFrom(starts, start + 1) - 1; at >= 0 && (reaches[at] ?? 0) >= end; at--) {
      const note = sorted[at];
      if (note && end <= note.words.end && note.mark.start <= (found?.mark.start ?? Infinity)) found = note;
    }
    return found;
  };
}
