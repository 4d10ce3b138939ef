import type * as vscode from 'vscode';
import { analyseDocument } from '../../core/document/analyseDocument';
import type { ReadDocument } from '../../core/document/citedPassage';
import { documentLanguage } from '../../core/document/documentLanguages';

interface Reading extends ReadDocument {
  readonly version: number;
}

/** Reads open documents for what they quote and cite, once for each of their versions. */
export class DocumentReader {
  readonly #readings = new WeakMap<vscode.TextDocument, Reading>();

  read(document: vscode.TextDocument): Reading {
    const known = this.#readings.get(document);
    if (known?.version === document.version) return known;
    const text = document.getText();
    const reading = { version: document.version, text, analysis: analyseDocument(text, languageOf(document)) };
    this.#readings.set(document, reading);
    return reading;
  }
}

/** Without an extension for their language, VS Code takes many documents for plain text. */
function languageOf({ languageId, uri }: vscode.TextDocument): string {
  return languageId === 'plaintext' ? (documentLanguage(uri.path) ?? languageId) : languageId;
}
