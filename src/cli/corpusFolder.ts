import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFileKind } from '../core/corpus/corpusPaths';
import type { CorpusData, CorpusFile } from '../core/corpus/model';
import { linkCorpus } from '../core/corpus/linkCorpus';
import { fileLimit, parseCorpusFile } from '../core/corpus/parseCorpusFile';
import type { Problem } from '../core/corpus/problem';
import { problemAt } from '../core/corpus/problem';

/** A corpus folder as it is on the disk: its files, parsed and linked. */
export interface CorpusFolder {
  readonly files: readonly CorpusFile[];
  readonly data: CorpusData;
}

/**
 * Reads a corpus folder; `known` is what other corpora define. `undefined` where the folder is none: it does not exist
 * or holds neither references.yaml nor people.yaml nor a conference folder. A file that cannot be read is a problem.
 */
export function readCorpusFolder(folder: string, known?: CorpusData, origin = folder): CorpusFolder | undefined {
  const paths = existsSync(folder) && statSync(folder).isDirectory() ? pathsIn(folder) : [];
  if (paths.length === 0) return undefined;
  const read = paths.map(path => readFile(folder, path, origin));
  const files = read.filter(file => 'text' in file);
  const unreadable = read.filter(file => 'code' in file);
  const data = linkCorpus(files.map(parseCorpusFile), known);
  return { files, data: { ...data, problems: [...unreadable, ...data.problems] } };
}

function pathsIn(folder: string): readonly string[] {
  return visibleNames(folder)
    .flatMap(name =>
      isFolder(join(folder, name)) ? visibleNames(join(folder, name)).map(file => `${name}/${file}`) : name,
    )
    .filter(path => corpusFileKind(path) !== undefined)
    .toSorted();
}

function visibleNames(folder: string): readonly string[] {
  return readdirSync(folder).filter(name => !name.startsWith('.') && name !== 'node_modules');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readFile(folder: string, path: string, origin: string): CorpusFile | Problem {
  try {
    const bytes = readFileSync(join(folder, path));
    // UTF-8 needs at most three bytes for what is one character here: a larger file is not even decoded.
    const text = bytes.length > 3 * fileLimit ? ' '.repeat(fileLimit + 1) : utf8.decode(bytes);
    return { origin, path, text };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return problemAt('file-unreadable', { detail }, { source: { origin, path, start: 0, end: 0, line: 1 }, column: 1 });
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
