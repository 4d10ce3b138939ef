import * as vscode from 'vscode';
import type { SourceSpan } from '../core/corpus/model';
import { corpusUri, documentRange, pageScheme } from './convert';
import type { CorpusStore } from './corpusStore';
import type { Words } from './language';

/** The pages of the corpus that comes with the extension, as read-only files of the scheme `belagg:`. */
export function registerCorpusPages(store: CorpusStore, words: Words): vscode.Disposable {
  const files = new CorpusPages(store);
  const reason = new vscode.MarkdownString().appendText(
    words.t('This page comes with Belägg and cannot be changed. Conferences of your own are written in a folder.'),
  );
  const mark = (editor: vscode.TextEditor | undefined) => {
    const isCorpusPage = editor !== undefined && store.holds(editor.document.uri);
    void vscode.commands.executeCommand('setContext', 'belagg.corpusPage', isCorpusPage);
    // Whoever writes a page wants its problems, before any view asks for the corpus.
    if (isCorpusPage && store.state === 'unread') store.current().catch(() => {});
  };
  const soon = setTimeout(() => mark(vscode.window.activeTextEditor));
  return vscode.Disposable.from(
    files,
    vscode.workspace.registerFileSystemProvider(pageScheme, files, { isCaseSensitive: true, isReadonly: reason }),
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

/** Only reading works; VS Code refuses the rest before it gets here, because the provider is registered as read-only. */
class CorpusPages implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #store: CorpusStore;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  constructor(store: CorpusStore) {
    this.#store = store;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {}); // pages change only with the extension itself
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { length } = await this.readFile(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: length };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const text = await this.#store.pageText(uri.path.slice(1));
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(text);
  }

  readDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
