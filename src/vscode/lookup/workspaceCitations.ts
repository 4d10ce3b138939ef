import * as vscode from 'vscode';
import { citationsIn, type CitationTarget } from '../../core/document/citationsIn';
import { analyseDocument } from '../../core/document/analyseDocument';
import type { CitationSources, ReadDocument } from '../../core/document/citedPassage';
import { namedDocumentLanguage } from '../../core/document/documentLanguages';
import { documentRange, rangesIn } from '../convert';
import type { CorpusStore } from '../corpusStore';
import { writtenAs } from '../languageOf';
import { createPacer } from '../pacer';
import type { DocumentReader } from './documentReader';
import { isDocumentName, workspaceDocuments } from './workspaceDocuments';

/** A file that is larger is no document that somebody writes. */
const maxBytes = 2 * 1024 * 1024;

/** Where the documents of the open folders cite a passage or a work; pages of the corpus are no such documents. */
export class WorkspaceCitations {
  readonly #store: CorpusStore;
  readonly #reader: DocumentReader;

  constructor(store: CorpusStore, reader: DocumentReader) {
    this.#store = store;
    this.#reader = reader;
  }

  /** Unsaved changes count. What was found so far is returned when the token is cancelled. */
  async find(
    target: CitationTarget,
    sources: CitationSources,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const open = new Map(openDocuments().map(document => [document.uri.toString(), document]));
    const closed = await workspaceDocuments(token);
    const pace = createPacer();
    const found: vscode.Location[] = [];
    for (const uri of uniqueUris(
      [...open.values()].map(document => document.uri),
      closed,
    )) {
      if (token.isCancellationRequested) break;
      if (this.#store.holds(uri)) continue;
      const document = open.get(uri.toString());
      found.push(...(document ? this.#inOpen(document, target, sources) : await inFile(uri, target, sources)));
      await pace();
    }
    return found;
  }

  #inOpen(document: vscode.TextDocument, target: CitationTarget, sources: CitationSources): vscode.Location[] {
    return citationsIn(this.#reader.read(document), target, sources).map(
      span => new vscode.Location(document.uri, documentRange(document, span)),
    );
  }
}

/** Untitled documents have a language, but no file name that would tell. */
function openDocuments(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(
    ({ isClosed, languageId, uri }) => !isClosed && (languageId === 'markdown' || isDocumentName(uri)),
  );
}

function uniqueUris(...lists: readonly (readonly vscode.Uri[])[]): Iterable<vscode.Uri> {
  return new Map(lists.flat().map(uri => [uri.toString(), uri])).values();
}

async function inFile(
  uri: vscode.Uri,
  target: CitationTarget,
  sources: CitationSources,
): Promise<readonly vscode.Location[]> {
  const document = await readClosed(uri);
  if (!document) return [];
  const spans = citationsIn(document, target, sources);
  const rangeOf = rangesIn(document.text);
  return spans.map(span => new vscode.Location(uri, rangeOf(span)));
}

async function readClosed(uri: vscode.Uri): Promise<ReadDocument | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length > maxBytes) return undefined;
    const text = new TextDecoder().decode(bytes);
    return { text, analysis: analyseDocument(text, writtenAs(namedDocumentLanguage(uri.path), uri)) };
  } catch {
    return undefined; // a file that vanished or may not be read cites nothing that could be shown
  }
}
