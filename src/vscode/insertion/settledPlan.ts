import * as vscode from 'vscode';
import type { InsertionPlan, InsertionRequest } from '../../core/citation/model';
import type { TextEdit } from '../../core/document/model';
import { notebookOf } from '../notebookCell';
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

/**
 * The files besides the document that the plan changes and that have no unsaved changes, with their text of now and of then.
 * A cell of the document's own notebook is none of them.
 */
export function cleanDocuments(plan: InsertionPlan, { files, head }: PreparedInsertion): readonly CleanDocument[] {
  const changed = files.flatMap(({ path, state }): readonly CleanDocument[] => {
    const change = plan.bibliography.find(candidate => candidate.path === path);
    return state.kind === 'open' && change?.kind === 'edit' ? [cleanDocument(state.document, change.edits)] : [];
  });
  if (head && plan.headEdits && plan.headEdits.length > 0 && !notebookOf(head)) {
    changed.push(cleanDocument(head, plan.headEdits));
  }
  return changed.filter(({ document }) => !document.isDirty);
}

/** A document before and after the changes of a plan. */
export interface CleanDocument {
  readonly document: vscode.TextDocument;
  readonly before: string;
  readonly after: string;
}

function cleanDocument(document: vscode.TextDocument, edits: readonly TextEdit[]): CleanDocument {
  const before = document.getText();
  const after = edits.reduceRight(
    (result, edit) => result.slice(0, edit.start) + withLineBreaksOf(document, edit.text) + result.slice(edit.end),
    before,
  );
  return { document, before, after };
}

/** VS Code gives what is inserted the line breaks of the file, which an empty one has from the system. */
function withLineBreaksOf({ eol }: vscode.TextDocument, text: string): string {
  return text.replaceAll(/\r\n|\n/g, eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}
