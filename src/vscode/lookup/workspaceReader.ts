import * as vscode from 'vscode';
import { analyseDocument } from '../../core/document/analyseDocument';
import type { ReadDocument } from '../../core/document/citedPassage';
import { isNotebookName, namedDocumentLanguage } from '../../core/document/documentLanguages';
import type { TextSpan } from '../../core/document/model';
import { rangesIn } from '../convert';
import type { CorpusStore } from '../corpusStore';
import { writtenAs } from '../languageOf';
import { cellsOfWords, isCell, openNotebook } from '../notebookCell';
import { readNotebookFile, type UnreadableNotebook } from './notebookFile';
import type { DocumentReader } from './documentReader';
import { isDocumentName, workspaceDocuments } from './workspaceDocuments';

/** A file that is larger is no document that somebody writes. */
const maxBytes = 2 * 1024 * 1024;

/** A document of the workspace, or one of the cells of a notebook. */
export interface WorkspaceText extends ReadDocument {
  /** Of a cell of an open notebook its own address, else that of the file. */
  readonly uri: vscode.Uri;
  readonly rangeOf: (span: TextSpan) => vscode.Range;
  /** The number of a cell in a notebook that nobody has open: its address is the file's, and so are its ranges. */
  readonly cell?: number;
}

/** What a file of the workspace holds: nothing where it cannot be read. */
export interface WorkspaceFile {
  readonly texts: readonly WorkspaceText[];
  /** A notebook is broken in ways that no text is. */
  readonly unreadable?: UnreadableNotebook;
}

/** Reads the documents of the open folders, unsaved changes included; pages of the corpus are none of them. */
export class WorkspaceReader {
  readonly #store: CorpusStore;
  readonly #reader: DocumentReader;

  constructor(store: CorpusStore, reader: DocumentReader) {
    this.#store = store;
    this.#reader = reader;
  }

  /** Open documents and notebooks first; those found so far when the token is cancelled. */
  async list(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
    const { textDocuments, notebookDocuments } = vscode.workspace;
    const open = [...textDocuments.filter(isOpenDocument), ...notebookDocuments].map(({ uri }) => uri);
    const uris = [...open, ...(await workspaceDocuments(token))].filter(uri => !this.#store.holds(uri));
    return [...new Map(uris.map(uri => [uri.toString(), uri])).values()];
  }

  /** The document as its editor has it, else as the disk has it. */
  async read(uri: vscode.Uri): Promise<WorkspaceFile> {
    const notebook = openNotebook(uri);
    if (notebook) return { texts: cellsOfWords(notebook).map(cell => this.#open(cell)) };
    const open = openDocument(uri);
    if (isNotebookName(uri.path)) return readNotebookFile(uri, open?.getText());
    return { texts: open ? [this.#open(open)] : await readFile(uri) };
  }

  #open(document: vscode.TextDocument): WorkspaceText {
    const { text, analysis } = this.#reader.read(document);
    return placed(document.uri, { text, analysis });
  }
}

/** The document at an address, if an editor or an extension holds it. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
}

/** Untitled documents have a language, but no file name that would tell. Cells are found in their notebooks. */
function isOpenDocument(document: vscode.TextDocument): boolean {
  const { isClosed, languageId, uri } = document;
  return !isClosed && !isCell(document) && (languageId === 'markdown' || isDocumentName(uri));
}

async function readFile(uri: vscode.Uri): Promise<readonly WorkspaceText[]> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length > maxBytes) return [];
    const text = new TextDecoder().decode(bytes);
    return [placed(uri, { text, analysis: analyseDocument(text, writtenAs(namedDocumentLanguage(uri.path), uri)) })];
  } catch {
    return []; // a file that vanished or may not be read cites nothing that could be shown
  }
}

function placed(uri: vscode.Uri, { text, analysis }: ReadDocument): WorkspaceText {
  return { uri, text, analysis, rangeOf: rangesIn(text) };
}
