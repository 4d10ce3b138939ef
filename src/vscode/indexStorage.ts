import * as vscode from 'vscode';

/**
 * A smaller corpus is indexed in less than a second: not worth a file. A larger one opens in a tenth of the time that
 * indexing it takes.
 */
const leastStored = 2_000;

/** How long a corpus rests before its index is stored, in milliseconds. */
const idle = 20_000;

/** What an index begins with: version, length and hash, so that the same beginning is the same index. */
const headLength = 16;

/** What is stored: how large the corpus is, and its index when it is time. */
export interface Storable {
  readonly passages: number;
  readonly snapshot: () => Promise<Uint8Array | undefined>;
}

/**
 * The search index of a workspace, kept from one session to the next where VS Code keeps such things. It only saves
 * time: whatever is wrong with it, the index is built anew, and nobody is told.
 */
export class IndexStorage implements vscode.Disposable {
  readonly #folder: vscode.Uri | undefined;
  readonly #idle: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stored: string | undefined;

  /** @param folder The workspace's own folder; without one nothing is kept. */
  constructor(folder: vscode.Uri | undefined, wait = idle) {
    this.#folder = folder;
    this.#idle = wait;
  }

  /** The index as it was last stored; whoever opens it finds out whether it is whole. */
  async read(): Promise<Uint8Array | undefined> {
    if (!this.#folder) return undefined;
    try {
      const bytes = await vscode.workspace.fs.readFile(fileIn(this.#folder));
      this.#stored = headOf(bytes);
      return bytes;
    } catch {
      return undefined; // there is none yet
    }
  }

  /** Stores the index once the corpus has rested for a while; whatever was to be stored before is out of date. */
  keep({ passages, snapshot }: Storable): void {
    clearTimeout(this.#timer);
    if (!this.#folder || passages < leastStored) return;
    const folder = this.#folder;
    // A full disk or a folder that may not be written only costs the time that it would have saved.
    this.#timer = setTimeout(() => this.#write(folder, snapshot).catch(() => {}), this.#idle);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  /** Under another name first, so that a window that is closed meanwhile leaves no half of it. */
  async #write(folder: vscode.Uri, snapshot: Storable['snapshot']): Promise<void> {
    const bytes = await snapshot();
    if (!bytes || headOf(bytes) === this.#stored) return;
    const unfinished = vscode.Uri.joinPath(folder, 'search.index.new');
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.workspace.fs.writeFile(unfinished, bytes);
    await vscode.workspace.fs.rename(unfinished, fileIn(folder), { overwrite: true });
    this.#stored = headOf(bytes);
  }
}

function fileIn(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, 'search.index');
}

function headOf(bytes: Uint8Array): string {
  return bytes.subarray(0, headLength).join(' ');
}
