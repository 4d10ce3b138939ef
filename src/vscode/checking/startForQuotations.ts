import * as vscode from 'vscode';
import { isCheckable, visibleDocuments } from './checkableDocument';

/** How long a writer rests before what they wrote is looked at, in milliseconds. */
const settle = 500;

/**
 * Starts once a document on the screen quotes something or refers to what may be ours, so that its quotations and
 * references are checked without anybody asking. Until then this costs one pass over a document when it is shown and after each rest in writing it.
 */
export function startForQuotations(start: () => Promise<unknown>): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), settle);
  };
  const watching = vscode.Disposable.from(
    new vscode.Disposable(() => clearTimeout(timer)),
    vscode.window.onDidChangeVisibleTextEditors(lookSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (visibleDocuments().includes(document)) lookSoon();
    }),
  );
  const look = async () => {
    const texts = visibleDocuments()
      .filter(isCheckable)
      .map(document => document.getText());
    if (texts.length === 0) return;
    const { concernsUs } = await import('../glance');
    if (!texts.some(concernsUs)) return;
    watching.dispose();
    await start().catch(() => {}); // whoever first wants something is told why it does not start
  };
  lookSoon();
  return watching;
}
