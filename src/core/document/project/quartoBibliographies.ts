import type { DocumentFiles } from '../../ports';
import { folderOfPath, pathFrom } from '../manuscript/filePath';
import { readQuartoFile, type QuartoFile } from './quartoFile';

/** So many files that others take in are looked at. */
const maxFiles = 10;
const directoryNames = ['_metadata.yml', '_metadata.yaml'];

/** What the `_metadata.yml` of the folders say, the nearest first, and then the files that they take in. */
export async function bibliographiesOfFolders(
  folders: readonly string[],
  files: DocumentFiles,
): Promise<readonly string[]> {
  let merged: Merged = nothing;
  const further: string[] = [];
  for (const folder of folders) {
    const names = new Set(await files.names(folder));
    const name = directoryNames.find(candidate => names.has(candidate));
    if (name === undefined) continue;
    const said = readQuartoFile((await files.read(pathFrom(folder, name))) ?? '');
    merged = mergedWith(merged, placedIn(folder, said));
    further.push(...said.metadataFiles.map(path => pathFrom(folder, path)));
  }
  return [...merged.paths, ...(await bibliographiesIn(further, files))];
}

interface ProjectFiles {
  /** Files that come before the project's own, the first of them first. */
  readonly nearest: readonly QuartoFile[];
  readonly main?: QuartoFile;
}

/** What the files of a project say; those that its own file takes in are merged into it, the others' added. */
export async function bibliographiesOf(
  { nearest, main }: ProjectFiles,
  root: string,
  files: DocumentFiles,
): Promise<readonly string[]> {
  let merged: Merged = nothing;
  for (const said of nearest) merged = mergedWith(merged, placedIn(root, said));
  // Of several the last one counts.
  const taken = (main?.metadataFiles ?? []).slice(0, maxFiles).toReversed();
  for (const name of taken) {
    const path = pathFrom(root, name);
    merged = mergedWith(merged, placedIn(folderOfPath(path), readQuartoFile((await files.read(path)) ?? '')));
  }
  if (main) merged = mergedWith(merged, placedIn(root, main));
  const further = nearest.flatMap(said => said.metadataFiles.map(path => pathFrom(root, path)));
  return [...merged.paths, ...(await bibliographiesIn(further, files))];
}

/** Bibliographies as Quarto merges them from several files: of two in one word the nearer counts alone, lists are joined. */
interface Merged {
  readonly paths: readonly string[];
  readonly isSingle: boolean;
}

const nothing: Merged = { paths: [], isSingle: false };

function mergedWith(nearer: Merged, farther: Merged): Merged {
  if (nearer.paths.length === 0) return farther;
  if (farther.paths.length === 0 || (nearer.isSingle && farther.isSingle)) return nearer;
  return { paths: [...nearer.paths, ...farther.paths], isSingle: false };
}

function placedIn(folder: string, { bibliography, isSingle }: QuartoFile): Merged {
  return { paths: bibliography.map(name => placed(folder, name)), isSingle };
}

/** The bibliographies that files of metadata name, with their places. What these take in themselves Quarto does not read. */
export async function bibliographiesIn(paths: readonly string[], files: DocumentFiles): Promise<readonly string[]> {
  const named: string[] = [];
  for (const path of paths.slice(0, maxFiles)) {
    const { bibliography } = readQuartoFile((await files.read(path)) ?? '');
    named.push(...bibliography.map(name => placed(folderOfPath(path), name)));
  }
  return named;
}

/** An address on the web or of a drive stays as it is. */
export function placed(folder: string, path: string): string {
  return isElsewhere(path) ? path : pathFrom(folder, path);
}

export function isElsewhere(path: string): boolean {
  return /^(?:[a-z]{2,}:\/\/|[a-z]:[/\\])/i.test(path);
}
