import * as vscode from 'vscode';
import type { CorpusStore } from '../corpusStore';
import type { Words } from '../language';
import type { DocumentReader } from '../lookup/documentReader';
import { registerCheckDiagnostics } from './checkDiagnostics';
import { CheckResults } from './checkResults';
import { registerCheckStatus } from './checkStatus';
import { createCurrentVerifier } from './currentVerifier';
import { DocumentChecker } from './documentChecker';
import { DocumentView } from './documentView';
import { FollowedDocument } from './followedDocument';

/** Quotations that are checked, and what shows it. */
export interface Checking extends vscode.Disposable {
  readonly checker: DocumentChecker;
  readonly view: DocumentView;
}

export function startChecking(store: CorpusStore, reader: DocumentReader, words: Words): Checking {
  const results = new CheckResults();
  const checker = new DocumentChecker(store, reader, createCurrentVerifier(store), results);
  const followed = new FollowedDocument(checker, results);
  const view = new DocumentView(followed, words);
  const disposables = vscode.Disposable.from(
    checker,
    registerCheckDiagnostics(results, words),
    followed,
    view,
    registerCheckStatus(followed, words),
    results,
  );
  return { checker, view, dispose: () => disposables.dispose() };
}
