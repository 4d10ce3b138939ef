import * as vscode from 'vscode';
import { findingCode, findingsOf, type Finding } from '../../core/verification/findings';
import type { CheckedQuotation } from '../../core/verification/model';
import { findingText } from '../../l10n/findingText';
import { corpusUri, firstLineRange } from '../convert';
import type { Words } from '../language';
import type { CheckedDocument } from './checkedDocument';
import type { CheckResults } from './checkResults';
import { affectsSeverities, severitiesFor } from './checkSettings';
import { inCell } from './inCell';
import { markedSpan } from './markedSpan';

/** What tells Belägg's problems from those of other extensions. */
export const diagnosticSource = 'Belägg';

/** How VS Code says it. */
export const diagnosticSeverities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
} as const satisfies Record<Finding['severity'], vscode.DiagnosticSeverity>;

/** Underlines what differs from the source, with the source as related information. */
export function registerCheckDiagnostics(results: CheckResults, words: Words): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('Belägg quotations');
  const show = (uri: vscode.Uri) => {
    collection.set(
      uri,
      results.at(uri).flatMap(result => diagnosticsOf(result, words)),
    );
  };
  const showAll = () => {
    for (const { uri } of results.all) show(uri);
  };
  return vscode.Disposable.from(
    collection,
    results.onDidChange(show),
    words.onDidChange(showAll),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (affectsSeverities(event)) showAll();
    }),
  );
}

function diagnosticsOf(result: CheckedDocument, words: Words): readonly vscode.Diagnostic[] {
  const chosen = severitiesFor(result.uri);
  return result.check.quotations.flatMap(quotation =>
    findingsOf(quotation, chosen).map(finding => toDiagnostic(finding, quotation, result, words)),
  );
}

function toDiagnostic(
  finding: Finding,
  quotation: CheckedQuotation,
  { reading, cell, corpus, rangeOf }: CheckedDocument,
  words: Words,
): vscode.Diagnostic {
  const marked = markedSpan(reading.text, finding, quotation);
  const told = findingText(finding, quotation, { corpus, language: words.language });
  const message = inCell(told, { text: reading.text, cell }, marked.start, words.t);
  const diagnostic = new vscode.Diagnostic(rangeOf(marked), message, diagnosticSeverities[finding.severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = findingCode(finding);
  const { passage } = quotation;
  if (passage) {
    const location = new vscode.Location(corpusUri(passage.source), firstLineRange(passage.source, 1));
    const related = new vscode.DiagnosticRelatedInformation(location, words.t('The source: “{0}”', passage.text));
    diagnostic.relatedInformation = [related];
  }
  return diagnostic;
}
