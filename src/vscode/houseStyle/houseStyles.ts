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

/** Finds and reads the house style that applies to a document, anew every time: it is short, and may be anywhere. */
export class HouseStyles {
  /** How a document quotes: what somebody has set for themselves, else the house style, else the defaults. */
  async settingsFor(document: vscode.TextDocument | undefined): Promise<CitationSettings> {
    const found = await this.find(document && fileOf(document).uri);
    return citationSettings(document, found?.settings);
  }

  /** Unsaved changes count; `undefined` where there is no house style. */
  async find(document: vscode.Uri | undefined): Promise<FoundHouseStyle | undefined> {
    for (const uri of houseStyleFiles(document)) {
      const text = await textOf(uri);
      if (text !== undefined) return { uri, text, ...readHouseStyle(text) };
    }
    return undefined;
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
