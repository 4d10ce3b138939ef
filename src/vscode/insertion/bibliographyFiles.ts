import * as vscode from 'vscode';
import type { BibliographyFormat } from '../../core/bibliography/model';
import { bibliographyFormat } from '../../core/bibliography/scanBibliography';
import type { BibliographyFault } from '../../l10n/insertionText';
import type { DocumentAnalysis } from '../../core/document/model';

/** A bibliography that a document names; `path` is as written there. */
export interface BibliographyFile {
  readonly path: string;
  readonly uri: vscode.Uri;
  readonly format: BibliographyFormat;
  /** `open` with its text as the editor has it; `absent` when it is yet to be made; `unreadable` says why. */
  readonly state:
    | { readonly kind: 'open'; readonly document: vscode.TextDocument; readonly writable: boolean }
    | { readonly kind: 'absent' }
    | { readonly kind: 'unreadable'; readonly fault: BibliographyFault };
}

/** Looks at one bibliography; `folder` is where its path starts. */
export async function openBibliography(
  folder: vscode.Uri,
  path: string,
  analysis: DocumentAnalysis,
): Promise<BibliographyFile> {
  const uri = /^(?:[a-z]:)?[/\\]/i.test(path)
    ? folder.with({ path: path.replaceAll('\\', '/').replace(/^(?=[a-z]:)/i, '/') })
    : vscode.Uri.joinPath(folder, path);
  const format = bibliographyFormat(path, analysis);
  if (format === undefined || /^[a-z]{2,}:\/\//i.test(path)) {
    return { path, uri, format: format ?? 'bib', state: { kind: 'unreadable', fault: { kind: 'unknown-format' } } };
  }
  return { path, uri, format, state: await openState(uri) };
}

export function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

async function openState(uri: vscode.Uri): Promise<BibliographyFile['state']> {
  try {
    const stat = await vscode.workspace.fs.stat(uri);
    const document = await asUtf8(await vscode.workspace.openTextDocument(uri));
    if (!document.isDirty && !(await decodesAs(document))) {
      return { kind: 'unreadable', fault: { kind: 'other-encoding', detail: document.encoding } };
    }
    return { kind: 'open', document, writable: isWritable(uri, stat) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { kind: 'absent' };
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'unreadable', fault: { kind: 'unreadable', detail } };
  }
}

/**
 * Whether a change would be allowed at all. That a file on the disk is write-protected is not told to extensions: there
 * VS Code itself says so when the file is saved, and offers to overwrite it.
 */
function isWritable(uri: vscode.Uri, { permissions }: vscode.FileStat): boolean {
  const isReadonly = permissions !== undefined && (permissions & vscode.FilePermission.Readonly) !== 0;
  return !isReadonly && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
}

/**
 * A file in UTF-8 that a setting or a guess takes for another encoding is opened as what it is: å, ä and ö would not be
 * found in it, and what is written into it in the other encoding no tool could read. Whatever is valid UTF-8 is hardly
 * ever anything else.
 */
async function asUtf8(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  const { uri, encoding, isDirty } = document;
  if (isDirty || /^utf/i.test(encoding) || !hasOtherLetters.test(document.getText())) return document;
  if (!isUtf8(await vscode.workspace.fs.readFile(uri))) return document;
  return vscode.workspace.openTextDocument(uri, { encoding: 'utf8' });
}

const hasOtherLetters = /\P{ASCII}/u;

/** A file that is not in the encoding that its editor assumes would lose its å, ä and ö when it is saved. */
async function decodesAs(document: vscode.TextDocument): Promise<boolean> {
  if (!/^utf8/i.test(document.encoding)) return true;
  if (!document.getText().includes('\uFFFD')) return true;
  return isUtf8(await vscode.workspace.fs.readFile(document.uri));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // that is the question
  }
}
