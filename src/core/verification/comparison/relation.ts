import { visibleForm } from './characters';
import type { QuotedWord } from './quotedItems';
import type { Word } from './words';

/**
 * How a word of the candidate stands to the word of the source that it was laid beside: `same` but for typography,
 * `accepted` another way to write it (5 for fem, a name's other spelling), another `case`, another `character` that looks
 * the same or shows nothing, or an`other` word.
 */
export type Relation = 'same' | 'accepted' | 'case' | 'character' | 'other';

/** `opens`: it begins a quotation or the piece after an omission, where the case of the first letter is the writer's. */
export function relationOf(found: QuotedWord, expected: Word, opens: boolean): Relation {
  if (found.form === expected.form) return 'same';
  const seen = visibleForm(found.form);
  const meant = visibleForm(expected.form);
  // What the source hides from its readers nobody has to quote.
  if (found.form === meant) return 'same';
  if (seen === meant) return 'character';
  if (found.key !== expected.key) return 'other';
  if (found.form !== seen) return 'character';
  if (seen.toLowerCase() !== meant.toLowerCase() || found.marked) return 'accepted';
  return opens && restOf(seen) === restOf(meant) ? 'same' : 'case';
}

/** What follows the first character. */
function restOf(form: string): string {
  return form.slice(String.fromCodePoint(form.codePointAt(0) ?? 0).length);
}
