import * as vscode from 'vscode';
import { fileOf, notebookOf, showForWriting } from '../notebookCell';

/** Files of data beside the document, a bibliography or the house style: nobody quotes there. */
const dataLanguages: readonly string[] = ['bibtex', 'json', 'jsonc', 'yaml'];

/**
 * Which editor a passage is inserted into: the active one, or, while a page of the corpus or a file of data has the
 * focus, the one that was active before it.
 */
export class TargetEditor implements vscode.Disposable {
  readonly #isCorpusPage: (uri: vscode.Uri) => boolean;
  readonly #listener: vscode.Disposable;
  #last: { readonly document: vscode.TextDocument; readonly column: vscode.ViewColumn | undefined } | undefined;

  constructor(isCorpusPage: (uri: vscode.Uri) => boolean) {
    this.#isCorpusPage = isCorpusPage;
    this.#remember(vscode.window.activeTextEditor);
    this.#listener = vscode.window.onDidChangeActiveTextEditor(editor => this.#remember(editor));
  }

  /** The editor; brings its tab to the front if another covers it. `undefined` if no document is open. */
  async current(): Promise<vscode.TextEditor | undefined> {
    this.#remember(vscode.window.activeTextEditor);
    const last = this.#last;
    if (!last || !isInTab(last.document)) return undefined;
    const visible = vscode.window.visibleTextEditors.filter(editor => editor.document === last.document);
    return (
      visible.find(editor => editor.viewColumn === last.column) ??
      visible[0] ??
      (await showForWriting(last.document, last.column))
    );
  }

  /** The document that would be written into, without showing it. */
  get document(): vscode.TextDocument | undefined {
    return this.#last && isInTab(this.#last.document) ? this.#last.document : undefined;
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #remember(editor: vscode.TextEditor | undefined): void {
    if (!editor || !this.#canBeWritten(editor)) return;
    this.#last = { document: editor.document, column: editor.viewColumn };
  }

  /**
   * Output panels and comment boxes are editors, too: like the cells of a notebook they have no column. Old versions of
   * files cannot be changed.
   */
  #canBeWritten({ document, viewColumn }: vscode.TextEditor): boolean {
    const isOwn = viewColumn !== undefined || notebookOf(document) !== undefined;
    if (!isOwn || this.#isCorpusPage(document.uri) || dataLanguages.includes(document.languageId)) return false;
    return vscode.workspace.fs.isWritableFileSystem(fileOf(document).uri.scheme) !== false;
  }
}

/** A document whose tab was closed may still be loaded; nobody would see what is inserted there. */
function isInTab(document: vscode.TextDocument): boolean {
  const uri = fileOf(document).uri.toString();
  return vscode.window.tabGroups.all.some(group => group.tabs.some(tab => addressesOf(tab.input).includes(uri)));
}

function addressesOf(input: unknown): readonly string[] {
  if (input instanceof vscode.TabInputText) return [input.uri.toString()];
  if (input instanceof vscode.TabInputNotebook) return [input.uri.toString()];
  if (input instanceof vscode.TabInputTextDiff) return [input.modified.toString()];
  return [];
}
