import * as vscode from 'vscode';
import type { CitationSettings } from '../../core/citation/model';
import { findingsOf } from '../../core/verification/findings';
import { fixesFor } from '../../core/verification/fixes';
import type { Fix } from '../../core/verification/fixing/fix';
import type { CheckedQuotation } from '../../core/verification/model';
import { documentRange } from '../convert';
import type { HouseStyles } from '../houseStyle/houseStyles';
import type { Words } from '../language';
import { quotingDocuments } from '../quotingDocuments';
import { diagnosticSource } from './checkDiagnostics';
import type { CheckedDocument } from './checkedDocument';
import { severitiesFor } from './checkSettings';
import type { DocumentChecker } from './documentChecker';
import { fixTitle } from './fixTitle';
import { safeEdits } from './safeEdits';

/** Puts everything right at once that nobody can have meant, also when a document is saved. */
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('belagg');
const quickFix = vscode.CodeActionKind.QuickFix;

/** Offers what can be done about quotations where they stand. */
export function registerQuotationFixes(checker: DocumentChecker, styles: HouseStyles, words: Words): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(quotingDocuments(), new QuotationFixes(checker, styles, words), {
    providedCodeActionKinds: [quickFix, fixAllKind],
  });
}

/** What can be done about the quotation at the caret, and about all of them. */
class QuotationFixes implements vscode.CodeActionProvider {
  readonly #checker: DocumentChecker;
  readonly #styles: HouseStyles;
  readonly #words: Words;

  constructor(checker: DocumentChecker, styles: HouseStyles, words: Words) {
    this.#checker = checker;
    this.#styles = styles;
    this.#words = words;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    if (!this.#checker.looksAfter(document)) return [];
    const wantsAll = context.only?.contains(fixAllKind) ?? false;
    if (!wantsAll && context.only && !context.only.contains(quickFix)) return [];
    const checked = await this.#checker.check(document);
    if (!checked || token.isCancellationRequested) return [];
    const touched = checked.check.quotations.filter(quotation => touches(quotation, range, checked));
    // VS Code asks at every step of the caret, most of them outside quotations: the settings may lie in a file.
    if (!wantsAll && touched.length === 0) return [];
    const result: Mendable = { ...checked, settings: await this.#styles.settingsFor(document) };
    if (wantsAll) return this.#fixAll(document, result, fixAllKind);
    const actions = touched.flatMap(quotation => this.#actionsFor(quotation, document, result));
    for (const action of actions) action.diagnostics = ownDiagnostics(context.diagnostics);
    return [...actions, ...this.#fixAll(document, result, quickFix)];
  }

  #actionsFor(
    quotation: CheckedQuotation,
    document: vscode.TextDocument,
    result: Mendable,
  ): readonly vscode.CodeAction[] {
    const fixes = quotation.accepted === undefined ? quotationFixes(quotation, result) : [];
    const actions = fixes.map((fix, index) => {
      const action = new vscode.CodeAction(fixTitle(fix, quotation, result.corpus, this.#words), quickFix);
      action.isPreferred = index === 0;
      if (fix.bibliography.length === 0 && !writesReference.has(fix.kind)) {
        action.edit = editOf(document, fix.edits);
      } else {
        const args = [document.uri.toString(), quotation.start, fix.kind];
        action.command = { command: 'belagg.fixQuotation', title: action.title, arguments: args };
      }
      return action;
    });
    const isTold = findingsOf(quotation, severitiesFor(document.uri)).length > 0;
    return isTold ? [...actions, this.#accept(quotation, document)] : actions;
  }

  #accept(quotation: CheckedQuotation, document: vscode.TextDocument): vscode.CodeAction {
    const action = new vscode.CodeAction(this.#words.t('Accept quotation (give reason)…'), quickFix);
    const args = [document.uri.toString(), quotation.start];
    action.command = { command: 'belagg.acceptQuotation', title: action.title, arguments: args };
    return action;
  }

  #fixAll(document: vscode.TextDocument, result: Mendable, kind: vscode.CodeActionKind): vscode.CodeAction[] {
    const fixes = result.check.quotations
      .filter(({ accepted }) => accepted === undefined)
      .flatMap(quotation => quotationFixes(quotation, result));
    const edits = safeEdits(fixes);
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction(this.#words.t('Fix everything certain in this document'), kind);
    action.edit = editOf(document, edits);
    return [action];
  }
}

/** What these write depends on the document's bibliography, which is read when they are carried out. */
const writesReference: ReadonlySet<Fix['kind']> = new Set(['add-reference', 'correct-reference']);

/** A checked document, and how it quotes. */
interface Mendable extends CheckedDocument {
  readonly settings: CitationSettings;
}

function quotationFixes(quotation: CheckedQuotation, { reading, corpus, settings }: Mendable): readonly Fix[] {
  const year = new Date().getFullYear();
  return fixesFor({ corpus, document: reading, bibliographies: [], settings, year, quotation });
}

/** The quotation itself or the place of one of its differences, which may be a name outside it. */
function touches(quotation: CheckedQuotation, range: vscode.Range, { rangeOf }: CheckedDocument): boolean {
  return [quotation, ...quotation.differences].some(span => rangeOf(span).intersection(range) !== undefined);
}

function ownDiagnostics(diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
  return diagnostics.filter(({ source }) => source === diagnosticSource);
}

function editOf(document: vscode.TextDocument, edits: Fix['edits']): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { text, ...span } of edits) edit.replace(document.uri, documentRange(document, span), text);
  return edit;
}
