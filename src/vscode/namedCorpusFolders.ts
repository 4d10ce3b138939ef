import * as vscode from 'vscode';

/**
 * The folders that `belagg.corpus.folders` names in every folder of the workspace, whether they exist or not. Only a
 * trusted workspace has any: a setting of the workspace may name a folder inside it, never a place outside.
 */
export function namedCorpusFolders(): readonly vscode.Uri[] {
  if (!vscode.workspace.isTrusted) return [];
  const uris = (vscode.workspace.workspaceFolders ?? []).flatMap(folder =>
    vscode.workspace
      .getConfiguration('belagg.corpus', folder.uri)
      .get<readonly unknown[]>('folders', [])
      .filter(isInside)
      .map(name => vscode.Uri.joinPath(folder.uri, name)),
  );
  return [...new Map(uris.map(uri => [uri.toString(), uri])).values()];
}

/** A relative path that does not leave the folder. Settings may hold anything. */
function isInside(name: unknown): name is string {
  return (
    typeof name === 'string' && name !== '' && !/^(?:[/\\]|[a-z]:)/i.test(name) && !name.split(/[/\\]/).includes('..')
  );
}
