import * as vscode from 'vscode';
import { documentLanguage } from '../core/document/documentLanguages';
import { documentSyntaxes, type DocumentSyntax } from '../core/document/model';
import { syntaxOfLanguage } from '../core/document/syntaxOfLanguage';

/** A language for each syntax, by which a document is read as written in it. */
const languages: Readonly<Record<DocumentSyntax, string>> = {
  pandoc: 'markdown',
  latex: 'latex',
  typst: 'typst',
  asciidoc: 'asciidoc',
  html: 'html',
  text: 'plaintext',
};

/** The language that a document is written in. Without an extension for it, VS Code takes many documents for plain text. */
export function languageOf({ languageId, uri }: vscode.TextDocument): string {
  return writtenAs(languageId === 'plaintext' ? (documentLanguage(uri.path) ?? languageId) : languageId, uri);
}

/**
 * The language, or the one that the setting `belagg.citation.syntax` gives for it where the document is. A workspace may
 * set it to anything: what is no syntax counts as not set.
 */
export function writtenAs(languageId: string, uri: vscode.Uri): string {
  const setting: unknown = vscode.workspace.getConfiguration('belagg', uri).get('citation.syntax');
  if (typeof setting !== 'object' || setting === null || !Object.hasOwn(setting, languageId)) return languageId;
  const wanted: unknown = Reflect.get(setting, languageId);
  const syntax = documentSyntaxes.find(candidate => candidate === wanted);
  return syntax === undefined || syntax === syntaxOfLanguage(languageId) ? languageId : languages[syntax];
}
