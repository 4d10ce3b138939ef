import * as vscode from 'vscode';
import { cellsOfWords, fileOf, notebookOf, showForWriting } from '../notebookCell';

/** Files of data beside the document, a bibliography or the house style: nobody quotes there. */
const dataLanguages: readonly string[] = ['bibtex', 'json', 'jsonc', 'yaml'];

/** A document in one of the editors; cells of notebooks have no column. */
interface Place {
  readonly document: vscode.TextDocument;
  readonly viewColumn: vscode.ViewColumn | undefined;
}

/**
 * Which editor a passage is inserted into: the active one, or, while a page of the corpus or a file of data has the
 * focus, the one that was active before it.
 */
export class TargetEditor implements vscode.Disposable {
  readonly #isCorpusPage: (uri: vscode.Uri) => boolean;
  readonly #listener: vscode.Disposable;
  #last: Place | undefined;

  constructor(isCorpusPage: (uri: vscode.Uri) => boolean) {
    this.#isCorpusPage = isCorpusPage;
    this.#look();
    this.#listener = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.#look()),
    );
  }

  /** The editor; brings its tab to the front if another covers it. `undefined` if no document is open. */
  async current(): Promise<vscode.TextEditor | undefined> {
    this.#look();
    const last = this.#last;
    if (!last || !isInTab(last.document)) return undefined;
    const visible = vscode.window.visibleTextEditors.filter(editor => editor.document === last.document);
    return (
      visible.find(editor => editor.viewColumn === last.viewColumn) ??
      visible[0] ??
      (await showForWriting(last.document, last.viewColumn))
    );
  }

  /** The document that would be written into, without showing it. */
  get document(): vscode.TextDocument | undefined {
    return this.#last && isInTab(this.#last.document) ? this.#last.document : undefined;
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #look(): void {
    const { activeTextEditor } = vscode.window;
    const active = activeTextEditor ?? activeCell();
    if (active && this.#canBeWritten(active)) this.#last = { document: active.document, viewColumn: active.viewColumn };
  }

  /**
   * Output panels and comment boxes are editors, too: like the cells of a notebook they have no column. Old versions of
   * files cannot be changed.
   */
  #canBeWritten({ document, viewColumn }: Place): boolean {
    const isOwn = viewColumn !== undefined || notebookOf(document) !== undefined;
    if (!isOwn || this.#isCorpusPage(document.uri) || dataLanguages.includes(document.languageId)) return false;
    return vscode.workspace.fs.isWritableFileSystem(fileOf(document).uri.scheme) !== false;
  }
}

/** The cell that is selected in the notebook in front, which is shown as a page; where it is code, the first of words. */
function activeCell(): Place | undefined {
  const { activeNotebookEditor, tabGroups } = vscode.window;
  const isInFront = tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputNotebook;
  if (!activeNotebookEditor || !isInFront || activeNotebookEditor.notebook.cellCount === 0) return undefined;
  const { notebook, selection } = activeNotebookEditor;
  const { document } = notebook.cellAt(selection.start);
  const words = cellsOfWords(notebook);
  const home = words.includes(document) ? document : words[0];
  return home && { document: home, viewColumn: undefined };
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
