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
  ): Promise<((form: InsertionForm) => PlacedInsertion) | undefined> {
    const selections = [new vscode.Selection(range.start, range.end)];
    const prepared = await prepareInsertion({ document, selections }, { ...wanted, form: 'quotation' }, this.#tools);
    if (!prepared) return undefined;
    return form => this.#place({ document, range, prepared }, form);
  }

  /** The bibliographies that had no unsaved changes are saved once the edit is made. */
  #place({ document, range, prepared }: PreparedPlace, form: InsertionForm): PlacedInsertion {
    const { plan } = settledPlan(prepared, request => planInsertion({ ...request, form }));
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
