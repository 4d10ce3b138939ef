import * as vscode from 'vscode';
import { readHouseStyle, type HouseStyle } from '../../core/citation/houseStyle';
import type { CitationSettings } from '../../core/citation/model';
import { citationSettings } from '../insertion/citationSettings';
import { fileOf } from '../notebookCell';
import { houseStyleFiles } from './houseStyleFiles';

/** A house style as it was read, and where. */
export interface FoundHouseStyle extends HouseStyle {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** Finds and reads the house style that applies to a document: it is short, and may be anywhere. */
export class HouseStyles {
  /** What applied last, by the documents that it was asked for. */
  readonly #recent = new WeakMap<vscode.TextDocument, CitationSettings>();

  /** How a document quotes, looked at anew: what somebody has set for themselves, else the house style, else the defaults. */
  async settingsFor(document: vscode.TextDocument | undefined): Promise<CitationSettings> {
    const found = await this.find(document && fileOf(document).uri);
    return citationSettings(document, found?.settings);
  }

  /**
   * The same as it was the last time that this was asked, after which it is looked at again: for what is offered with every
   * letter and not decided. Looking for a file costs more than all the rest, even where there is none.
   */
  async recentSettingsFor(document: vscode.TextDocument): Promise<CitationSettings> {
    const known = this.#recent.get(document);
    if (!known) return this.#look(document);
    setTimeout(() => void this.#look(document), 0);
    return known;
  }

  async #look(document: vscode.TextDocument): Promise<CitationSettings> {
    const settings = await this.settingsFor(document);
    this.#recent.set(document, settings);
    return settings;
  }

  /** Unsaved changes count; `undefined` where there is no house style. */
  async find(document: vscode.Uri | undefined): Promise<FoundHouseStyle | undefined> {
    const uris = houseStyleFiles(document);
    const texts = await Promise.all(uris.map(textOf));
    const at = texts.findIndex(text => text !== undefined);
    const [uri, text] = [uris[at], texts[at]];
    return uri && text !== undefined ? { uri, text, ...readHouseStyle(text) } : undefined;
  }
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  if (open?.isDirty) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined; // no such file: the usual case
  }
}
