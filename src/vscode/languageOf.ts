import type * as vscode from 'vscode';
import { documentLanguage } from '../core/document/documentLanguages';

/** The language of a document. Without an extension for it, VS Code takes many documents for plain text. */
export function languageOf({ languageId, uri }: vscode.TextDocument): string {
  return languageId === 'plaintext' ? (documentLanguage(uri.path) ?? languageId) : languageId;
}
