import * as vscode from 'vscode';

/** How long something may take before it is told in a notification, in milliseconds: most is done by then. */
const moment = 1000;

/**
 * Does what mostly takes a moment: with a word in the status bar, and in a notification where it can be cancelled as soon as
 * it takes longer. `work` is told by the token to stop.
 */
export async function withPatience<Result>(
  title: string,
  work: (token: vscode.CancellationToken) => Promise<Result>,
): Promise<Result> {
  const source = new vscode.CancellationTokenSource();
  const result = work(source.token);
  const done = result.then(
    () => {},
    () => {}, // whoever awaits the result is told
  );
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window.withProgress(options, async (_progress, token) => {
      token.onCancellationRequested(() => source.cancel());
      await done;
    });
  }, moment);
  try {
    return await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => result);
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}
