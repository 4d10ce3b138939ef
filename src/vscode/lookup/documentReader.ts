import type * as vscode from 'vscode';
import { analyseDocument } from '../../core/document/analyseDocument';
import type { ReadDocument } from '../../core/document/citedPassage';

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

/** Without an extension for Quarto or R, VS Code takes their files for plain text. */
const languages: Readonly<Record<string, string>> = { qmd: 'quarto', rmd: 'rmd' };

function languageOf({ languageId, uri }: vscode.TextDocument): string {
  const extension = /\.([a-z]+)$/i.exec(uri.path)?.[1]?.toLowerCase() ?? '';
  return languageId === 'plaintext' ? (languages[extension] ?? languageId) : languageId;
}
