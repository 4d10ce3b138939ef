import * as vscode from 'vscode';
import { analyseDocument } from '../../core/document/analyseDocument';
import type { ReadDocument } from '../../core/document/citedPassage';
import { namedDocumentLanguage } from '../../core/document/documentLanguages';
import type { CorpusStore } from '../corpusStore';
import { writtenAs } from '../languageOf';
import type { DocumentReader } from './documentReader';
import { isDocumentName, workspaceDocuments } from './workspaceDocuments';

/** A file that is larger is no document that somebody writes. */
const maxBytes = 2 * 1024 * 1024;

/** Reads the documents of the open folders, unsaved changes included; pages of the corpus are none of them. */
export class WorkspaceReader {
  readonly #store: CorpusStore;
  readonly #reader: DocumentReader;

  constructor(store: CorpusStore, reader: DocumentReader) {
    this.#store = store;
    this.#reader = reader;
  }

  /** Open documents first; those found so far when the token is cancelled. */
  async list(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
    const open = vscode.workspace.textDocuments.filter(isOpenDocument).map(document => document.uri);
    const uris = [...open, ...(await workspaceDocuments(token))].filter(uri => !this.#store.holds(uri));
    return [...new Map(uris.map(uri => [uri.toString(), uri])).values()];
  }

  /** The document as its editor has it, else as the disk has it; `undefined` where it cannot be read. */
  async read(uri: vscode.Uri): Promise<ReadDocument | undefined> {
    const open = openDocument(uri);
    return open ? this.#reader.read(open) : readFile(uri);
  }
}

/** The document at an address, if an editor or an extension holds it. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
}

/** Untitled documents have a language, but no file name that would tell. */
function isOpenDocument({ isClosed, languageId, uri }: vscode.TextDocument): boolean {
  return !isClosed && (languageId === 'markdown' || isDocumentName(uri));
}

async function readFile(uri: vscode.Uri): Promise<ReadDocument | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length > maxBytes) return undefined;
    const text = new TextDecoder().decode(bytes);
    return { text, analysis: analyseDocument(text, writtenAs(namedDocumentLanguage(uri.path), uri)) };
  } catch {
    return undefined; // a file that vanished or may not be read cites nothing that could be shown
  }
}
