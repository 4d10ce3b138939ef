import * as vscode from 'vscode';

const cellScheme = 'vscode-notebook-cell';

/** How long VS Code may take to let somebody write in a cell, in milliseconds. */
const patience = 2000;

export function isCell({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === cellScheme;
}

/** The notebook at an address, if an editor or an extension holds it. */
export function openNotebook(uri: vscode.Uri): vscode.NotebookDocument | undefined {
  return vscode.workspace.notebookDocuments.find(notebook => notebook.uri.toString() === uri.toString());
}

/** The cells that Pandoc reads as words, in order. */
export function cellsOfWords(notebook: vscode.NotebookDocument): readonly vscode.TextDocument[] {
  const cells = notebook.getCells().filter(({ kind }) => kind === vscode.NotebookCellKind.Markup);
  return cells.map(({ document }) => document);
}

/** Whether the document is a cell that Pandoc reads as words, not as code or front matter. */
export function isCellOfWords(document: vscode.TextDocument): boolean {
  const notebook = notebookOf(document);
  return notebook !== undefined && cellsOfWords(notebook).includes(document);
}

/** The notebook that the document is a cell of. */
export function notebookOf(document: vscode.TextDocument): vscode.NotebookDocument | undefined {
  if (!isCell(document)) return undefined;
  return vscode.workspace.notebookDocuments.find(notebook => cellIn(notebook, document));
}

/** What is saved under a name of its own: the document, or the notebook that it is a cell of. */
export function fileOf(document: vscode.TextDocument): { readonly uri: vscode.Uri; readonly isUntitled: boolean } {
  return notebookOf(document) ?? document;
}

/** Shows a document so that somebody can write in it; a cell that is shown as a page is opened for that. */
export async function showForWriting(
  document: vscode.TextDocument,
  column?: vscode.ViewColumn,
): Promise<vscode.TextEditor> {
  const notebook = notebookOf(document);
  const cell = notebook && cellIn(notebook, document);
  if (!cell) return vscode.window.showTextDocument(document, column);
  const { activeTextEditor } = vscode.window;
  if (activeTextEditor?.document === document) return activeTextEditor;
  const range = new vscode.NotebookRange(cell.index, cell.index + 1);
  await vscode.window.showNotebookDocument(notebook, { selections: [range] });
  await vscode.commands.executeCommand('notebook.cell.edit');
  return behindWords(await editorOf(document));
}

/** In a cell that nobody has written in yet VS Code puts the cursor before its words; people go on behind them. */
function behindWords(editor: vscode.TextEditor): vscode.TextEditor {
  const { document, selection } = editor;
  if (!selection.isEmpty || document.offsetAt(selection.active) > 0) return editor;
  const { range } = document.lineAt(document.lineCount - 1);
  editor.selection = new vscode.Selection(range.end, range.end);
  return editor;
}

function cellIn(notebook: vscode.NotebookDocument, document: vscode.TextDocument): vscode.NotebookCell | undefined {
  return notebook.getCells().find(cell => cell.document === document);
}

/** The command is done before the extension is told which editors there are. */
async function editorOf(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const visible = (): vscode.TextEditor | undefined =>
    vscode.window.visibleTextEditors.find(editor => editor.document === document);
  const end = Date.now() + patience;
  for (;;) {
    const editor = visible();
    if (editor) return editor;
    if (Date.now() > end) throw new Error(`no editor for ${document.uri.toString()}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
