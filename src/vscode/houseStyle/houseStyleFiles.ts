import * as vscode from 'vscode';
import { houseStyleName } from '../../core/citation/houseStyle';
import { namedCorpusFolders } from '../namedCorpusFolders';

/**
 * Where the house style of a document may be, the first that exists counts: what `belagg.houseStyle` names, else
 * `belagg.json` in a folder of conferences, so that an office shares both at once. A relative path starts at the folder
 * of the workspace that holds the document.
 */
export function houseStyleFiles(document: vscode.Uri | undefined): readonly vscode.Uri[] {
  const folder = document && vscode.workspace.getWorkspaceFolder(document);
  const root = folder ?? vscode.workspace.workspaceFolders?.[0];
  const path = namedIn(root) ?? houseStyleName;
  const shared = namedCorpusFolders().map(uri => vscode.Uri.joinPath(uri, houseStyleName));
  return [...located(path, root), ...shared];
}

/** The file that somebody has named for a document: where it is missing, its office's style is, too. */
export function namedHouseStyle(document: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(document);
  const path = namedIn(folder);
  return path === undefined || path === houseStyleName ? undefined : located(path, folder)[0];
}

function namedIn(folder: vscode.WorkspaceFolder | undefined): string | undefined {
  const named: unknown = vscode.workspace.getConfiguration('belagg', folder).get('houseStyle');
  return typeof named === 'string' && named.trim() !== '' ? named.trim() : undefined;
}

function located(path: string, root: vscode.WorkspaceFolder | undefined): readonly vscode.Uri[] {
  if (/^(?:[/\\]|[a-z]:[/\\])/i.test(path)) return [vscode.Uri.file(path)];
  return root ? [vscode.Uri.joinPath(root.uri, ...path.split(/[/\\]/))] : [];
}
