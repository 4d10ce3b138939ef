import { asLatexCommands } from '../bibliography/asLatexCommands';
import type { TextEdit, TextSpan } from '../document/model';
import type { BibliographyChange, InsertionPlan } from './model';

/** Says of each file that a plan changes which characters it cannot hold, where LaTeX's commands can stand for them. */
export interface LostCharacters {
  readonly inDocument: (character: string) => boolean;
  readonly inHead: (character: string) => boolean;
  /** By the paths of the bibliographies. */
  readonly inBibliography: (path: string) => (character: string) => boolean;
}

/** The plan with commands for those characters; cursors stay where they were among the words. */
export function encodedPlan(
  plan: InsertionPlan,
  { inDocument, inHead, inBibliography }: LostCharacters,
): InsertionPlan {
  return {
    ...plan,
    edits: plan.edits.map(edit => encoded(edit, inDocument)),
    ...(plan.headEdits && { headEdits: plan.headEdits.map(edit => encoded(edit, inHead)) }),
    cursors: plan.cursors.map(cursor => moved(cursor, plan.edits, inDocument)),
    bibliography: plan.bibliography.map((change): BibliographyChange => {
      const isLost = inBibliography(change.path);
      return change.kind === 'create'
        ? { ...change, text: asLatexCommands(change.text, isLost) }
        : { ...change, edits: change.edits.map(edit => encoded(edit, isLost)) };
    }),
  };
}

function encoded(edit: TextEdit, isLost: (character: string) => boolean): TextEdit {
  return { ...edit, text: asLatexCommands(edit.text, isLost) };
}

/** A span of the changed document where the edits before and around it became longer. */
function moved({ start, end }: TextSpan, edits: readonly TextEdit[], isLost: (character: string) => boolean): TextSpan {
  const place = (offset: number): number => {
    let at = offset;
    let shift = 0;
    for (const edit of edits) {
      const from = edit.start + shift;
      if (from > offset) break;
      const before = edit.text.slice(0, Math.max(0, offset - from));
      at += asLatexCommands(before, isLost).length - before.length;
      shift += edit.text.length - (edit.end - edit.start);
    }
    return at;
  };
  return { start: place(start), end: place(end) };
}
