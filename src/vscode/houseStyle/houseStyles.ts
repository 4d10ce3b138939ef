import * as vscode from 'vscode';
import { readHouseStyle, type HouseStyle } from '../../core/citation/houseStyle';
import type { CitationSettings } from '../../core/citation/model';
import { citationSettings } from '../insertion/citationSettings';
import { fileOf } from '../notebookCell';
import { houseStyleFiles, namedHouseStyle } from './houseStyleFiles';

/** A house style as it was read, and where. */
export interface FoundHouseStyle extends HouseStyle {
  readonly uri: vscode.Uri;
  readonly text: string;
}

type Fault = 'missing' | 'unreadable';

/** A house style that there should be. */
export interface UnreadHouseStyle {
  readonly uri: vscode.Uri;
  readonly fault: Fault;
}

/** Finds and reads the house style that applies to a document: it is short, and may be anywhere. */
export class HouseStyles {
  /** What applied last, by the documents that it was asked for. */
  readonly #recent = new WeakMap<vscode.TextDocument, CitationSettings>();
  readonly #toBeLookedAt = new WeakSet<vscode.TextDocument>();

  /** How a document quotes, looked at anew: what somebody has set for themselves, else the house style, else the defaults. */
  async settingsFor(document: vscode.TextDocument | undefined): Promise<CitationSettings> {
    const found = await this.find(document && fileOf(document).uri);
    return citationSettings(document, found?.settings);
  }

  /**
   * The same as it was the last time that this was asked, soon after which it is looked at again: for what is offered with
   * every letter and not decided. Looking for a file costs more than all the rest, even where there is none.
   */
  async recentSettingsFor(document: vscode.TextDocument): Promise<CitationSettings> {
    const known = this.#recent.get(document);
    if (!known) return this.#look(document);
    if (!this.#toBeLookedAt.has(document)) {
      this.#toBeLookedAt.add(document);
      setTimeout(() => void this.#look(document), afterTyping);
    }
    return known;
  }

  async #look(document: vscode.TextDocument): Promise<CitationSettings> {
    this.#toBeLookedAt.delete(document);
    const settings = await this.settingsFor(document);
    this.#recent.set(document, settings);
    return settings;
  }

  /** Unsaved changes count; `undefined` where there is no house style. */
  async find(document: vscode.Uri | undefined): Promise<FoundHouseStyle | undefined> {
    const uris = houseStyleFiles(document);
    const texts = await Promise.all(uris.map(read));
    const at = texts.findIndex(({ text }) => text !== undefined);
    const [uri, text] = [uris[at], texts[at]?.text];
    return uri && text !== undefined ? { uri, text, ...readHouseStyle(text) } : undefined;
  }

  /** Those that should apply to a document and cannot be read: named by somebody and missing, or there and no file. */
  async unread(document: vscode.Uri): Promise<readonly UnreadHouseStyle[]> {
    const named = namedHouseStyle(document)?.toString();
    const found = await Promise.all(houseStyleFiles(document).map(async uri => ({ uri, ...(await read(uri)) })));
    return found.flatMap(({ uri, fault }) =>
      fault === 'unreadable' || (fault === 'missing' && uri.toString() === named) ? { uri, fault } : [],
    );
  }
}

/** Milliseconds: when what was asked for is on the screen. */
const afterTyping = 300;

/** Its text, or why there is none. */
async function read(
  uri: vscode.Uri,
): Promise<{ readonly text: string; readonly fault?: never } | { readonly text?: never; readonly fault: Fault }> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  if (open?.isDirty) return { text: open.getText() };
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { text: await vscode.workspace.decode(bytes, { uri }) }; // Notepad's “Unicode”, too
  } catch (error) {
    const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound'; // the usual case
    return { fault: isMissing ? 'missing' : 'unreadable' };
  }
}
