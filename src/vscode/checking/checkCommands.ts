import * as vscode from 'vscode';
import { registerCommand } from '../commands';
import type { Words } from '../language';
import { showStatus } from '../statusText';
import { addCounts, countChecks, countsLabel } from './checkCounts';
import type { CheckResults } from './checkResults';
import type { DocumentChecker } from './documentChecker';
import { documentViewId } from './documentView';
import type { FollowedDocument } from './followedDocument';
import type { NotebookProblems } from './notebookProblems';
import type { WorkspaceChecker } from './workspaceChecker';

/** *Check This Document*: also where documents are not checked by themselves. The view shows what it comes to. */
export function registerCheckDocument(
  checker: DocumentChecker,
  followed: FollowedDocument,
  { t }: Words,
): vscode.Disposable {
  return registerCommand('belagg.checkDocument', async () => {
    const { document } = followed;
    if (!document) return showStatus(t('No document is open in which quotations are checked'));
    const result = await checker.check(document);
    await vscode.commands.executeCommand(`${documentViewId}.focus`);
    showStatus(result ? countsLabel(countChecks(result), t) : t('The document has no quotations'));
  });
}

/** *Check the Workspace*: the documents of all open folders; what differs is listed in Problems. */
export function registerCheckWorkspace(
  workspace: WorkspaceChecker,
  { results, notebooks }: { readonly results: CheckResults; readonly notebooks: NotebookProblems },
  { t }: Words,
): vscode.Disposable {
  return registerCommand('belagg.checkWorkspace', async () => {
    const count = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: t('Checking quotations…'), cancellable: true },
      (progress, token) => workspace.checkAll(progress, token),
    );
    const counts = addCounts(results.all.map(countChecks));
    if (counts.deviations + notebooks.count > 0)
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    const documents = count === 1 ? t('1 document checked') : t('{0} documents checked', count);
    const unread = notebooks.count === 0 ? [] : [t('notebooks not read: {0}', notebooks.count)];
    showStatus([documents, countsLabel(counts, t), ...unread].join(' · '));
  });
}
