import * as vscode from 'vscode';
import type { CorpusStore } from '../corpusStore';
import type { HouseStyles } from '../houseStyle/houseStyles';
import type { Inserter } from '../insertion/inserter';
import type { Words } from '../language';
import type { DocumentReader } from '../lookup/documentReader';
import type { WorkspaceReader } from '../lookup/workspaceReader';
import type { ReferenceWatch } from '../writing/referenceWatch';
import { registerCheckDocument, registerCheckWorkspace } from './checkCommands';
import { registerCheckDiagnostics } from './checkDiagnostics';
import { CheckResults } from './checkResults';
import { registerCheckStatus } from './checkStatus';
import { createCurrentVerifier } from './currentVerifier';
import { DocumentChecker } from './documentChecker';
import { DocumentView } from './documentView';
import { registerAcceptQuotation, registerFixQuotation } from './fixCommands';
import { FollowedDocument } from './followedDocument';
import { NotebookProblems } from './notebookProblems';
import { registerQuotationFixes } from './quotationFixes';
import { registerCreateReport } from './reportCommand';
import { SourceChanges } from './sourceChanges';
import { WorkspaceChecker } from './workspaceChecker';

/** Quotations that are checked, and what shows it. */
export interface Checking extends vscode.Disposable {
  readonly checker: DocumentChecker;
  readonly view: DocumentView;
}

/** What checking works with. */
export interface CheckingNeeds {
  readonly store: CorpusStore;
  readonly reader: DocumentReader;
  readonly documents: WorkspaceReader;
  readonly references: ReferenceWatch;
  readonly inserter: Inserter;
  readonly styles: HouseStyles;
  readonly words: Words;
}

export function startChecking(needs: CheckingNeeds): Checking {
  const { store, reader, documents, references, inserter, styles, words } = needs;
  const verifier = createCurrentVerifier(store);
  const results = new CheckResults();
  const checker = new DocumentChecker(store, reader, verifier, results);
  const notebooks = new NotebookProblems(words);
  const workspace = new WorkspaceChecker(store, documents, checker, { verifier, results, notebooks });
  const followed = new FollowedDocument(checker, results);
  const view = new DocumentView(followed, references, words);
  const disposables = vscode.Disposable.from(
    checker,
    workspace,
    notebooks,
    registerCheckDiagnostics(results, words),
    followed,
    view,
    registerCheckStatus(followed, words),
    registerQuotationFixes(checker, styles, words),
    registerFixQuotation(checker, inserter, words),
    registerAcceptQuotation(checker, words),
    registerCheckDocument(checker, followed, words),
    registerCheckWorkspace(workspace, { results, notebooks }, words),
    registerCreateReport(checker, followed, words),
    new SourceChanges(store, documents, workspace, words),
    results,
  );
  return { checker, view, dispose: () => disposables.dispose() };
}
