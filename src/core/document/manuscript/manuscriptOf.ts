import type { DocumentFiles } from '../../ports';
import { analyseDocument } from '../analyseDocument';
import type { ReadDocument } from '../citedPassage';
import { latexRoot } from '../latex/mainFile';
import { readPreamble } from '../latex/preamble';
import type { BibliographyPath, DocumentAnalysis, DocumentFeature } from '../model';
import { FileWalk } from './fileWalk';
import { folderOfPath, foldersUpTo, nameOfPath, pathFrom, pathRelativeTo } from './filePath';

/** A document with the place of its file. */
export interface PlacedDocument extends ReadDocument {
  readonly path: string;
  readonly languageId: string;
  /** The highest folder in which its main file is looked for. */
  readonly top: string;
}

/** All files that one takes in, read as what they are together. */
export interface Manuscript {
  /** The file that takes in the others; the document's own where it is part of none. */
  readonly main: string;
  /**
   * The main file, with what its parts load, and with the bibliographies that any of them names, their paths as from the
   * main file's folder.
   */
  readonly document: ReadDocument;
  /** Where in the main file's text the part is taken in, where that tells which bibliographies it has. */
  readonly at?: number;
}

/** Bounds on looking for a main file. */
const maxFiles = 50;
const maxLevels = 6;

/**
 * The manuscript that a LaTeX, Typst or Quarto document belongs to: the main file that it names (`% !TEX root`), else the
 * one in its folder or those above that takes it in, directly or through others. `undefined` where nothing but the
 * document itself is to be read. `lastMain` is looked at first: the answer of the time before.
 */
export async function manuscriptOf(
  document: PlacedDocument,
  files: DocumentFiles,
  lastMain?: string,
): Promise<Manuscript | undefined> {
  const { path, text, analysis, top } = document;
  if (!(analysis.syntax in endings)) return undefined;
  const walk = new FileWalk(
    { ...files, read: wanted => (wanted === path ? Promise.resolve(text) : files.read(wanted)) },
    analysis.syntax,
    top,
  );
  const main = isWhole(document) ? path : ((await mainOf(document, walk, lastMain)) ?? path);
  const parts = await walk.partsOf(main);
  const source = parts.get(main);
  if (source === undefined || (main === path && parts.size === 1)) return undefined;
  const read = main === path ? analysis : analyseDocument(source, document.languageId);
  const whole = { text: source, analysis: await withParts(read, main, parts, walk) };
  const at =
    main !== path && read.bibliography.some(({ within }) => within) ? await walk.placeIn(main, path) : undefined;
  return { main, document: whole, ...(at !== undefined && { at }) };
}

/** The endings of the files that may take in others. */
const endings: Readonly<Partial<Record<DocumentAnalysis['syntax'], RegExp>>> = {
  latex: /\.(?:tex|ltx)$/i,
  typst: /\.typ$/i,
  pandoc: /\.(?:qmd|rmd|md)$/i,
};

/** What needs no main file: it has a preamble or a bibliography of its own. Quarto's parts are known by their names. */
function isWhole({ path, text, analysis }: PlacedDocument): boolean {
  if (analysis.syntax === 'latex') return analysis.bodyStart > 0 && latexRoot(text) === undefined;
  if (analysis.syntax === 'pandoc') return !nameOfPath(path).startsWith('_') || analysis.frontMatter !== undefined;
  return analysis.bibliography.length > 0;
}

async function mainOf(document: PlacedDocument, walk: FileWalk, lastMain?: string): Promise<string | undefined> {
  const { path, text, analysis, top } = document;
  const folder = folderOfPath(path);
  const root = analysis.syntax === 'latex' ? latexRoot(text) : undefined;
  const named = root === undefined ? undefined : pathFrom(folder, root);
  if (named !== undefined && isMain(await walk.read(named), analysis.syntax)) return named;
  if (lastMain !== undefined && lastMain !== path && (await walk.partsOf(lastMain)).has(path)) return lastMain;
  const found: { readonly path: string; readonly parts: ReadonlyMap<string, string> }[] = [];
  for (const place of foldersUpTo(top, folder, maxLevels)) {
    const all = [...(await walk.names(place))];
    const names = all.filter(name => endings[analysis.syntax]?.test(name)).slice(0, maxFiles);
    for (const candidate of names.map(name => pathFrom(place, name))) {
      if (candidate === path || !isMain(await walk.read(candidate), analysis.syntax)) continue;
      const parts = await walk.partsOf(candidate);
      if (parts.has(path)) found.push({ path: candidate, parts });
    }
  }
  const highest = found.filter(({ path: one }) => !found.some(other => other.path !== one && other.parts.has(one)));
  const tells = highest.find(({ parts }) => [...parts.values()].some(part => /bibliography|bibresource/.test(part)));
  return (tells ?? highest[0])?.path;
}

/** LaTeX begins its text in the main file; the others have no mark of it. */
function isMain(text: string | undefined, syntax: DocumentAnalysis['syntax']): boolean {
  return text !== undefined && (syntax !== 'latex' || text.includes(String.raw`\begin{document}`));
}

const nowhere = { start: -2, end: -2 };

/** The main file with what its parts load and name. */
async function withParts(
  main: DocumentAnalysis,
  path: string,
  parts: ReadonlyMap<string, string>,
  walk: FileWalk,
): Promise<DocumentAnalysis> {
  const features = new Set<DocumentFeature>(main.features);
  const bibliography: BibliographyPath[] = [...(await placed(main.bibliography, path, path, walk))];
  let { language } = main;
  for (const [part, text] of parts) {
    if (part === path) continue;
    if (main.syntax === 'latex') {
      const preamble = readPreamble(text);
      for (const feature of preamble.features) features.add(feature);
      language = preamble.language ?? language;
    }
    if (!/bibliography|bibresource|\.bib\b/.test(text) || main.syntax === 'pandoc') continue;
    // What counts in a section of a part counts nowhere else.
    const named = analyseDocument(text, main.syntax).bibliography.map(one =>
      one.within ? { ...one, within: nowhere } : one,
    );
    bibliography.push(...(await placed(named, part, path, walk)));
  }
  return { ...main, features, language, bibliography };
}

/** The bibliographies as the main file would name them; LaTeX does so in every part. */
async function placed(
  named: readonly BibliographyPath[],
  by: string,
  main: string,
  walk: FileWalk,
): Promise<readonly BibliographyPath[]> {
  if (!named.some(({ path }) => path.startsWith('/')) && (by === main || !by.endsWith('.typ'))) return named;
  const found = named.map(async (bibliography): Promise<BibliographyPath> => {
    const { path } = bibliography;
    const at =
      (await walk.found(path, by, main)) ?? (path.startsWith('/') ? undefined : pathFrom(folderOfPath(by), path));
    return at === undefined ? bibliography : { ...bibliography, path: pathRelativeTo(folderOfPath(main), at) };
  });
  return Promise.all(found);
}
