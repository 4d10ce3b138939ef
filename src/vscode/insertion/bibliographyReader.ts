import type * as vscode from 'vscode';
import type { OpenBibliography } from '../../core/citation/model';
import type { Cancellation } from '../../core/ports';
import type { BibliographyFile } from './bibliographyFiles';
import { RepeatedScan } from './repeatedScan';

/** Reads bibliographies, each once for each of its texts, large ones in steps; all give `undefined` when they are cancelled. */
export class BibliographyReader {
  /** What each holds: they are large and change seldom. */
  readonly #scans = new WeakMap<vscode.TextDocument, RepeatedScan>();
  /** What the head holds that was read last. */
  readonly #inline = new RepeatedScan();

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
        const scan = await this.#scanOf(document).scan(open, cancellation);
        return scan && [{ ...open, scan }];
      }
      case 'absent':
        return [{ path, format, text: '' }];
      case 'unreadable':
        return [];
    }
  }

  /** The entries in the head of a document, whose text is given. */
  async readInline(text: string, cancellation: Cancellation): Promise<OpenBibliography | undefined> {
    const inline = { format: 'inline', text } as const;
    const scan = await this.#inline.scan(inline, cancellation);
    return scan && { ...inline, scan };
  }

  #scanOf(document: vscode.TextDocument): RepeatedScan {
    const scan = this.#scans.get(document) ?? new RepeatedScan();
    this.#scans.set(document, scan);
    return scan;
  }
}
