import * as vscode from 'vscode';
import type { InsertionPlan } from '../../core/citation/model';
import type { TextEdit } from '../../core/document/model';
import { documentRange } from '../convert';
import { fileOf } from '../notebookCell';
import type { PreparedInsertion } from './insertionRequest';

/**
 * The plan as one edit of the document and its bibliographies: one undo takes all of it back.
 *
 * Between the document and its part with the front matter, or an existing bibliography stands an operation on files that changes nothing: VS Code asks
 * "undo across all files?" when consecutive text edits touch several files, and does not ask when a file operation makes
 * separate steps of them.
 */
export function insertionEdit(
  document: vscode.TextDocument,
  plan: InsertionPlan,
  { files, head }: Pick<PreparedInsertion, 'files' | 'head'>,
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  replaceAll(edit, document, plan.edits);
  if (head && plan.headEdits && plan.headEdits.length > 0) {
    const { uri, isUntitled } = fileOf(document);
    if (!isUntitled) edit.createFile(uri, { ignoreIfExists: true });
    replaceAll(edit, head, plan.headEdits);
  }
  for (const change of plan.bibliography) {
    const file = files.find(candidate => candidate.path === change.path);
    if (!file) throw new Error(`no bibliography ${change.path}`);
    if (file.state.kind === 'open' && change.kind === 'edit') {
      edit.createFile(file.uri, { ignoreIfExists: true });
      replaceAll(edit, file.state.document, change.edits);
    } else {
      const text = change.kind === 'create' ? change.text : change.edits.map(part => part.text).join('');
      edit.createFile(file.uri, { contents: new TextEncoder().encode(text) });
    }
  }
  return edit;
}

function replaceAll(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, edits: readonly TextEdit[]): void {
  for (const { text, ...span } of edits) edit.replace(document.uri, documentRange(document, span), text);
}
