import * as vscode from 'vscode';
import type { ReferenceProblem } from '../../core/citation/checkReferences';
import { bibliographyFormat } from '../../core/bibliography/scanBibliography';
import { referenceText } from '../../l10n/referenceText';
import { isCheckable, visibleDocuments } from '../checking/checkableDocument';
import { diagnosticSeverities, diagnosticSource } from '../checking/checkDiagnostics';
import { affectsSeverities, checksAutomatically, referenceSeverity } from '../checking/checkSettings';
import { documentRange } from '../convert';
import type { CorpusStore } from '../corpusStore';
import type { Words } from '../language';
import type { CheckedReferences, ReferenceChecker } from './referenceChecker';
import { registerReferenceFixes } from './referenceFixActions';

/** How long a writer rests before references are looked at, in milliseconds. */
const settle = 500;

/** Underlines references to the corpus that do not lead where they should, in the documents on the screen. */
export function registerReferenceProblems(
  checker: ReferenceChecker,
  store: CorpusStore,
  words: Words,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('Belägg references');
  const found = new Map<vscode.TextDocument, CheckedReferences>();
  const follows = (document: vscode.TextDocument) =>
    isCheckable(document) && checksAutomatically(document) && !store.holds(document.uri);
  const show = (document: vscode.TextDocument) => {
    const problems = found.get(document)?.problems ?? [];
    collection.set(
      document.uri,
      problems.flatMap(problem => diagnosticOf(problem, document, words)),
    );
  };
  const check = async (document: vscode.TextDocument) => {
    const checked = await checker.check(document);
    if (document.isClosed || document.version !== checked.version) return undefined; // the next rest checks what is then
    found.set(document, checked);
    show(document);
    return checked;
  };
  // Whoever asks for fixes does not wait for the writer to rest.
  const checkNow = async (document: vscode.TextDocument) => {
    const known = found.get(document);
    if (known?.version === document.version) return known;
    return follows(document) ? check(document) : undefined;
  };
  const checkVisible = async () => {
    for (const document of visibleDocuments().filter(follows)) await check(document);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const checkSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      checkVisible().catch(() => {}); // that the corpus cannot be read is said by its views
    }, settle);
  };
  checkSoon();
  return vscode.Disposable.from(
    collection,
    new vscode.Disposable(() => clearTimeout(timer)),
    registerReferenceFixes(checkNow, words.t),
    vscode.window.onDidChangeVisibleTextEditors(checkSoon),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const matters = follows(document) || bibliographyFormat(document.uri.path) !== undefined;
      if (contentChanges.length > 0 && matters) checkSoon();
    }),
    vscode.workspace.onDidCloseTextDocument(document => {
      found.delete(document);
      collection.delete(document.uri);
    }),
    store.onDidChange(checkSoon),
    words.onDidChange(() => found.forEach((_, document) => show(document))),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (affectsSeverities(event)) found.forEach((_, document) => show(document));
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
