import * as vscode from 'vscode';

/** After how many milliseconds a word stands in the status bar: most is done by then. */
const glance = 200;
/** … and a notification with a button that cancels. */
const moment = 1000;

/**
 * Does what mostly takes a moment, and tells of it where it takes longer. `undefined` as soon as somebody cancels it; `work`
 * is told by the token to stop, and must not have changed anything.
 */
export async function withPatience<Result>(
  title: string,
  work: (token: vscode.CancellationToken) => Promise<Result>,
): Promise<Result | undefined> {
  const source = new vscode.CancellationTokenSource();
  const cancelled = new Promise<undefined>(resolve => {
    source.token.onCancellationRequested(() => resolve(undefined));
  });
  const result = Promise.race([work(source.token), cancelled]);
  const done = result.then(
    () => {},
    () => {}, // whoever awaits the result is told
  );
  const tell = (location: vscode.ProgressLocation) => () => {
    void vscode.window.withProgress({ location, title, cancellable: true }, async (_progress, token) => {
      token.onCancellationRequested(() => source.cancel());
      await done;
    });
  };
  const timers = [
    setTimeout(tell(vscode.ProgressLocation.Window), glance),
    setTimeout(tell(vscode.ProgressLocation.Notification), moment),
  ];
  try {
    return await result;
  } finally {
    for (const timer of timers) clearTimeout(timer);
    source.dispose();
  }
}
