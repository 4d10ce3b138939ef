import * as vscode from 'vscode';
import { scanBibInSteps } from '../../core/bibliography/bibScan';
import type { OpenBibliography } from '../../core/citation/model';
import { neverCancelled } from '../../core/ports';
import type { Words } from '../language';
import { createPacer } from '../pacer';
import type { BibliographyFile } from './bibliographyFiles';

/** From here on, in UTF-16 units, reading a .bib file at once would hold up the host: a thousand entries. */
const large = 200_000;

/**
 * A bibliography as it now is, unsaved changes included. A file that does not exist yet is an empty one; one that cannot be
 * read is not worked with. A large one is read in steps, with a word in the status bar.
 */
export async function readBibliography(
  { path, format, state }: BibliographyFile,
  { t }: Words,
): Promise<readonly OpenBibliography[]> {
  switch (state.kind) {
    case 'open': {
      const text = state.document.getText();
      if (text.length < large || (format !== 'bib' && format !== 'bibtex')) return [{ path, format, text }];
      const scan = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: t('Reading {0}…', path) },
        async () => scanBibInSteps(text, createPacer(), neverCancelled),
      );
      return [{ path, format, text, ...(scan && { scan }) }];
    }
    case 'absent':
      return [{ path, format, text: '' }];
    case 'unreadable':
      return [];
  }
}
