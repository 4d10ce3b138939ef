import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until';

/** A document that somebody writes, in a folder of its own in the workspace. */
export interface Memo {
  readonly folder: vscode.Uri;
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
}

/** Where a test puts cursors and selections: `‸` is a cursor, `⟦words⟧` a selection. */
const marks = /‸|⟦(?<selected>[^⟧]*)⟧/gu;

let folders = 0;

/** A new folder with these files. */
export async function makeFolder(files: Readonly<Record<string, string>>): Promise<vscode.Uri> {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'the tests run in a folder');
  const folder = vscode.Uri.joinPath(root, `memo-${Date.now()}-${folders++}`);
  for (const [name, text] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  }
  return folder;
}

/** Opens a memo with other files beside it; `name` may stand in a folder below. */
export async function openMemo(
  marked: string,
  { name = 'pm.md', files = {} }: { readonly name?: string; readonly files?: Readonly<Record<string, string>> } = {},
): Promise<Memo> {
  const folder = await makeFolder({ ...files, [name]: withoutMarks(marked) });
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
  return { folder, document, editor: await showMarked(document, marked) };
}

/** Opens a document that has no file yet. */
export async function openUntitled(marked: string): Promise<Memo> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: withoutMarks(marked) });
  return { folder: document.uri, document, editor: await showMarked(document, marked) };
}

/** What the disk holds. */
export async function fileText(folder: vscode.Uri, name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
}

export async function fileExists(folder: vscode.Uri, name: string): Promise<boolean> {
  return vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name)).then(
    () => true,
    () => false,
  );
}

/** The active editor, once it is that of the document. */
export function activeEditor(
  what: string,
  isIt: (document: vscode.TextDocument) => boolean,
): Promise<vscode.TextEditor> {
  return until(what, () => {
    const editor = vscode.window.activeTextEditor;
    return editor && isIt(editor.document) ? editor : undefined;
  });
}

export async function closeEverything(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The position in the middle of the first occurrence of a text. */
export function positionIn(document: vscode.TextDocument, text: string): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.notEqual(at, -1, `the document has ${text}`);
  return document.positionAt(at + Math.floor(text.length / 2));
}

function withoutMarks(marked: string): string {
  return marked.replace(marks, (_whole, selected: string | undefined) => selected ?? '');
}

async function showMarked(document: vscode.TextDocument, marked: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const selections = [...marked.matchAll(marks)].map(mark => {
    const start = withoutMarks(marked.slice(0, mark.index)).length;
    const end = start + (mark.groups?.['selected'] ?? '').length;
    return new vscode.Selection(document.positionAt(start), document.positionAt(end));
  });
  if (selections.length > 0) editor.selections = selections;
  // Commands ask which editor is active, which VS Code tells extensions in a message of its own.
  return activeEditor('the memo', shown => shown === document);
}
