import type { Language } from '../../language';
import type { DocumentFiles } from '../../ports';
import type { ReadDocument } from '../citedPassage';
import { readMetadataBlocks } from '../metadataBlocks';
import type { DocumentAnalysis } from '../model';
import { folderOfPath, foldersUpTo, nameOfPath, pathFrom, pathRelativeTo } from '../manuscript/filePath';
import {
  bibliographiesIn,
  bibliographiesOf,
  bibliographiesOfFolders,
  isElsewhere,
  placed,
} from './quartoBibliographies';
import { readQuartoFile } from './quartoFile';
import { profileFiles } from './quartoProfiles';

/** What a document and the project that it belongs to say for it. */
export interface ProjectMetadata {
  /** Bibliographies as from the document's folder, its own first, then the one that is said nearest to it. */
  readonly bibliography: readonly string[];
  /** What documents without a `lang` of their own are written in. */
  readonly language?: Language;
  /** The file that names a bibliography for all parts of a book, which do so in vain. */
  readonly book?: { readonly path: string; readonly document: ReadDocument };
}

/** Bounds on looking for a project. */
const maxLevels = 12;

/** A document, of a manuscript its main file, where it lies. */
export interface ProjectPart {
  readonly path: string;
  /** The highest folder in which a project is looked for. */
  readonly top: string;
  readonly analysis: DocumentAnalysis;
}

/**
 * What a document says of bibliographies and, where it is one of Pandoc's Markdown, its Quarto project or bookdown book.
 * Quarto adds up what the project, the folders on the way to the document (`_metadata.yml`) and the document name
 * (https://quarto.org/docs/projects/quarto-projects.html#directory-metadata), each with the files that it takes in; each
 * path starts where it is written, or in the project's folder where it begins with `/`.
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
  const further = analysis.frontMatter?.metadataFiles?.map(file => pathFrom(folder, file)) ?? [];
  named.push(...(await bibliographiesIn(further, files)));
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
  const root = folders.at(-1) ?? '/';
  const file = pathFrom(root, project);
  const text = (await files.read(file)) ?? '';
  const main = readQuartoFile(text);
  const { active, other } = await profileFiles(root, main, files);
  const named = [
    ...own,
    ...(await bibliographiesOfFolders(folders, files)),
    ...(await bibliographiesOf({ nearest: active, main }, root, files)),
  ];
  // Where files of profiles alone name one, whoever renders chooses among them.
  for (const profile of named.length === 0 ? other : [])
    named.push(...(await bibliographiesOf({ nearest: [profile] }, root, files)));
  const said = [...active, main];
  const language = said.map(part => part.language).find(found => found !== undefined);
  const type = said.map(part => part.type).find(found => found !== undefined);
  return {
    bibliography: asFrom(path, await Promise.all(named.map(name => inProject(name, root, files)))),
    ...(language && { language }),
    ...(type === 'book' && { book: { path: file, document: { text, analysis: main.analysis } } }),
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
  const head = readMetadataBlocks((await files.read(pathFrom(folder, index))) ?? '');
  const named = head?.frontMatter.bibliography.map(entry => placed(folder, entry.path)) ?? [];
  return { bibliography: asFrom(path, [...own, ...named]) };
}

function asFrom(document: string, paths: readonly string[]): readonly string[] {
  const relative = paths.map(path => (isElsewhere(path) ? path : pathRelativeTo(folderOfPath(document), path)));
  return [...new Set(relative)];
}
