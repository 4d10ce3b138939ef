import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { globSync } from 'fast-glob';
import { analyseDocument } from '../core/document/analyseDocument';
import type { ReadDocument } from '../core/document/citedPassage';
import { documentEndings, isNotebookName, namedDocumentLanguage } from '../core/document/documentLanguages';
import { notebookParts, type NotebookPart } from '../core/document/notebook/notebookParts';
import { readNotebook } from '../core/document/notebook/readNotebook';
import { placesIn } from '../core/document/placesIn';

/** A document as it was read, or a cell of a notebook: `text` is its own, without a byte order mark. */
export interface DocumentFile extends ReadDocument {
  /** As it was named, or below the folder that was named; with `/`. `-` for standard input. */
  readonly path: string;
  readonly languageId: string;
  readonly notebook?: NotebookPart & {
    /** What the file holds. */
    readonly file: string;
  };
}

/** A file that cannot be read, or a name that leads to no document. */
export interface UnreadableFile {
  readonly path: string;
  readonly reason: 'missing' | 'encoding' | 'not-json' | 'no-cells' | 'other';
  /** Of `not-json` the line. */
  readonly detail: string;
}

/** What is said of a place in it begins with this: `pm.md`, `pm.ipynb:cell 3`, as ruff writes it. */
export function documentName({ path, notebook }: DocumentFile): string {
  return notebook ? `${path}:cell ${String(notebook.cell.number)}` : path;
}

const skipped = ['**/node_modules/**', '**/.*/**'];
const standardInput = 0;

/**
 * Reads what the names stand for, in order and each file once: files, folders with the documents below them, and globs. A
 * notebook is its cells of words.
 */
export function readDocumentFiles(
  names: readonly string[],
  folder: string,
): readonly (DocumentFile | UnreadableFile)[] {
  return [...new Set(names.flatMap(name => expand(name, folder)))].flatMap(path => read(path, folder));
}

/** A name that exists is that file, whatever it looks like; one that leads nowhere stays, to be told. */
function expand(name: string, folder: string): readonly string[] {
  if (name === '-') return [name];
  const found = statSync(resolve(folder, name), { throwIfNoEntry: false });
  if (found?.isFile()) return [slashed(name).replace(/\/+$/, '')];
  const paths = found?.isDirectory()
    ? below(`**/*.{${documentEndings.join(',')}}`, resolve(folder, name))
    : below(slashed(name), folder);
  return paths.length === 0 && !found ? [slashed(name)] : paths.map(path => slashed(relative(folder, path))).toSorted();
}

function below(pattern: string, cwd: string): readonly string[] {
  return globSync(pattern, {
    cwd,
    ignore: skipped,
    absolute: true,
    caseSensitiveMatch: false,
  });
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function read(path: string, folder: string): readonly (DocumentFile | UnreadableFile)[] {
  try {
    const text = utf8.decode(readFileSync(path === '-' ? standardInput : resolve(folder, path)));
    if (isNotebookName(path)) return readCells(path, text);
    const languageId = path === '-' ? 'markdown' : namedDocumentLanguage(path);
    return [{ path, text, languageId, analysis: analyseDocument(text, languageId) }];
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = error instanceof TypeError ? 'encoding' : code === 'ENOENT' ? 'missing' : 'other';
    return [{ path, reason, detail: message }];
  }
}

function readCells(path: string, file: string): readonly (DocumentFile | UnreadableFile)[] {
  const found = readNotebook(file);
  if (found.kind === 'broken') {
    return [{ path, reason: found.code, detail: String(placesIn(file)(found.start).line + 1) }];
  }
  return notebookParts(found.cells).map(part => ({
    path,
    text: part.text,
    analysis: part.analysis,
    languageId: 'markdown',
    notebook: { ...part, file },
  }));
}

/** It takes a byte order mark away. */
const utf8 = new TextDecoder('utf-8', { fatal: true });
