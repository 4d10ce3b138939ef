import * as vscode from 'vscode';
import { notebookParts } from '../../core/document/notebook/notebookParts';
import { readNotebook, type NotebookFault } from '../../core/document/notebook/readNotebook';
import { rangesIn } from '../convert';
import type { WorkspaceFile } from './workspaceReader';

/** Pictures make notebooks large; reading more than this at once would hold up the host, in bytes. */
const maxBytes = 10 * 1024 * 1024;

/** Why a notebook cannot be read, and where in the file that shows. */
export interface UnreadableNotebook {
  readonly code: NotebookFault['code'] | 'too-large';
  readonly range: vscode.Range;
}

/** The cells of words of a notebook that is not open as one, from the disk or from the `text` that an editor has. */
export async function readNotebookFile(uri: vscode.Uri, text: string | undefined): Promise<WorkspaceFile> {
  const file = text ?? (await textOf(uri));
  if (file === undefined) return { texts: [] };
  if (file === 'too-large') return { texts: [], unreadable: { code: file, range: new vscode.Range(0, 0, 0, 0) } };
  const rangeOf = rangesIn(file);
  const read = readNotebook(file);
  if (read.kind === 'broken') {
    const { code, start } = read;
    return { texts: [], unreadable: { code, range: rangeOf({ start, end: start }) } };
  }
  const texts = notebookParts(read.cells).map(({ cell, text: words, analysis }) => ({
    uri,
    text: words,
    analysis,
    cell: cell.number,
    rangeOf: (span: Parameters<typeof rangeOf>[0]) => rangeOf(cell.inFile(span)),
  }));
  return { texts };
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > maxBytes) return 'too-large';
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined; // a file that vanished or may not be read cites nothing that could be shown
  }
}
