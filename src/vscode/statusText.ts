import * as vscode from 'vscode';

/** How long a text stands in the status bar, in milliseconds: long enough to be read to the end. */
const readingTime = 8000;

/** Says in the status bar what was done; nothing pops up that would have to be closed. */
export function showStatus(text: string): void {
  vscode.window.setStatusBarMessage(text.replaceAll('$(', '$\u200B('), readingTime);
}
