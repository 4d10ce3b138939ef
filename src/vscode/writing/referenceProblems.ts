import * as vscode from 'vscode';
import type { ReferenceProblem } from '../../core/citation/checkReferences';
import { referenceText } from '../../l10n/referenceText';
import { diagnosticSeverities, diagnosticSource } from '../checking/checkDiagnostics';
import { affectsSeverities, referenceSeverity } from '../checking/checkSettings';
import { documentRange } from '../convert';
import type { Words } from '../language';
import type { ReferenceWatch } from './referenceWatch';

/** Underlines references to the corpus that do not lead where they should, in the documents on the screen. */
export function registerReferenceProblems(watch: ReferenceWatch, words: Words): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('Belägg references');
  const show = (document: vscode.TextDocument) => {
    const problems = watch.of(document)?.problems ?? [];
    collection.set(
      document.uri,
      problems.flatMap(problem => diagnosticOf(problem, document, words)),
    );
  };
  const showAll = () => watch.documents.forEach(show);
  return vscode.Disposable.from(
    collection,
    watch.onDidChange(show),
    words.onDidChange(showAll),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (affectsSeverities(event)) showAll();
    }),
  );
}

function diagnosticOf(
  problem: ReferenceProblem,
  document: vscode.TextDocument,
  { t }: Words,
): readonly vscode.Diagnostic[] {
  const severity = referenceSeverity(document.uri);
  if (severity === 'off') return [];
  const range = documentRange(document, problem);
  const diagnostic = new vscode.Diagnostic(range, referenceText(problem, t), diagnosticSeverities[severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = problem.code;
  return [diagnostic];
}
