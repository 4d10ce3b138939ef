import * as vscode from 'vscode';

/**
 * Saves documents whose changes may be undone while their file is written. A text that undo brings back meanwhile VS Code
 * holds for the saved one, for it was so when the writing began: it saves nothing more, and the disk keeps the other text.
 * Then the file is written beside VS Code.
 */
export class UndoneSaves implements vscode.Disposable {
  /** What was written beside VS Code since it last wrote itself: it may not have seen that yet. */
  readonly #beside = new WeakMap<vscode.TextDocument, string>();
  readonly #listener = vscode.workspace.onDidSaveTextDocument(document => this.#beside.delete(document));

  async save(document: vscode.TextDocument): Promise<boolean> {
    await this.#write(document);
    const text = document.getText();
    const { version } = document;
    const isSaved = await document.save();
    const isUndone = document.version !== version && !document.isDirty && document.getText() !== text;
    if (isUndone) {
      this.#beside.set(document, text);
      await this.#write(document);
    }
    return isSaved;
  }

  dispose(): void {
    this.#listener.dispose();
  }

  /**
   * VS Code refuses to save over a file that was written beside it until it has seen that it was, which nobody is told;
   * unless the file has already what is to be saved.
   */
  async #write(document: vscode.TextDocument): Promise<void> {
    const onDisk = this.#beside.get(document);
    const text = document.getText();
    if (onDisk === undefined || onDisk === text) return;
    const { version } = document;
    if (await replaceOnDisk(document, onDisk)) this.#beside.set(document, text);
    if (document.version !== version) await this.#write(document);
  }
}

/** Writes the document to its file where that still has the other text; never over what somebody else wrote. */
async function replaceOnDisk(document: vscode.TextDocument, other: string): Promise<boolean> {
  const { uri, encoding, version } = document;
  const bytesOf = (text: string) => vscode.workspace.encode(text, { encoding });
  const [onDisk, expected, wanted] = await Promise.all([
    vscode.workspace.fs.readFile(uri),
    bytesOf(other),
    bytesOf(document.getText()),
  ]);
  if (document.version !== version || !isSame(onDisk, expected)) return false;
  await vscode.workspace.fs.writeFile(uri, wanted);
  return true;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
