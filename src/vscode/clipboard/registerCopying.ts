import * as vscode from 'vscode';
import { registerCopyQuotation } from '../insertion/copyQuotation';
import { registerCopyForWord, type WordCopyTools } from './copyForWord';

/** Both ways out of VS Code: with formatting, and as plain text. */
export function registerCopying(tools: WordCopyTools): vscode.Disposable {
  return vscode.Disposable.from(registerCopyForWord(tools), registerCopyQuotation(tools));
}
