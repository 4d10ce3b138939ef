import type { Language } from '../../language';
import type { DocumentFiles } from '../../ports';
import type { ReadDocument } from '../citedPassage';
import { readFrontMatter } from '../frontMatter';
import { folderOfPath, foldersUpTo, nameOfPath, pathFrom, pathRelativeTo } from '../manuscript/filePath';
import { readQuartoFile } from './quartoFile';

/** What the project that a document belongs to says for it. */
export interface ProjectMetadata {
  /** Bibliographies as from the document's folder, the one that is said nearest to it first. */
  readonly bibliography: readonly string[];
  /** What documents without a `lang` of their own are written in. */
  readonly language?: Language;
  /** The file that names a bibliography for all parts of a book, which do so in vain. */
  readonly book?: { readonly path: string; readonly document: ReadDocument };
}

/** Bounds on looking for a project, and on the files that it takes in. */
const maxLevels = 12;
const maxFiles = 10;

/**
 * The metadata of the Quarto project or the bookdown book that a document of Pandoc's Markdown is in. Quarto adds up the
 * bibliographies of the project, of the `_metadata.yml` of each folder on the way to the document, and of the document
 * (https://quarto.org/docs/projects/quarto-projects.html#directory-metadata); each path starts where it is written.
 */
export async function projectMetadata(
  path: string,
  top: string,
  files: DocumentFiles,
): Promise<ProjectMetadata | undefined> {
  const folders = foldersUpTo(top, folderOfPath(path), maxLevels);
  for (const [level, folder] of folders.entries()) {
    const names = new Set(await files.names(folder));
    const project = quartoNames.find(name => names.has(name));
    if (project !== undefined) return quarto(path, pathFrom(folder, project), folders.slice(0, level + 1), files);
    if (names.has('_bookdown.yml')) return bookdown(path, folder, files);
  }
  return undefined;
}

const quartoNames = ['_quarto.yml', '_quarto.yaml'];
const directoryNames = ['_metadata.yml', '_metadata.yaml'];

/** `folders` are those from the document's to the project's. */
async function quarto(
  path: string,
  project: string,
  folders: readonly string[],
  files: DocumentFiles,
): Promise<ProjectMetadata> {
  const named: string[] = [];
  for (const folder of folders) {
    const names = new Set(await files.names(folder));
    const file = directoryNames.find(name => names.has(name));
    if (file !== undefined) named.push(...(await bibliographiesIn(pathFrom(folder, file), files)));
  }
  const text = (await files.read(project)) ?? '';
  const { type, language, analysis, metadataFiles } = readQuartoFile(text);
  named.push(...(await bibliographiesIn(project, files)));
  for (const further of metadataFiles.slice(0, maxFiles))
    named.push(...(await bibliographiesIn(pathFrom(folderOfPath(project), further), files)));
  const bibliography = asFrom(path, named);
  return {
    bibliography,
    ...(language && { language }),
    ...(type === 'book' && { book: { path: project, document: { text, analysis } } }),
  };
}

/** Of a book by bookdown the first chapter speaks for all (https://bookdown.org/yihui/bookdown/usage.html). */
async function bookdown(path: string, folder: string, files: DocumentFiles): Promise<ProjectMetadata | undefined> {
  const index = (await files.names(folder)).find(name => /^index\.rmd$/i.test(name));
  if (index === undefined || nameOfPath(path) === index) return undefined;
  const head = readFrontMatter((await files.read(pathFrom(folder, index))) ?? '');
  const named = head?.frontMatter.bibliography.map(entry => placed(folder, entry.path)) ?? [];
  return { bibliography: asFrom(path, named) };
}

/** The bibliographies that a file of metadata names, with their places. */
async function bibliographiesIn(path: string, files: DocumentFiles): Promise<readonly string[]> {
  const text = await files.read(path);
  return text === undefined ? [] : readQuartoFile(text).bibliography.map(named => placed(folderOfPath(path), named));
}

/** An address on the web or of a drive stays as it is. */
function placed(folder: string, path: string): string {
  return isElsewhere(path) ? path : pathFrom(folder, path);
}

function asFrom(document: string, paths: readonly string[]): readonly string[] {
  const relative = paths.map(path => (isElsewhere(path) ? path : pathRelativeTo(folderOfPath(document), path)));
  return [...new Set(relative)];
}

function isElsewhere(path: string): boolean {
  return /^(?:[a-z]{2,}:\/\/|[a-z]:[/\\])/i.test(path);
}
