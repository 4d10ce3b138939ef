import type { TextEdit } from '../../core/document/model';
import type { Fix } from '../../core/verification/fixing/fix';

/** The edits of all safe fixes; where two overlap, the earlier stays. */
export function safeEdits(fixes: readonly Fix[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { safe, edits } of fixes) {
    const free = edits.every(edit => taken.every(other => edit.end <= other.start || other.end <= edit.start));
    if (safe && free) taken.push(...edits);
  }
  return taken.toSorted((a, b) => a.start - b.start);
}
