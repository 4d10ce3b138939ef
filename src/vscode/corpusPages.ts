import * as vscode from 'vscode';
import type { SourceSpan } from '../core/corpus/model';
import { corpusUri, documentRange } from './convert';
import type { CorpusStore } from './corpusStore';

/** Tells menus whether the active editor shows a page of a corpus, ours or the workspace's. */
export function registerCorpusPageContext(store: CorpusStore): vscode.Disposable {
  const mark = (editor: vscode.TextEditor | undefined) => {
    const isCorpusPage = editor !== undefined && store.holds(editor.document.uri);
    void vscode.commands.executeCommand('setContext', 'belagg.corpusPage', isCorpusPage);
    // Whoever writes a page wants its problems, before any view asks for the corpus.
    if (isCorpusPage && store.state === 'unread') store.current().catch(() => {});
  };
  const soon = setTimeout(() => mark(vscode.window.activeTextEditor));
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(mark),
    new vscode.Disposable(() => clearTimeout(soon)),
  );
}

/** Opens the page of a passage, session or conference at its line. */
export async function showInCorpus(
  source: SourceSpan,
  options: Pick<vscode.TextDocumentShowOptions, 'preserveFocus' | 'preview'> = {},
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(corpusUri(source));
  const editor = await vscode.window.showTextDocument(document, { preview: true, ...options });
  const range = documentRange(document, source);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** The pages of the corpus that comes with the extension, for the scheme `belagg:`. */
export type Pages = Pick<vscode.FileSystemProvider, 'stat' | 'readFile'>;

export function createPages(store: CorpusStore): Pages {
  const readFile = async (uri: vscode.Uri) => {
    const text = await store.pageText(uri.path.slice(1));
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(text);
  };
  return {
    readFile,
    stat: async uri => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: (await readFile(uri)).length }),
  };
}
