import * as vscode from 'vscode';
import { documentEndings, documentLanguage, isNotebookName } from '../../core/document/documentLanguages';

/** Bounds on one search, so that a folder of generated files cannot hold it for minutes. */
const maxFiles = 2000;
const maxDepth = 12;
const glob = `**/*.{${documentEndings.join(',')},Rmd}`;
/** Folders that hold nothing that somebody here wrote; what the user hides from the explorer is left out, too. */
const skipped = /^(?:\.|node_modules$)/;
const excluded = '**/{node_modules,.*}/**';

/** Whether a file's name is that of a document or a notebook in which people cite. */
export function isDocumentName(uri: vscode.Uri): boolean {
  return documentLanguage(uri.path) !== undefined || isNotebookName(uri.path);
}

/** The documents in the folders of the workspace, up to a bound; those found so far when the token is cancelled. */
export async function workspaceDocuments(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) found.push(...(await documentsBelow(uri, token)));
  return found.slice(0, maxFiles);
}

/** The documents in a folder and in those below it, up to a bound. */
export async function documentsBelow(
  folder: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, glob);
  // Where a file system offers no search, `findFiles` never answers: folders that are not on a disk are walked.
  if (folder.scheme === 'file') return vscode.workspace.findFiles(pattern, excluded, maxFiles, token);
  const found: vscode.Uri[] = [];
  await walk(folder, maxDepth, found, token);
  return found;
}

async function walk(
  folder: vscode.Uri,
  depth: number,
  found: vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<void> {
  for (const [name, type] of await entriesOf(folder)) {
    if (token.isCancellationRequested || found.length >= maxFiles) return;
    const uri = vscode.Uri.joinPath(folder, name);
    if (type & vscode.FileType.Directory) {
      if (depth > 0 && !skipped.test(name)) await walk(uri, depth - 1, found, token);
    } else if (isDocumentName(uri)) found.push(uri);
  }
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // a folder that vanished or may not be read holds nothing that could be shown
  }
}
