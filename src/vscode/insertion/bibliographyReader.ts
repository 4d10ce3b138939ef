import type * as vscode from 'vscode';
import { scanSteps } from '../../core/bibliography/scanBibliography';
import type { OpenBibliography } from '../../core/citation/model';
import type { Cancellation } from '../../core/ports';
import { atOnce, inSteps } from '../../core/steps';
import { createPacer } from '../pacer';
import type { BibliographyFile } from './bibliographyFiles';

/** From here on, in UTF-16 units, reading a file at once would hold up the host: some hundred entries. */
const large = 50_000;

/** Reads bibliographies, each once for each of its texts, large ones in steps; all give `undefined` when they are cancelled. */
export class BibliographyReader {
  /** What each holds: they are large and change seldom. */
  readonly #read = new WeakMap<vscode.TextDocument, OpenBibliography>();
  /** What the head holds that was read last. */
  #inline: OpenBibliography | undefined;

  /**
   * A bibliography as it now is, unsaved changes included. A file that does not exist yet is an empty one; one that cannot
   * be read is none.
   */
  async read(
    { path, format, state }: BibliographyFile,
    cancellation: Cancellation,
  ): Promise<readonly OpenBibliography[] | undefined> {
    switch (state.kind) {
      case 'open': {
        const { document, writable } = state;
        const open = { path, format, text: document.getText(), locked: !writable };
        const read = await scanned(open, this.#read.get(document), cancellation);
        if (!read) return undefined;
        this.#read.set(document, read);
        return [read];
      }
      case 'absent':
        return [{ path, format, text: '' }];
      case 'unreadable':
        return [];
    }
  }

  /** The entries in the head of a document, whose text is given. */
  async readInline(text: string, cancellation: Cancellation): Promise<OpenBibliography | undefined> {
    const read = await scanned({ format: 'inline', text }, this.#inline, cancellation);
    if (read) this.#inline = read;
    return read;
  }
}

/** The bibliography with what it holds, which may be known. */
async function scanned(
  bibliography: OpenBibliography,
  known: OpenBibliography | undefined,
  cancellation: Cancellation,
): Promise<OpenBibliography | undefined> {
  const { format, text } = bibliography;
  if (known?.scan && known.format === format && known.text === text) return { ...bibliography, scan: known.scan };
  const steps = scanSteps(format, text);
  const scan = text.length < large ? atOnce(steps) : await inSteps(steps, createPacer(), cancellation);
  return scan && { ...bibliography, scan };
}
