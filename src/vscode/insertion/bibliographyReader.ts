import * as vscode from 'vscode';
import { scanBibInSteps } from '../../core/bibliography/bibScan';
import type { OpenBibliography } from '../../core/citation/model';
import { neverCancelled } from '../../core/ports';
import type { Words } from '../language';
import { createPacer } from '../pacer';
import type { BibliographyFile } from './bibliographyFiles';

/** From here on, in UTF-16 units, reading a .bib file at once would hold up the host: a thousand entries. */
const large = 200_000;

/** Reads bibliographies, large ones in steps. */
export class BibliographyReader {
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  /**
   * A bibliography as it now is, unsaved changes included. A file that does not exist yet is an empty one; one that cannot
   * be read is not worked with.
   */
  async read({ path, format, state }: BibliographyFile): Promise<readonly OpenBibliography[] | undefined> {
    switch (state.kind) {
      case 'open': {
        const text = state.document.getText();
        const read = { path, format, text, locked: !state.writable };
        if (text.length < large || (format !== 'bib' && format !== 'bibtex')) return [read];
        const scan = await vscode.window.withProgress(
          { location: vscode.ProgressLocation.Window, title: this.#words.t('Reading {0}…', path) },
          async () => scanBibInSteps(text, createPacer(), neverCancelled),
        );
        return [{ ...read, ...(scan && { scan }) }];
      }
      case 'absent':
        return [{ path, format, text: '' }];
      case 'unreadable':
        return [];
    }
  }
}
