import * as vscode from 'vscode';
import { planInsertion } from '../../core/citation/planInsertion';
import type { InsertionForm } from '../../core/citation/model';
import type { TextEdit, TextSpan } from '../../core/document/model';
import { documentRange, documentSpan } from '../convert';
import type { BibliographySaver } from '../insertion/bibliographySaver';
import { insertionEdit } from '../insertion/insertionEdit';
import {
  prepareInsertion,
  type InsertionTools,
  type PreparedInsertion,
  type WantedInsertion,
} from '../insertion/insertionRequest';
import { planInEncodings } from '../insertion/planEncodings';
import { cleanDocuments, settledPlan } from '../insertion/settledPlan';

/** What VS Code puts where something is dropped or pasted, and what else changes with it, in one undo. */
export interface PlacedInsertion {
  readonly insertText: string;
  readonly additionalEdit: vscode.WorkspaceEdit;
}

interface PreparedPlace {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly prepared: PreparedInsertion;
}

/** Makes of an insertion what VS Code carries out by itself. */
export class PlacedInsertions {
  readonly #tools: InsertionTools;
  readonly #saver: BibliographySaver;

  constructor(tools: InsertionTools, saver: BibliographySaver) {
    this.#tools = tools;
    this.#saver = saver;
  }

  /** Says for each form what it would change there; `undefined` when the writer chooses no bibliography. */
  async at(
    document: vscode.TextDocument,
    range: vscode.Range,
    wanted: Omit<WantedInsertion, 'form'>,
  ): Promise<((form: InsertionForm) => Promise<PlacedInsertion | undefined>) | undefined> {
    const selections = [new vscode.Selection(range.start, range.end)];
    const prepared = await prepareInsertion({ document, selections }, { ...wanted, form: 'quotation' }, this.#tools);
    if (!prepared) return undefined;
    const tell = firstTime((error: Error) => void vscode.window.showErrorMessage(`Belägg: ${error.message}`));
    return form =>
      this.#place({ document, range, prepared }, form).catch((error: unknown) => {
        if (!(error instanceof Error)) throw error;
        tell(error); // VS Code would drop nothing and say nothing
        return undefined;
      });
  }

  /** The bibliographies that had no unsaved changes are saved once the edit is made. */
  async #place({ document, range, prepared }: PreparedPlace, form: InsertionForm): Promise<PlacedInsertion> {
    const { plan: written } = settledPlan(prepared, request => planInsertion({ ...request, form }));
    const plan = await planInEncodings(document, written, prepared, this.#tools.words);
    cleanDocuments(plan, prepared).forEach(clean => this.#saver.expect(clean));
    const here = textAt(plan.edits, documentSpan(document, range));
    const insertText = here && isSafe(here.text, document.lineAt(range.start).text) ? here.text : '';
    const others = plan.edits.filter(edit => insertText === '' || edit !== here);
    const additionalEdit = insertionEdit(document, { ...plan, edits: [] }, prepared);
    additionalEdit.set(
      document.uri,
      others.map(edit => asSnippet(document, edit)),
    );
    return { insertText, additionalEdit };
  }
}

/** Of many calls the first one. */
function firstTime<Value>(act: (value: Value) => void): (value: Value) => void {
  let isDone = false;
  return value => {
    if (!isDone) act(value);
    isDone = true;
  };
}

function textAt(edits: readonly TextEdit[], { start, end }: TextSpan): TextEdit | undefined {
  return edits.find(edit => edit.start === start && edit.end === end);
}

/** VS Code indents the further lines of what is dropped like the line that it is dropped on; ours are indented already. */
function isSafe(text: string, line: string): boolean {
  return !text.includes('\n') || !/^\s/.test(line);
}

/** Beside dropped text VS Code takes every edit for a snippet; this one says that its blanks are as they should be. */
function asSnippet(document: vscode.TextDocument, { text, ...span }: TextEdit): vscode.SnippetTextEdit {
  const edit = new vscode.SnippetTextEdit(documentRange(document, span), new vscode.SnippetString().appendText(text));
  edit.keepWhitespace = true;
  return edit;
}
