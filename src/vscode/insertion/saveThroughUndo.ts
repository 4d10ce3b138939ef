import * as vscode from 'vscode';

/**
 * How long after that the file is looked at, in milliseconds. Who undoes may redo at once, and VS Code refuses to save over
 * a file that was written beside it until it has seen that it was.
 */
const rest = 1000;

/**
 * Saves a document whose changes may be undone while its file is written. A text that undo brings back meanwhile VS Code
 * holds for the saved one, for it was so when the writing began: it saves nothing more, and the disk keeps the other text.
 */
export async function saveThroughUndo(document: vscode.TextDocument): Promise<boolean> {
  const text = document.getText();
  const { version } = document;
  const isSaved = await document.save();
  if (document.version === version) return isSaved;
  await new Promise(resolve => setTimeout(resolve, rest));
  if (!document.isDirty && document.getText() !== text) await replaceOnDisk(document, text);
  return isSaved;
}

/** Writes the document to its file where that still has the other text; never over what somebody else wrote. */
async function replaceOnDisk(document: vscode.TextDocument, other: string): Promise<void> {
  const { uri, encoding, version } = document;
  const bytesOf = (text: string) => vscode.workspace.encode(text, { encoding });
  const [onDisk, expected, wanted] = await Promise.all([
    vscode.workspace.fs.readFile(uri),
    bytesOf(other),
    bytesOf(document.getText()),
  ]);
  if (document.version !== version || !isSame(onDisk, expected)) return;
  await vscode.workspace.fs.writeFile(uri, wanted);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
