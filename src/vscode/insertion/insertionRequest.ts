import * as vscode from 'vscode';
import { citedStyleOfParts, headPart } from '../../core/citation/documentParts';
import type { InsertionForm, InsertionRequest, PassageChoice } from '../../core/citation/model';
import type { Corpus } from '../../core/corpus/corpus';
import { bibliographyHome } from '../../core/document/bibliographyHome';
import type { Bibliographies, NamedBibliographies } from './bibliographies';
import type { BibliographyFile } from './bibliographyFiles';
import { folderBibliography } from './folderBibliography';
import { documentSpan } from '../convert';
import type { HouseStyles } from '../houseStyle/houseStyles';
import type { Words } from '../language';
import type { DocumentReader } from '../lookup/documentReader';
import { otherCells } from '../lookup/readCells';
import { fileOf } from '../notebookCell';
import { withPatience } from '../patience';

/** What somebody wants to insert. */
export interface WantedInsertion {
  readonly corpus: Corpus;
  readonly choices: readonly PassageChoice[];
  readonly form: InsertionForm;
}

/** Where it is to go: an editor, or a place in a document. */
export type InsertionTarget = Pick<vscode.TextEditor, 'document' | 'selections'>;

/** What a request is made with. */
export interface InsertionTools {
  readonly reader: DocumentReader;
  readonly bibliographies: Bibliographies;
  readonly styles: HouseStyles;
  readonly words: Words;
}

/** A request to the core, with what is needed to carry out its plan. */
export interface PreparedInsertion {
  readonly request: InsertionRequest;
  /** Whether the document and its bibliographies are still as they were read. */
  readonly isCurrent: () => boolean;
  /** The bibliographies that the document names; without any, the file that may become its first. */
  readonly files: readonly BibliographyFile[];
  /** What names the bibliography in the document's place: the cell with the front matter, the main file, a project file. */
  readonly head?: vscode.TextDocument;
}

/**
 * Reads the document and its bibliographies, unsaved changes included; `undefined` when the writer chooses none or does not
 * wait for them.
 */
export async function prepareInsertion(
  target: InsertionTarget,
  wanted: WantedInsertion,
  tools: InsertionTools,
): Promise<PreparedInsertion | undefined> {
  const { document } = target;
  const { reader, bibliographies, styles } = tools;
  const versions = new ReadVersions();
  const own = reader.read(document);
  versions.note(document, own.text);
  const otherParts = otherCells(document, reader);
  for (const cell of otherParts ?? []) versions.note(cell.document, cell.text);
  const place = documentSpan(document, target.selections[0] ?? new vscode.Range(0, 0, 0, 0)).start;
  const patiently = <Result>(work: (token: vscode.CancellationToken) => Promise<Result>) =>
    withPatience(tools.words.t('Reading the bibliography…'), work);
  const named = await patiently(async token => {
    const found = await bibliographies.named(document, own, otherParts, place);
    await bibliographies.readAll(found, token); // each is read once: below it is there
    return found;
  });
  if (!named) return undefined;
  const main = named.files.length === 0 ? named.head : undefined;
  const mainDocument = main && (await vscode.workspace.openTextDocument(main.uri));
  if (mainDocument) versions.note(mainDocument, main.document.text);
  const parts = {
    document: { text: own.text, analysis: named.analysis },
    ...(otherParts && { otherParts }),
    ...(main && { main: main.document }),
  };
  const head = headPart(parts);
  const settings = await styles.settingsFor(document);
  const selections = target.selections.map(selection => documentSpan(document, selection));
  const common = { ...wanted, ...parts, selections, settings, year: new Date().getFullYear() };
  const found = await chosenFiles(document, { named, request: common }, tools);
  if (!found) return undefined;
  for (const { state } of found.files) if (state.kind === 'open') versions.note(state.document);
  const files = found.files.filter(({ state }) => !found.isNew || state.kind === 'open');
  const listed = await patiently(token => bibliographies.readAll({ files, inline: named.inline }, token));
  if (!listed) return undefined;
  const asText = named.files.length > 0 && listed.length === 0;
  const [first] = found.files;
  const headDocument = mainDocument ?? otherParts?.find(cell => cell === head)?.document;
  return {
    request: {
      ...common,
      settings: asText ? { ...settings, style: 'text' } : settings,
      bibliographies: listed,
      ...(found.isNew && first && { newBibliography: first.path }),
    },
    isCurrent: () => versions.areCurrent,
    files: found.files,
    ...(headDocument && { head: headDocument }),
  };
}

/** The texts that something rests on, by the documents that had them. */
class ReadVersions {
  readonly #versions = new Map<vscode.TextDocument, number>();

  /** A text that the document no longer has was read from the disk a moment ago. */
  note(document: vscode.TextDocument, text = document.getText()): void {
    this.#versions.set(document, document.getText() === text ? document.version : -1);
  }

  get areCurrent(): boolean {
    return [...this.#versions].every(([{ version }, read]) => version === read);
  }
}

interface ChosenFiles {
  readonly files: readonly BibliographyFile[];
  /** The document is to name the file from now on, whether it is there already or to be made. */
  readonly isNew: boolean;
}

/** The bibliographies that are named, else the one that may become the first; `undefined` when the writer chooses none. */
async function chosenFiles(
  document: vscode.TextDocument,
  {
    named,
    request,
  }: { readonly named: NamedBibliographies; readonly request: Omit<InsertionRequest, 'bibliographies'> },
  { words }: InsertionTools,
): Promise<ChosenFiles | undefined> {
  if (named.files.length > 0) return { files: named.files, isNew: false };
  const { style: set } = request.settings;
  const style = set === 'auto' ? (citedStyleOfParts(request) ?? 'citeproc') : set;
  const home = bibliographyHome((headPart(request) ?? request.document).analysis);
  const { uri, isUntitled } = fileOf(document);
  if (isUntitled || named.inline.length > 0 || home !== 'file' || style !== 'citeproc') {
    return { files: [], isNew: false };
  }
  const file = await folderBibliography(named.head?.uri ?? uri, named.analysis, words);
  return file && { files: [file], isNew: true };
}
