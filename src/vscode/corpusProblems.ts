import * as vscode from 'vscode';
import type { Problem } from '../core/corpus/problem';
import { problemText } from '../l10n/problemText';
import { corpusUri, firstLineRange } from './convert';
import type { CorpusStore } from './corpusStore';
import type { Words } from './language';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
} as const satisfies Record<Problem['severity'], vscode.DiagnosticSeverity>;

/** Shows what is wrong with corpus files where it stands, as soon as the corpus is read. */
export function registerCorpusProblems(store: CorpusStore, words: Words): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('Belägg');
  const show = async () => {
    if (store.state !== 'ready') return;
    const { problems } = await store.current();
    const diagnostics = new Map<string, vscode.Diagnostic[]>();
    for (const problem of problems) {
      const key = corpusUri(problem.source).toString();
      diagnostics.set(key, [...(diagnostics.get(key) ?? []), toDiagnostic(problem, words)]);
    }
    collection.clear();
    collection.set([...diagnostics].map(([uri, list]) => [vscode.Uri.parse(uri, true), list]));
  };
  const update = () => void show();
  return vscode.Disposable.from(collection, store.onDidChange(update), words.onDidChange(update));
}

function toDiagnostic(problem: Problem, words: Words): vscode.Diagnostic {
  const range = firstLineRange(problem.source, problem.column);
  const diagnostic = new vscode.Diagnostic(range, problemText(problem, words.t), severities[problem.severity]);
  diagnostic.source = 'Belägg';
  diagnostic.code = problem.code;
  return diagnostic;
}
