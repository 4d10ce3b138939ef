import * as vscode from 'vscode';
import type { CorpusStore } from '../corpusStore';
import type { Words } from '../language';
import type { DocumentReader } from '../lookup/documentReader';
import { registerCheckDiagnostics } from './checkDiagnostics';
import { CheckResults } from './checkResults';
import { createCurrentVerifier } from './currentVerifier';
import { DocumentChecker } from './documentChecker';

/** Checks quotations and shows what it finds. */
export function startChecking(store: CorpusStore, reader: DocumentReader, words: Words): vscode.Disposable {
  const results = new CheckResults();
  const diagnostics = registerCheckDiagnostics(results, words);
  const checker = new DocumentChecker(store, reader, createCurrentVerifier(store), results);
  return vscode.Disposable.from(checker, diagnostics, results);
}
