import * as vscode from 'vscode';
import { analyseDocument } from '../../core/document/analyseDocument';
import type { ReadDocument } from '../../core/document/citedPassage';
import { includesFile, latexRoot } from '../../core/document/latex/mainFile';
import type { DocumentAnalysis } from '../../core/document/model';

/** The file of a LaTeX document that has its preamble. */
export interface MainFile {
  readonly uri: vscode.Uri;
  readonly analysis: DocumentAnalysis;
}

/** Bounds on looking for it. */
const maxFiles = 50;
const maxLength = 1_000_000;

/**
 * The main file of a part of a LaTeX document: the one that it names (`% !TEX root`), else one in its folder or the folder
 * above that includes it. `undefined` for everything else. Unsaved changes count.
 */
export async function latexMainFile(
  { uri, isUntitled }: vscode.TextDocument,
  { text, analysis }: ReadDocument,
): Promise<MainFile | undefined> {
  if (analysis.syntax !== 'latex' || analysis.bodyStart > 0 || isUntitled) return undefined;
  const folder = vscode.Uri.joinPath(uri, '..');
  const named = latexRoot(text);
  if (named !== undefined) return read(vscode.Uri.joinPath(folder, named), () => true);
  for (const place of [folder, vscode.Uri.joinPath(folder, '..')]) {
    for (const candidate of await texFiles(place)) {
      const path = uri.path.slice(place.path.length).replace(/^\//, '');
      const found = await read(candidate, source => includesFile(source, path));
      if (found) return found;
    }
  }
  return undefined;
}

/** A part, read with what its main file loads and says. */
export function partOf(part: DocumentAnalysis, main: DocumentAnalysis): DocumentAnalysis {
  const bibliography = part.bibliography.length > 0 ? part.bibliography : main.bibliography;
  return { ...part, bibliography, features: new Set([...part.features, ...main.features]), language: main.language };
}

async function texFiles(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const names = entries.filter(([name, type]) => type & vscode.FileType.File && /\.tex$/i.test(name));
    return names.slice(0, maxFiles).map(([name]) => vscode.Uri.joinPath(folder, name));
  } catch {
    return []; // a folder that may not be read has no main file for us
  }
}

async function read(uri: vscode.Uri, isMain: (source: string) => boolean): Promise<MainFile | undefined> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const source = document.getText();
    if (source.length > maxLength || !isMain(source)) return undefined;
    const analysis = analyseDocument(source, 'latex');
    return analysis.bodyStart > 0 ? { uri, analysis } : undefined;
  } catch {
    return undefined; // named, but not there
  }
}
