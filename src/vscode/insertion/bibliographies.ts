import type * as vscode from 'vscode';
import { headPart, partAnalysis } from '../../core/citation/documentParts';
import type { OpenBibliography } from '../../core/citation/model';
import type { ReadDocument } from '../../core/document/citedPassage';
import { bibliographiesAt } from '../../core/document/latex/refsections';
import { manuscriptOf, type Manuscript } from '../../core/document/manuscript/manuscriptOf';
import { withManuscript } from '../../core/document/manuscript/withManuscript';
import type { DocumentAnalysis } from '../../core/document/model';
import { projectMetadata, type ProjectMetadata } from '../../core/document/project/projectMetadata';
import type { Cancellation } from '../../core/ports';
import { languageOf } from '../languageOf';
import { fileOf } from '../notebookCell';
import { folderOf, openBibliography, type BibliographyFile } from './bibliographyFiles';
import { BibliographyReader } from './bibliographyReader';
import { filesBeside, topFolder } from './filesBeside';

/** The file that a document is part of, and that speaks for it: the main file of a manuscript, the project file of a book. */
export interface Head {
  readonly uri: vscode.Uri;
  readonly document: ReadDocument;
}

/** Which bibliographies a document names, itself or through its project or main file. */
export interface NamedBibliographies {
  /** The document, a part of one with what its main file loads and says. */
  readonly analysis: DocumentAnalysis;
  /** The files, in the order in which they are written to. */
  readonly files: readonly BibliographyFile[];
  /** The document that has entries itself. */
  readonly inline: readonly string[];
  /** Where a bibliography would be named, if not in the document. */
  readonly head?: Head;
}

/** Finds the bibliographies of documents, and reads them: each once for each of its versions. */
export class Bibliographies {
  readonly #reader = new BibliographyReader();
  /** The main files that were found, by the addresses of their parts: they are looked at first. */
  readonly #mains = new Map<string, string>();

  /**
   * `otherParts` are the other cells of a notebook. Unsaved changes in open editors count. At an offset of the document
   * those are named that count there; else all.
   */
  async named(
    document: vscode.TextDocument,
    reading: ReadDocument,
    otherParts: readonly ReadDocument[] | undefined,
    offset?: number,
  ): Promise<NamedBibliographies> {
    const { uri, isUntitled } = fileOf(document);
    const manuscript = isUntitled || otherParts ? undefined : await this.#manuscript(document, reading);
    const main = manuscript?.main === uri.path ? undefined : manuscript;
    const parts = { document: reading, ...(otherParts && { otherParts }), ...(main && { main: main.document }) };
    const read = manuscript ? inManuscript(reading, manuscript, { offset, isMain: !main }) : analysisAt(parts, offset);
    const mainUri = uri.with({ path: manuscript?.main ?? uri.path });
    const project = await this.#project(mainUri, read, isUntitled);
    const head = headPart(parts);
    const speaksForItself = head?.analysis.frontMatter?.lang !== undefined;
    const analysis = project?.language && !speaksForItself ? { ...read, language: project.language } : read;
    const paths = project?.bibliography ?? analysis.bibliography.map(({ path }) => path);
    const files = await openAll(folderOf(mainUri), paths, analysis);
    const inline = head?.analysis.frontMatter?.references ? [head.text] : [];
    const { book } = project ?? {};
    const speaksForAll = files.length + inline.length === 0 ? book : undefined;
    const speaker = main
      ? { uri: mainUri, document: main.document }
      : speaksForAll && { uri: uri.with({ path: speaksForAll.path }), document: speaksForAll.document };
    return { analysis, files, inline, ...(speaker && { head: speaker }) };
  }

  /** Bibliographies as they now are, files first; `undefined` when it is cancelled. */
  async readAll(
    { files, inline }: Pick<NamedBibliographies, 'files' | 'inline'>,
    cancellation: Cancellation,
  ): Promise<readonly OpenBibliography[] | undefined> {
    const read: OpenBibliography[] = [];
    for (const file of files) {
      const bibliographies = await this.#reader.read(file, cancellation);
      if (!bibliographies) return undefined;
      read.push(...bibliographies);
    }
    for (const text of inline) {
      const bibliography = await this.#reader.readInline(text, cancellation);
      if (!bibliography) return undefined;
      read.push(bibliography);
    }
    return read;
  }

  async #manuscript(document: vscode.TextDocument, reading: ReadDocument): Promise<Manuscript | undefined> {
    const { uri } = document;
    const placed = { ...reading, path: uri.path, languageId: languageOf(document), top: topFolder(uri).path };
    const manuscript = await manuscriptOf(placed, filesBeside(uri), this.#mains.get(uri.toString()));
    if (manuscript) this.#mains.set(uri.toString(), manuscript.main);
    return manuscript;
  }

  async #project(
    uri: vscode.Uri,
    analysis: DocumentAnalysis,
    isUntitled: boolean,
  ): Promise<ProjectMetadata | undefined> {
    if (isUntitled) return undefined;
    return projectMetadata({ path: uri.path, top: topFolder(uri).path, analysis }, filesBeside(uri));
  }
}

function inManuscript(
  { analysis }: ReadDocument,
  { document, at }: Manuscript,
  { offset, isMain }: { readonly offset: number | undefined; readonly isMain: boolean },
): DocumentAnalysis {
  const whole = isMain ? offset : at;
  const place = offset === undefined ? undefined : { own: offset, ...(whole !== undefined && { whole }) };
  return withManuscript(analysis, document.analysis, place);
}

function analysisAt(parts: Parameters<typeof partAnalysis>[0], offset: number | undefined): DocumentAnalysis {
  const analysis = partAnalysis(parts);
  if (offset === undefined) return analysis;
  return { ...analysis, bibliography: bibliographiesAt(analysis.bibliography, offset) };
}

/** Each file once, whatever names it twice. */
async function openAll(
  folder: vscode.Uri,
  paths: readonly string[],
  analysis: DocumentAnalysis,
): Promise<readonly BibliographyFile[]> {
  const files = await Promise.all([...new Set(paths)].map(path => openBibliography(folder, path, analysis)));
  return files.filter(({ uri }, index) => files.findIndex(file => file.uri.path === uri.path) === index);
}
