import * as vscode from 'vscode';

/**
 * The folders that `belagg.corpus.folders` names in every folder of the workspace, whether they exist or not. Only a
 * trusted workspace has any: a setting of the workspace may name a folder inside it, never a place outside.
 */
export function namedCorpusFolders(): readonly vscode.Uri[] {
  return vscode.workspace.isTrusted ? allNamed() : [];
}

/** Whether there are such folders that are not read, since nobody has said that the workspace can be trusted. */
export async function hasUntrustedFolders(): Promise<boolean> {
  if (vscode.workspace.isTrusted) return false;
  const exist = await Promise.all(allNamed().map(folderExists));
  return exist.includes(true);
}

function allNamed(): readonly vscode.Uri[] {
  const uris = (vscode.workspace.workspaceFolders ?? []).flatMap(folder =>
    vscode.workspace
      .getConfiguration('belagg.corpus', folder.uri)
      .get<readonly unknown[]>('folders', [])
      .filter(isInside)
      .map(name => vscode.Uri.joinPath(folder.uri, name)),
  );
  return [...new Map(uris.map(uri => [uri.toString(), uri])).values()];
}

export async function folderExists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** A relative path that does not leave the folder. Settings may hold anything. */
function isInside(name: unknown): name is string {
  return (
    typeof name === 'string' && name !== '' && !/^(?:[/\\]|[a-z]:)/i.test(name) && !name.split(/[/\\]/).includes('..')
  );
}
