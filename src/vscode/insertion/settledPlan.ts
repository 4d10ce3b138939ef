import type * as vscode from 'vscode';
import type { InsertionPlan, InsertionRequest } from '../../core/citation/model';
import type { BibliographyFile } from './bibliographyFiles';
import type { PreparedInsertion } from './insertionRequest';

/** Says what an insertion changes. */
export type Planner = (request: InsertionRequest) => InsertionPlan;

/** A plan that can be carried out; `asText` is the bibliography that could not be changed. */
export interface SettledPlan {
  readonly plan: InsertionPlan;
  readonly asText?: BibliographyFile;
}

/** The plan, with references as text where a bibliography would have to be changed that cannot be. */
export function settledPlan({ request, files }: PreparedInsertion, planner: Planner): SettledPlan {
  const plan = planner(request);
  const unreadable = request.bibliographies.length === 0 ? files.find(file => !isWritable(file)) : undefined;
  const locked = files.find(file => !isWritable(file) && plan.bibliography.some(change => change.path === file.path));
  const asText = unreadable ?? locked;
  if (!asText) return { plan };
  return { plan: planner({ ...request, settings: { ...request.settings, style: 'text' } }), asText };
}

function isWritable({ state }: BibliographyFile): boolean {
  return state.kind === 'absent' || (state.kind === 'open' && state.writable);
}

/** The open bibliographies that the plan changes and that have no unsaved changes, with their text of now. */
export function cleanDocuments(
  plan: InsertionPlan,
  files: readonly BibliographyFile[],
): ReadonlyMap<vscode.TextDocument, string> {
  const clean = new Map<vscode.TextDocument, string>();
  for (const { path, state } of files) {
    const changed = plan.bibliography.some(change => change.path === path);
    if (changed && state.kind === 'open' && !state.document.isDirty)
      clean.set(state.document, state.document.getText());
  }
  return clean;
}
