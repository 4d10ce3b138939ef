import * as vscode from 'vscode';
import { isBib, type BibliographyFormat } from '../../core/bibliography/model';
import { bibliographyFormat, scanBibliography } from '../../core/bibliography/scanBibliography';
import type { DocumentAnalysis } from '../../core/document/model';
import type { Words } from '../language';
import { folderOf, openBibliography, type BibliographyFile } from './bibliographyFiles';
import { newBibliographyName } from './citationSettings';

/** Bounds on looking for it. */
const maxFiles = 50;
const maxBytes = 1_000_000;

/**
 * The bibliography for a document that names none: the one in the folder of the file that is to name it, else a new one.
 * Of several the writer chooses; `undefined` when they do not.
 */
export async function folderBibliography(
  file: vscode.Uri,
  analysis: DocumentAnalysis,
  { t }: Words,
): Promise<BibliographyFile | undefined> {
  const folder = folderOf(file);
  const made = await openBibliography(folder, newBibliographyName(file), analysis);
  if (made.state.kind !== 'absent') return made;
  const names = await bibliographiesIn(folder, analysis);
  const [first = made.path, ...further] = names;
  if (further.length === 0) return openBibliography(folder, first, analysis);
  const items = [
    ...names.map(name => ({ label: name, name })),
    { label: t('New bibliography {0}', made.path), name: made.path, iconPath: new vscode.ThemeIcon('new-file') },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Which bibliography is the document to use?'),
    ignoreFocusOut: true,
  });
  return chosen && openBibliography(folder, chosen.name, analysis);
}

async function bibliographiesIn(folder: vscode.Uri, analysis: DocumentAnalysis): Promise<readonly string[]> {
  const names = await fileNames(folder);
  const found = await Promise.all(
    names.map(async name => ((await isBibliography(folder, name, analysis)) ? [name] : [])),
  );
  return found.flat().toSorted();
}

async function fileNames(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const files = entries.filter(([name, type]) => type & vscode.FileType.File && /^[^._]/.test(name));
    return files
      .map(([name]) => name)
      .filter(name => bibliographyFormat(name) !== undefined)
      .slice(0, maxFiles);
  } catch {
    return []; // a folder that may not be read offers nothing
  }
}

/** A .bib file is one whatever it holds; of JSON and YAML most is something else. */
async function isBibliography(folder: vscode.Uri, name: string, analysis: DocumentAnalysis): Promise<boolean> {
  const format = bibliographyFormat(name, analysis);
  if (format === undefined || isBib(format)) return format !== undefined;
  if (analysis.syntax === 'latex' || (analysis.syntax === 'typst' && format !== 'hayagriva')) return false;
  try {
    const uri = vscode.Uri.joinPath(folder, name);
    const { size } = await vscode.workspace.fs.stat(uri);
    return size <= maxBytes && holdsEntries(format, new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch {
    return false; // what cannot be read cannot be offered
  }
}

function holdsEntries(format: BibliographyFormat, text: string): boolean {
  if (!/\btype["']?[ \t]*:/.test(text)) return false;
  return scanBibliography(format, text).entries.length > 0;
}
