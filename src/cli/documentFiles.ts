import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { globSync } from 'fast-glob';
import { documentEndings, namedDocumentLanguage } from '../core/document/documentLanguages';

/** A document as it was read: `text` without a byte order mark. */
export interface DocumentFile {
  /** As it was named, or below the folder that was named; with `/`. `-` for standard input. */
  readonly path: string;
  readonly text: string;
  readonly languageId: string;
}

/** A file that cannot be read, or a name that leads to no document. */
export interface UnreadableFile {
  readonly path: string;
  readonly reason: 'missing' | 'encoding' | 'other';
  readonly detail: string;
}

const skipped = ['**/node_modules/**', '**/.*/**'];
const standardInput = 0;

/** Reads what the names stand for, in order and each file once: files, folders with the documents below them, and globs. */
export function readDocumentFiles(
  names: readonly string[],
  folder: string,
): readonly (DocumentFile | UnreadableFile)[] {
  return [...new Set(names.flatMap(name => expand(name, folder)))].map(path => read(path, folder));
}

/** A name that exists is that file, whatever it looks like; one that leads nowhere stays, to be told. */
function expand(name: string, folder: string): readonly string[] {
  if (name === '-') return [name];
  const found = statSync(resolve(folder, name), { throwIfNoEntry: false });
  if (found?.isFile()) return [slashed(name)];
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

function read(path: string, folder: string): DocumentFile | UnreadableFile {
  try {
    const bytes = readFileSync(path === '-' ? standardInput : resolve(folder, path));
    return { path, text: utf8.decode(bytes), languageId: path === '-' ? 'markdown' : namedDocumentLanguage(path) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = error instanceof TypeError ? 'encoding' : code === 'ENOENT' ? 'missing' : 'other';
    return { path, reason, detail: message };
  }
}

/** It takes a byte order mark away. */
const utf8 = new TextDecoder('utf-8', { fatal: true });
