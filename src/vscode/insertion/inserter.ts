import * as vscode from 'vscode';
import type { InsertionForm, InsertionPlan, PassageChoice } from '../../core/citation/model';
import { planInsertion } from '../../core/citation/planInsertion';
import type { Corpus } from '../../core/corpus/corpus';
import { bibliographyFaultText, insertionNoteText, type BibliographyFault } from '../../l10n/insertionText';
import type { BibliographyFile } from './bibliographyFiles';
import type { BibliographySaver } from './bibliographySaver';
import { documentRange } from '../convert';
import { copyWithReference } from './copyQuotation';
import { insertionEdit } from './insertionEdit';
import {
  prepareInsertion,
  type InsertionTools,
  type PreparedInsertion,
  type WantedInsertion,
} from './insertionRequest';
import { planInEncodings } from './planEncodings';
import { cleanDocuments, settledPlan, type CleanDocument, type Planner } from './settledPlan';
import type { Words } from '../language';
import { showForWriting } from '../notebookCell';
import { giveWay } from '../pacer';
import { showStatus } from '../statusText';
import type { TargetEditor } from './targetEditor';

/** How often an insertion is planned anew because somebody typed meanwhile. */
const attempts = 3;

/** Inserts passages where the writer writes, with reference and bibliography entry, as one edit. */
export class Inserter {
  readonly #target: TargetEditor;
  readonly #tools: InsertionTools;
  readonly #saver: BibliographySaver;
  readonly #words: Words;

  constructor(target: TargetEditor, tools: InsertionTools, saver: BibliographySaver, words: Words) {
    this.#target = target;
    this.#tools = tools;
    this.#saver = saver;
    this.#words = words;
  }

  /** Without a document to insert into, the clipboard gets the text. Nothing is changed where this throws. */
  async insert(corpus: Corpus, choices: readonly PassageChoice[], form: InsertionForm): Promise<void> {
    const { t } = this.#words;
    const editor = await this.#target.current();
    if (!editor) {
      await copyWithReference(corpus, choices, form, this.#tools.styles);
      return showStatus(t('No document is open – copied to the clipboard'));
    }
    return this.write(editor, { corpus, choices, form }, planInsertion);
  }

  /** Writes what `plan` makes of the document as it then is. Nothing is changed where this throws. */
  async write(editor: vscode.TextEditor, wanted: WantedInsertion, plan: Planner): Promise<void> {
    const { t } = this.#words;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const prepared = await prepareInsertion(editor, wanted, this.#tools);
      if (!prepared) return;
      // Before the text is there: whoever sees it and presses the next key must not lose the focus to this.
      const shown = await showForWriting(editor.document, editor.viewColumn);
      if (!prepared.isCurrent()) continue;
      const { plan: written, asText } = settledPlan(prepared, plan);
      const settled = await planInEncodings(editor.document, written, prepared, this.#words);
      await giveWay(); // tens of thousands of entries were looked at, and the edit asks where in their file it is
      if (!prepared.isCurrent()) continue;
      const clean = cleanDocuments(settled, prepared);
      if (!(await applyPlan(shown, settled, prepared))) continue;
      void vscode.commands.executeCommand('setContext', 'belagg.hasInserted', true); // a step of the walkthrough
      const unsaved = await this.#save(clean);
      const asWritten = asText ? [bibliographyFaultText(asText.path, faultOf(asText), t)] : [];
      return this.#tell(settled, prepared, [...asWritten, ...unsaved]);
    }
    throw new Error(t('The document was changed meanwhile or is write-protected. Nothing was inserted.'));
  }

  /** Saves the files that had no unsaved changes; gives a sentence for each that could not be saved. */
  async #save(clean: readonly CleanDocument[]): Promise<readonly string[]> {
    const unsaved: string[] = [];
    for (const changed of clean) {
      if (await this.#saver.save(changed)) continue;
      const name = vscode.workspace.asRelativePath(changed.document.uri);
      unsaved.push(this.#words.t('{0} could not be saved: the new entry is in its editor', name));
    }
    return unsaved;
  }

  #tell(plan: InsertionPlan, prepared: PreparedInsertion, mishaps: readonly string[]): void {
    const { t } = this.#words;
    const adopted = adoptedBibliography(plan, prepared);
    const created = plan.bibliography.find(change => change.kind === 'create');
    const sentences = [
      ...mishaps,
      ...(created ? [t('The bibliography {0} was made', created.path)] : []),
      ...(adopted === undefined ? [] : [t('{0} is now the document’s bibliography', adopted)]),
      ...plan.notes.map(note => insertionNoteText(note, t)),
    ];
    if (sentences.length > 0) showStatus(sentences.join(' · '));
  }
}

function faultOf({ state }: BibliographyFile): BibliographyFault {
  return state.kind === 'unreadable' ? state.fault : { kind: 'read-only' };
}

/** A file that was there before and that the document names from now on. */
function adoptedBibliography(
  { edits, headEdits = [] }: InsertionPlan,
  { request }: PreparedInsertion,
): string | undefined {
  const { bibliographies, newBibliography } = request;
  if (newBibliography === undefined || !bibliographies.some(({ path }) => path === newBibliography)) return undefined;
  const name = newBibliography.replace(/\.[^.]*$/, '');
  return [...edits, ...headEdits].some(({ text }) => text.includes(name)) ? newBibliography : undefined;
}

/** Changes the document and its bibliographies, and puts the cursors where the plan wants them. */
async function applyPlan(
  editor: vscode.TextEditor,
  plan: InsertionPlan,
  prepared: PreparedInsertion,
): Promise<boolean> {
  const { document } = editor;
  if (!(await vscode.workspace.applyEdit(insertionEdit(document, plan, prepared)))) return false;
  if (plan.cursors.length === 0) return true;
  editor.selections = plan.cursors.map(cursor => {
    // Behind what may be completed, not selecting it: a writer who types on must not lose it.
    const { end } = documentRange(document, cursor);
    return new vscode.Selection(end, end);
  });
  const [first] = editor.selections;
  if (first) editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}
