import { planInsertion } from '../../../src/core/citation/planInsertion';
import type { InsertionPlan, InsertionRequest } from '../../../src/core/citation/model';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import type { TextEdit, TextSpan } from '../../../src/core/document/model';
import { choice, corpus, settings } from './fixture';

/** The head of a Swedish memo with a bibliography. */
export const memo = '---\nlang: sv-SE\nbibliography: referenser.bib\n---\n\n';

export type Asked = Partial<Omit<InsertionRequest, 'document' | 'selections'>> & { readonly languageId?: string };

export interface Planned extends InsertionPlan {
  /** The document afterwards, its cursors marked `‸` and its selections `⟦…⟧`. */
  readonly result: string;
}

export function inserted(id: string, marked: string, asked: Asked = {}): string {
  return planned(id, marked, asked).result;
}

/** Plans an insertion into a document whose cursors are marked `‸` and whose selections `⟦…⟧`. */
export function planned(id: string, marked: string, asked: Asked = {}): Planned {
  const { text, selections } = unmarked(marked);
  const { languageId = 'markdown', ...changed } = asked;
  const plan = planInsertion({
    corpus,
    choices: [choice(id)],
    form: 'quotation',
    document: { text, analysis: analyseDocument(text, languageId) },
    selections,
    bibliographies: [{ path: 'referenser.bib', format: 'bib', text: '' }],
    settings: settings(),
    year: 2026,
    ...changed,
  });
  return { ...plan, result: withMarks(applied(text, plan.edits), plan.cursors) };
}

export function unmarked(marked: string): { readonly text: string; readonly selections: readonly TextSpan[] } {
  const selections: TextSpan[] = [];
  let text = '';
  let start: number | undefined;
  for (const character of marked) {
    if (character === '‸') selections.push({ start: text.length, end: text.length });
    else if (character === '⟦') start = text.length;
    else if (character === '⟧') selections.push({ start: start ?? 0, end: text.length });
    else text += character;
  }
  return { text, selections };
}

export function applied(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toReversed()
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

function withMarks(text: string, cursors: readonly TextSpan[]): string {
  return cursors.toReversed().reduce((result, { start, end }) => {
    const between = start === end ? '‸' : `⟦${result.slice(start, end)}⟧`;
    return result.slice(0, start) + between + result.slice(end);
  }, text);
}
