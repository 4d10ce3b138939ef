import type { Language } from '../../language';
import type { DocumentFiles } from '../../ports';
import type { ReadDocument } from '../citedPassage';
import { readFrontMatter } from '../frontMatter';
import type { DocumentAnalysis } from '../model';
import { folderOfPath, foldersUpTo, nameOfPath, pathFrom, pathRelativeTo } from '../manuscript/filePath';
import { readQuartoFile } from './quartoFile';

/** What a document and the project that it belongs to say for it. */
export interface ProjectMetadata {
  /** Bibliographies as from the document's folder, its own first, then the one that is said nearest to it. */
  readonly bibliography: readonly string[];
  /** What documents without a `lang` of their own are written in. */
  readonly language?: Language;
  /** The file that names a bibliography for all parts of a book, which do so in vain. */
  readonly book?: { readonly path: string; readonly document: ReadDocument };
}

/** Bounds on looking for a project, and on the files that it takes in. */
const maxLevels = 12;
const maxFiles = 10;

/** A document, of a manuscript its main file, where it lies. */
export interface ProjectPart {
  readonly path: string;
  /** The highest folder in which a project is looked for. */
  readonly top: string;
  readonly analysis: DocumentAnalysis;
}

/**
 * What a document says of bibliographies and, where it is one of Pandoc's Markdown, its Quarto project or bookdown book.
 * Quarto adds up what the project, the `_metadata.yml` of each folder on the way to the document, and the document name
 * (https://quarto.org/docs/projects/quarto-projects.html#directory-metadata); each path starts where it is written, or in
 * the project's folder where it begins with `/`.
 */
export async function projectMetadata(
  { path, top, analysis }: ProjectPart,
  files: DocumentFiles,
): Promise<ProjectMetadata> {
  const own = analysis.bibliography.map(entry => entry.path);
  // TeX calls a document by its name.
  if (analysis.syntax === 'latex') return { bibliography: own.map(name => name.replace('\\jobname', stemOf(path))) };
  if (analysis.syntax !== 'pandoc') return { bibliography: own };
  const folder = folderOfPath(path);
  const named = own.map(name => placed(folder, name));
  for (const file of (analysis.frontMatter?.metadataFiles ?? []).slice(0, maxFiles))
    named.push(...(await bibliographiesIn(pathFrom(folder, file), files)));
  const folders = foldersUpTo(top, folder, maxLevels);
  for (const [level, place] of folders.entries()) {
    const names = new Set(await files.names(place));
    const project = quartoNames.find(name => names.has(name));
    if (project !== undefined) return quarto({ path, named, folders: folders.slice(0, level + 1), project }, files);
    if (names.has('_bookdown.yml')) return bookdown({ path, named }, place, files);
  }
  return { bibliography: asFrom(path, named) };
}

function stemOf(path: string): string {
  return nameOfPath(path).replace(/\.\w+$/, '');
}

const quartoNames = ['_quarto.yml', '_quarto.yaml'];
const directoryNames = ['_metadata.yml', '_metadata.yaml'];

/** What a document names itself, with its place. */
interface Named {
  readonly path: string;
  readonly named: readonly string[];
}

interface QuartoPart extends Named {
  /** Those from the document's to the project's. */
  readonly folders: readonly string[];
  /** The name of the project's file. */
  readonly project: string;
}

async function quarto(
  { path, named: own, folders, project }: QuartoPart,
  files: DocumentFiles,
): Promise<ProjectMetadata> {
  const named = [...own];
  for (const folder of folders) {
    const names = new Set(await files.names(folder));
    const file = directoryNames.find(name => names.has(name));
    if (file !== undefined) named.push(...(await bibliographiesIn(pathFrom(folder, file), files)));
  }
  const root = folders.at(-1) ?? '/';
  const file = pathFrom(root, project);
  const text = (await files.read(file)) ?? '';
  const { type, language, analysis, metadataFiles } = readQuartoFile(text);
  named.push(...(await bibliographiesIn(file, files)));
  for (const further of metadataFiles.slice(0, maxFiles))
    named.push(...(await bibliographiesIn(pathFrom(root, further), files)));
  return {
    bibliography: asFrom(path, await Promise.all(named.map(name => inProject(name, root, files)))),
    ...(language && { language }),
    ...(type === 'book' && { book: { path: file, document: { text, analysis } } }),
  };
}

/** What `/refs.bib` means in a project, unless only the drive has such a file; any other path stays as it is. */
async function inProject(path: string, root: string, files: DocumentFiles): Promise<string> {
  if (!path.startsWith('/') || path.startsWith(`${root}/`)) return path;
  const isThere = async (file: string): Promise<boolean> =>
    (await files.names(folderOfPath(file))).includes(nameOfPath(file));
  const inside = pathFrom('/', root + path);
  return !(await isThere(inside)) && (await isThere(path)) ? path : inside;
}

/** Of a book by bookdown the first chapter speaks for all (https://bookdown.org/yihui/bookdown/usage.html). */
async function bookdown({ path, named: own }: Named, folder: string, files: DocumentFiles): Promise<ProjectMetadata> {
  const index = (await files.names(folder)).find(name => /^index\.rmd$/i.test(name));
  if (index === undefined || nameOfPath(path) === index) return { bibliography: asFrom(path, own) };
  const head = readFrontMatter((await files.read(pathFrom(folder, index))) ?? '');
  const named = head?.frontMatter.bibliography.map(entry => placed(folder, entry.path)) ?? [];
  return { bibliography: asFrom(path, [...own, ...named]) };
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
