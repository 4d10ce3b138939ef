import * as vscode from 'vscode';
import type { DocumentFiles } from '../../core/ports';
import { openDocument } from '../lookup/workspaceReader';

/** A larger file is no part of a text that somebody writes, in bytes. */
const maxBytes = 1_000_000;

/** The files in the file system of an address, as their editors have them. */
export function filesBeside(beside: vscode.Uri): DocumentFiles {
  return {
    read: async path => {
      const uri = beside.with({ path });
      const open = openDocument(uri);
      if (open) return open.getText();
      try {
        const { size } = await vscode.workspace.fs.stat(uri);
        return size > maxBytes ? undefined : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      } catch {
        return undefined; // named, but not there
      }
    },
    names: async path => {
      try {
        const entries = await vscode.workspace.fs.readDirectory(beside.with({ path }));
        return entries.filter(([, type]) => type & vscode.FileType.File).map(([name]) => name);
      } catch {
        return []; // a folder that may not be read has nothing for us
      }
    },
  };
}

/** The highest folder that belongs to what is written in a file: that of the workspace, else the one above its own. */
export function topFolder(uri: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..', '..');
}
