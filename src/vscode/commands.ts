import * as vscode from 'vscode';
import { translator } from '../l10n/translate';
import { readerLanguage } from './language';
import { MendableError } from './mendableError';

/** What a command does. VS Code passes whatever a menu, a link or another extension gives: look before you use it. */
export type CommandHandler = (...args: readonly unknown[]) => unknown;

/**
 * Registers a command together with its twin `<id>.sv`, which has the Swedish title (VS Code has no Swedish language
 * pack that would translate titles). A failure is shown to the user here and nowhere else.
 */
export function registerCommand(id: string, handler: CommandHandler): vscode.Disposable {
  const run: CommandHandler = async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      if (!(error instanceof vscode.CancellationError)) void showError(error);
      return undefined;
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(id, run),
    vscode.commands.registerCommand(`${id}.sv`, run),
  );
}

async function showError(error: unknown): Promise<void> {
  const t = translator(readerLanguage());
  const details = t('Show details');
  const message = error instanceof Error ? error.message : String(error);
  const remedy = error instanceof MendableError ? error.remedy : undefined;
  const chosen = await vscode.window.showErrorMessage(`Belägg: ${message}`, remedy?.title ?? details);
  if (chosen === remedy?.title) await remedy?.run();
  if (chosen !== details) return;
  const detail = error instanceof Error ? (error.stack ?? error.name) : String(error);
  await vscode.window.showErrorMessage(message, { modal: true, detail });
}
