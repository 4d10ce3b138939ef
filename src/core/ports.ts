/**
 * The ports of the core: the little it needs from the world around it. Each has an implementation in the extension
 * (`src/vscode`), one in the command line (`src/cli`) and one in memory (tests).
 */

/** Says whether the answer is still wanted. VS Code's `CancellationToken` fits as it is. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** Never cancelled: for callers that always wait for the answer. */
export const neverCancelled: Cancellation = { isCancellationRequested: false };

/** Gives way to other work; long loops of the core await it every few milliseconds so that no host stands still. */
export type GiveWay = () => Promise<void>;

/** Files beside a document that somebody writes; paths are absolute, with `/`. */
export interface DocumentFiles {
  /** The text of a file, unsaved changes included; `undefined` where there is none that could be read. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** The names of the files in a folder; none where it cannot be read. */
  readonly names: (folder: string) => Promise<readonly string[]>;
}
