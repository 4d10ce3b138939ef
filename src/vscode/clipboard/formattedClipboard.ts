import * as vscode from 'vscode';
import type { Words } from '../language';
import { copyPage } from './copyPage';

/** The same words for programs that take formatted text, and for those that do not. */
export interface FormattedText {
  readonly html: string;
  readonly text: string;
}

/** What the page tells: that it could copy, that it could not, or that somebody thinks better of it. */
type Message = 'ready' | 'copied' | 'plain' | 'cancelled';

/** How long a page may take to come up, in milliseconds; then plain text is copied. */
const patience = 10_000;

/**
 * Puts formatted and plain text on the clipboard. Extensions have no API for formatted text (microsoft/vscode#163240), but
 * a page in a webview has the browser's: it copies as soon as it has the focus, and closes. Where the browser wants to
 * see a key pressed first, the page shows what is copied with a button. Plain text is the last resort.
 */
export async function copyFormatted(
  content: FormattedText,
  words: Words,
): Promise<'formatted' | 'plain' | 'cancelled'> {
  const editor = vscode.window.activeTextEditor;
  const title = words.t('Copying for Word and mail…');
  const panel = vscode.window.createWebviewPanel('belagg.copy', title, vscode.ViewColumn.Active, {
    enableScripts: true,
  });
  const outcome = await new Promise<Message>(resolve => {
    const late = setTimeout(() => resolve('plain'), patience);
    panel.webview.onDidReceiveMessage((message: Message) => {
      clearTimeout(late);
      if (message !== 'ready') resolve(message);
    });
    panel.onDidDispose(() => {
      clearTimeout(late);
      resolve('cancelled');
    });
    panel.webview.html = copyPage(content, words);
  });
  // A page that goes while it has the focus leaves it to nobody, and the next key goes nowhere.
  if (editor && !editor.document.isClosed) await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  panel.dispose();
  if (outcome === 'copied') return 'formatted';
  if (outcome !== 'plain') return 'cancelled';
  await vscode.env.clipboard.writeText(content.text);
  return 'plain';
}
