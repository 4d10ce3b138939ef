import * as vscode from 'vscode';
import type { InsertionPlan } from '../../core/citation/model';
import { acceptanceEdit } from '../../core/verification/fixing/acceptanceEdit';
import { fixesFor } from '../../core/verification/fixes';
import type { Fix } from '../../core/verification/fixing/fix';
import type { CheckedQuotation } from '../../core/verification/model';
import { registerCommand } from '../commands';
import { documentRange } from '../convert';
import type { Inserter } from '../insertion/inserter';
import type { Words } from '../language';
import { openDocument } from '../lookup/workspaceReader';
import { showForWriting } from '../notebookCell';
import type { DocumentChecker, FoundQuotation } from './documentChecker';

/** Carries out a fix that writes a reference: the document and its bibliography change in one edit. */
export function registerFixQuotation(checker: DocumentChecker, inserter: Inserter, { t }: Words): vscode.Disposable {
  return registerCommand('belagg.fixQuotation', async (...args) => {
    const [, , kind] = args;
    const found = await quotationMeant(args, checker);
    const passage = found?.quotation.passage;
    const document = found && openDocument(found.result.uri);
    if (!passage || !document) throw new Error(t('The quotation was changed meanwhile. Nothing was done.'));
    const { quotation, result } = found;
    const editor = await showForWriting(document);
    const wanted = { corpus: result.corpus, choices: [{ passage }], form: 'reference' } as const;
    await inserter.write(editor, wanted, request => {
      const fix = fixesFor({ ...request, quotation }).find(each => each.kind === kind);
      if (!fix || request.document.text !== result.reading.text) {
        throw new Error(t('The quotation was changed meanwhile. Nothing was done.'));
      }
      return planOf(fix);
    });
  });
}

/**
 * *Accept Quotation (Give Reason)*: asks why the writer stands by the quotation at the caret as it is, and writes it down
 * beside it.
 */
export function registerAcceptQuotation(checker: DocumentChecker, { t }: Words): vscode.Disposable {
  return registerCommand('belagg.acceptQuotation', async (...args) => {
    if (!(await quotationMeant(args, checker))) {
      void vscode.window.showInformationMessage(t('Put the caret in a quotation that differs from its source.'));
      return;
    }
    const reason = await vscode.window.showInputBox({
      title: t('Accept the quotation'),
      prompt: t('Why does it stand as it is? The reason is kept beside it in a comment.'),
      validateInput: text => (text.trim() === '' ? t('A reason is needed.') : undefined),
      ignoreFocusOut: true,
    });
    const found = reason === undefined ? undefined : await quotationMeant(args, checker);
    const document = found && openDocument(found.result.uri);
    if (reason === undefined || !document) return;
    const { text, ...span } = acceptanceEdit(found.result.reading, found.quotation, reason.trim());
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, documentRange(document, span), text);
    await vscode.workspace.applyEdit(edit);
  });
}

/** The quotation that a quick fix or a row names by its document and its start, else the one at the caret. */
async function quotationMeant(
  [place, start]: readonly unknown[],
  checker: DocumentChecker,
): Promise<FoundQuotation | undefined> {
  const named = namedPlace(place, start);
  const document = named ? openDocument(named.uri) : vscode.window.activeTextEditor?.document;
  if (!document) return undefined;
  const caret = vscode.window.activeTextEditor?.selection.active;
  const position = named?.start === undefined ? caret : document.positionAt(named.start);
  return position && checker.quotationAt(document, position);
}

function namedPlace(place: unknown, start: unknown): { readonly uri: vscode.Uri; readonly start: number } | undefined {
  if (typeof place === 'string' && typeof start === 'number') return { uri: vscode.Uri.parse(place, true), start };
  if (typeof place !== 'object' || place === null) return undefined;
  const { uri, quotation } = place as { readonly uri?: unknown; readonly quotation?: CheckedQuotation };
  return uri instanceof vscode.Uri && quotation ? { uri, start: quotation.start } : undefined;
}

/** The caret goes behind what was written last. */
function planOf({ edits, bibliography, notes }: Fix): InsertionPlan {
  const last = edits.at(-1);
  const before = edits.slice(0, -1).reduce((shift, { start, end, text }) => shift + text.length - (end - start), 0);
  const caret = last ? last.start + before + last.text.length : 0;
  return { edits, bibliography, notes, cursors: last ? [{ start: caret, end: caret }] : [] };
}
