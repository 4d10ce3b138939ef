import type * as vscode from 'vscode';
import { createAnalyser } from '../../core/document/analyseDocument';
import type { ReadDocument } from '../../core/document/citedPassage';
import { languageOf } from '../languageOf';

interface Reading extends ReadDocument {
  readonly version: number;
}

interface OpenDocument {
  readonly languageId: string;
  readonly analyse: ReturnType<typeof createAnalyser>;
  reading?: Reading;
}

/** Reads open documents for what they quote and cite, once for each of their versions; what a change leaves is kept. */
export class DocumentReader {
  readonly #documents = new WeakMap<vscode.TextDocument, OpenDocument>();

  read(document: vscode.TextDocument): Reading {
    const open = this.#open(document);
    if (open.reading?.version === document.version) return open.reading;
    const text = document.getText();
    open.reading = { version: document.version, text, analysis: open.analyse(text) };
    return open.reading;
  }

  /** The last reading, perhaps of a version before this one: for what is ranked by it and not decided. */
  recent(document: vscode.TextDocument): Reading {
    return this.#open(document).reading ?? this.read(document);
  }

  /** Somebody may choose another language for a document that is open. */
  #open(document: vscode.TextDocument): OpenDocument {
    const languageId = languageOf(document);
    const known = this.#documents.get(document);
    if (known?.languageId === languageId) return known;
    const open = { languageId, analyse: createAnalyser(languageId) };
    this.#documents.set(document, open);
    return open;
  }
}
