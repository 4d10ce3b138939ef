import * as vscode from 'vscode';

/** The house style of the folder that the tests run in. */
export function houseStyleFile(): vscode.Uri {
  const [root] = vscode.workspace.workspaceFolders ?? [];
  if (!root) throw new Error('The tests run in a folder');
  return vscode.Uri.joinPath(root.uri, 'belagg.json');
}

export async function writeHouseStyle(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(houseStyleFile(), new TextEncoder().encode(text));
}

export async function removeHouseStyle(): Promise<void> {
  await vscode.workspace.fs.delete(houseStyleFile()).then(undefined, () => {});
}
