import * as vscode from 'vscode';
import type { DocumentLookup } from '../lookup/documentLookup';

/** What the document at hand cites already: who writes about a source often wants it again. */
export async function citedInActiveEditor(lookup: DocumentLookup): Promise<ReadonlySet<string>> {
  const document = vscode.window.activeTextEditor?.document;
  return document ? lookup.cited(document) : new Set();
}
