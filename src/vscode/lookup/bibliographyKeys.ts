import type * as vscode from 'vscode';
import { documentKeys, type DocumentKeys } from '../../core/citation/documentKeys';
import type { Corpus } from '../../core/corpus/corpus';
import { neverCancelled } from '../../core/ports';
import type { Bibliographies } from '../insertion/bibliographies';
import type { DocumentReader } from './documentReader';
import { otherCells } from './readCells';

const none: DocumentKeys = new Map();

/** Until then somebody who writes on is most likely to have written the next letter, in milliseconds. */
const afterTyping = 300;

/** Knows works of the corpus under the keys that documents cite them by, if their bibliographies have them under others. */
export class BibliographyKeys {
  readonly #reader: DocumentReader;
  readonly #bibliographies: Bibliographies;
  readonly #toBeLookedUp = new WeakSet<vscode.TextDocument>();
  readonly #recent = new WeakMap<vscode.TextDocument, { readonly cited: string; readonly keys: DocumentKeys }>();

  constructor(reader: DocumentReader, bibliographies: Bibliographies) {
    this.#reader = reader;
    this.#bibliographies = bibliographies;
  }

  /** Of these keys of the document. Bibliographies are read only where the corpus does not have one of them itself. */
  async of(document: vscode.TextDocument, cited: readonly string[], corpus: Corpus): Promise<DocumentKeys> {
    const foreign = new Set(cited.filter(key => corpus.keyOf(key) === undefined));
    if (foreign.size === 0) return none;
    const reading = this.#reader.read(document);
    const named = await this.#bibliographies.named(document, reading, otherCells(document, this.#reader));
    const bibliographies = await this.#bibliographies.readAll(named, neverCancelled);
    if (!bibliographies) return none;
    return documentKeys(foreign, corpus, {
      document: { text: reading.text, analysis: named.analysis },
      bibliographies,
    });
  }

  /**
   * Of all keys that the document cites, as it was known the last time that this was asked: for what is ranked by it with
   * every letter. Soon after, when nobody is waiting for an answer, keys that are new are looked up.
   */
  recent(document: vscode.TextDocument, corpus: Corpus): DocumentKeys {
    const known = this.#recent.get(document);
    if (!this.#toBeLookedUp.has(document)) {
      this.#toBeLookedUp.add(document);
      setTimeout(() => void this.#lookUp(document, corpus), afterTyping);
    }
    return known?.keys ?? none;
  }

  async #lookUp(document: vscode.TextDocument, corpus: Corpus): Promise<void> {
    this.#toBeLookedUp.delete(document);
    const cited = [...new Set(this.#reader.recent(document).analysis.references.map(({ key }) => key))];
    const asked = cited.join();
    if (this.#recent.get(document)?.cited === asked) return;
    // A bibliography that cannot be read is told of when something is inserted.
    const keys = await this.of(document, cited, corpus).catch(() => none);
    this.#recent.set(document, { cited: asked, keys });
  }
}
