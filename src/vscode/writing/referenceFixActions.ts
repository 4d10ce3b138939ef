import * as vscode from 'vscode';
import type { ReferenceProblem } from '../../core/citation/checkReferences';
import type { CitationSettings } from '../../core/citation/model';
import { referenceFixes, type ReferenceFix } from '../../core/citation/referenceFixes';
import { referenceFixText } from '../../l10n/referenceText';
import type { Translate } from '../../l10n/translate';
import { documentRange } from '../convert';
import type { HouseStyles } from '../houseStyle/houseStyles';
import { quotingDocuments } from '../quotingDocuments';
import { listSourceCommand } from './listSourceCommand';
import type { CheckedReferences } from './referenceChecker';
import type { ReferenceWatch } from './referenceWatch';

/** Offers to mend references, the way that the settings or the house style prefer first. */
export function registerReferenceFixes(
  references: ReferenceWatch,
  styles: HouseStyles,
  t: Translate,
): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    quotingDocuments(),
    {
      provideCodeActions: async (document, range, { diagnostics }, token) => {
        const found = await references.current(document);
        const here = found?.problems.filter(
          problem => documentRange(document, problem).intersection(range) !== undefined,
        );
        if (!found || !here || here.length === 0) return [];
        const { secondHand } = await styles.settingsFor(document);
        if (found.version !== document.version || token.isCancellationRequested) return [];
        return here.flatMap(problem =>
          actionsFor(problem, document, { ...found, secondHand }).map(act => act(diagnostics, t)),
        );
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

type MakeAction = (diagnostics: readonly vscode.Diagnostic[], t: Translate) => vscode.CodeAction;

function actionsFor(
  problem: ReferenceProblem,
  document: vscode.TextDocument,
  { document: reading, corpus, secondHand }: CheckedReferences & Pick<CitationSettings, 'secondHand'>,
): readonly MakeAction[] {
  const range = documentRange(document, problem);
  return referenceFixes(problem, reading, { corpus, secondHand }).map((fix, index) => (diagnostics, t) => {
    const action = new vscode.CodeAction(referenceFixText(fix, t), vscode.CodeActionKind.QuickFix);
    action.diagnostics = diagnostics.filter(
      ({ code, range: marked }) => code === problem.code && marked.isEqual(range),
    );
    action.isPreferred = index === 0;
    carryOut(action, fix, document);
    return action;
  });
}

/** An entry is planned with the bibliographies as they are when it is asked for. */
function carryOut(action: vscode.CodeAction, fix: ReferenceFix, document: vscode.TextDocument): void {
  if (fix.kind === 'entry') {
    action.command = { command: listSourceCommand, title: action.title, arguments: [document.uri, fix.key] };
    return;
  }
  action.edit = new vscode.WorkspaceEdit();
  for (const { text, ...span } of fix.edits) action.edit.replace(document.uri, documentRange(document, span), text);
}
