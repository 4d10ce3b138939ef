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
  const named = vscode.workspace.getConfiguration('belagg', root).get('houseStyle');
  const path = typeof named === 'string' && named.trim() !== '' ? named.trim() : houseStyleName;
  const shared = namedCorpusFolders().map(uri => vscode.Uri.joinPath(uri, houseStyleName));
  return [...located(path, root), ...shared];
}

function located(path: string, root: vscode.WorkspaceFolder | undefined): readonly vscode.Uri[] {
  if (/^(?:[/\\]|[a-z]:[/\\])/i.test(path)) return [vscode.Uri.file(path)];
  return root ? [vscode.Uri.joinPath(root.uri, ...path.split(/[/\\]/))] : [];
}
