import type * as vscode from 'vscode';
import type { BibliographyScan } from '../../core/bibliography/model';
import { scanSteps } from '../../core/bibliography/scanBibliography';
import type { OpenBibliography } from '../../core/citation/model';
import type { Cancellation } from '../../core/ports';
import { atOnce, inSteps } from '../../core/steps';
import type { Words } from '../language';
import { createPacer } from '../pacer';
import { withPatience } from '../patience';
import type { BibliographyFile } from './bibliographyFiles';

/** From here on, in UTF-16 units, reading a file at once would hold up the host: some hundred entries. */
const large = 50_000;

/** Reads bibliographies, each once for each of its texts, large ones in steps. */
export class BibliographyReader {
  readonly #words: Words;
  /** What each holds: they are large and change seldom. */
  readonly #read = new WeakMap<vscode.TextDocument, OpenBibliography>();

  constructor(words: Words) {
    this.#words = words;
  }

  /**
   * A bibliography as it now is, unsaved changes included. A file that does not exist yet is an empty one; one that cannot
   * be read is none. `undefined` when it is cancelled: by what is given, else by somebody who does not wait for it.
   */
  async read(
    { path, format, state }: BibliographyFile,
    cancellation?: Cancellation,
  ): Promise<readonly OpenBibliography[] | undefined> {
    switch (state.kind) {
      case 'open': {
        const { document, writable } = state;
        const text = document.getText();
        const known = this.#read.get(document);
        const isKnown = known?.format === format && known.text === text;
        const scan = isKnown ? known.scan : await this.#scan({ path, format, text }, cancellation);
        if (!scan) return undefined;
        const read = { path, format, text, scan, locked: !writable };
        this.#read.set(document, read);
        return [read];
      }
      case 'absent':
        return [{ path, format, text: '' }];
      case 'unreadable':
        return [];
    }
  }

  async #scan(
    { path = '', format, text }: OpenBibliography,
    cancellation?: Cancellation,
  ): Promise<BibliographyScan | undefined> {
    const steps = scanSteps(format, text);
    if (text.length < large) return atOnce(steps);
    if (cancellation) return inSteps(steps, createPacer(), cancellation);
    return withPatience(this.#words.t('Reading {0}…', path), token => inSteps(steps, createPacer(), token));
  }
}
