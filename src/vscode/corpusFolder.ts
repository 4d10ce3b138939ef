import * as vscode from 'vscode';
import { parseCorpusFile } from '../core/corpus/parseCorpusFile';
import type { ParsedFile } from '../core/corpus/parsedFile';
import { problemAt, type Problem } from '../core/corpus/problem';
import { pathBelow } from './convert';
import { createPacer } from './pacer';

/** No file that a person writes by hand comes near this; a larger one is named as a problem instead of being read. */
const maxFileBytes = 4 * 1024 * 1024;
const maxDepth = 4;

/** A file as it was last read, or why it could not be. */
type ReadFile = { readonly parsed: ParsedFile } | { readonly problem: Problem };

export interface FolderContents {
  readonly files: readonly ParsedFile[];
  readonly problems: readonly Problem[];
}

/**
 * A corpus folder of the workspace: all Markdown and YAML files below it, as their editors show them (unsaved changes
 * count). It remembers what it parsed and reads again only what was changed.
 */
export class CorpusFolder implements vscode.Disposable {
  readonly uri: vscode.Uri;
  /** The files below the folder, once listed; `#read` has those that were read and did not change since. */
  #paths: readonly string[] | undefined;
  readonly #read = new Map<string, Promise<ReadFile>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #disposables: readonly vscode.Disposable[];

  constructor(uri: vscode.Uri) {
    this.uri = uri;
    const relist = (file: vscode.Uri) => {
      this.#paths = undefined;
      this.#forget(file);
    };
    this.#disposables = [
      this.#changed,
      ...watchersOf(uri).flatMap(watcher => [
        watcher,
        watcher.onDidChange(file => this.#forget(file)),
        watcher.onDidCreate(relist),
        watcher.onDidDelete(relist),
      ]),
      vscode.workspace.onDidChangeTextDocument(event => {
        if (event.contentChanges.length > 0) this.#forget(event.document.uri);
      }),
      // Closing without saving goes back to what the disk holds.
      vscode.workspace.onDidCloseTextDocument(document => this.#forget(document.uri)),
    ];
  }

  /** What the folder holds now. A folder that does not exist holds nothing. */
  async read(): Promise<FolderContents> {
    this.#paths ??= await listFiles(this.uri, '', maxDepth);
    const read: ReadFile[] = [];
    const pace = createPacer();
    for (const path of this.#paths) {
      const file = this.#read.get(path) ?? this.#readFile(path);
      this.#read.set(path, file);
      read.push(await file);
      await pace();
    }
    return {
      files: read.flatMap(file => ('parsed' in file ? [file.parsed] : [])),
      problems: read.flatMap(file => ('problem' in file ? [file.problem] : [])),
    };
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** A file is read again when it is needed next; with the folder itself all of them are. */
  #forget(uri: vscode.Uri): void {
    const path = pathBelow(this.uri, uri);
    if (path === undefined && uri.toString() !== this.uri.toString()) return;
    if (path === undefined) this.#read.clear();
    else this.#read.delete(path);
    this.#changed.fire();
  }

  async #readFile(path: string): Promise<ReadFile> {
    const origin = this.uri.toString();
    const uri = vscode.Uri.joinPath(this.uri, path);
    try {
      const text = openText(uri) ?? (await readText(uri));
      return { parsed: parseCorpusFile({ origin, path, text }) };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const source = { origin, path, start: 0, end: 0, line: 1 };
      return { problem: problemAt('file-unreadable', { detail }, { source, column: 1 }) };
    }
  }
}

/**
 * One for everything below the folder, whatever its name (a folder that is moved or deleted is reported by its own name
 * alone), and one for the folder itself.
 */
function watchersOf(folder: vscode.Uri): readonly vscode.FileSystemWatcher[] {
  const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
  return [
    new vscode.RelativePattern(folder, '**'),
    new vscode.RelativePattern(vscode.Uri.joinPath(folder, '..'), name),
  ].map(pattern => vscode.workspace.createFileSystemWatcher(pattern));
}

/** Sorted, so that the numbers before the names decide the order of the sessions. */
async function listFiles(folder: vscode.Uri, prefix: string, depth: number): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const [name, type] of await entriesOf(folder)) {
    if (type & vscode.FileType.Directory) {
      if (depth === 0 || name.startsWith('.')) continue;
      paths.push(...(await listFiles(vscode.Uri.joinPath(folder, name), `${prefix}${name}/`, depth - 1)));
    } else if (/\.(?:md|ya?ml)$/i.test(name)) {
      paths.push(prefix + name);
    }
  }
  return paths.toSorted();
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // the default folder need not exist, and one that vanishes while we look is no error either
  }
}

function openText(uri: vscode.Uri): string | undefined {
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString())?.getText();
}

async function readText(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  if (bytes.length > maxFileBytes) throw new Error(`${bytes.length} bytes (max. ${maxFileBytes})`);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
