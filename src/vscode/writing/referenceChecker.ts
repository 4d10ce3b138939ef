import type * as vscode from 'vscode';
import { scanBibliography } from '../../core/bibliography/scanBibliography';
import { checkReferences, mayReferTo, type ReferenceProblem } from '../../core/citation/checkReferences';
import { listedKeys, type ListedKeys } from '../../core/citation/listedKeys';
import type { OpenBibliography } from '../../core/citation/model';
import type { Corpus } from '../../core/corpus/corpus';
import type { ReadDocument } from '../../core/document/citedPassage';
import type { CorpusStore } from '../corpusStore';
import type { BibliographyFile } from '../insertion/bibliographyFiles';
import { namedBibliographies } from '../insertion/namedBibliographies';
import { readBibliography } from '../insertion/readBibliography';
import type { Words } from '../language';
import { otherCells } from '../notebookCell';
import type { DocumentReader } from '../lookup/documentReader';

/** What was found in a version of a document. */
export interface CheckedReferences {
  readonly version: number;
  readonly corpus: Corpus;
  readonly document: ReadDocument;
  readonly problems: readonly ReferenceProblem[];
}

/** Looks at the references of open documents, and at bibliographies only where one may be to the corpus. */
export class ReferenceChecker {
  readonly #store: CorpusStore;
  readonly #reader: DocumentReader;
  readonly #words: Words;
  /** What each bibliography holds: they are large and change seldom. */
  readonly #scanned = new WeakMap<vscode.TextDocument, OpenBibliography>();

  constructor(store: CorpusStore, reader: DocumentReader, words: Words) {
    this.#store = store;
    this.#reader = reader;
    this.#words = words;
  }

  async check(document: vscode.TextDocument): Promise<CheckedReferences> {
    const corpus = await this.#store.current();
    const reading = this.#reader.read(document);
    const { version } = document;
    const listed = mayReferTo(corpus, reading) ? await this.#listed(document, reading) : undefined;
    const problems = listed ? checkReferences(reading, corpus, listed) : [];
    return { version, corpus, document: reading, problems };
  }

  async #listed(document: vscode.TextDocument, reading: ReadDocument): Promise<ListedKeys> {
    const cells = otherCells(document, this.#reader);
    const { analysis, files, inline } = await namedBibliographies(document, reading, cells);
    // A notebook without front matter cannot name the bibliography that it has.
    if (cells && files.length + inline.length === 0) return { kind: 'unknown' };
    if (files.some(({ state }) => state.kind === 'unreadable')) return { kind: 'unknown' };
    const bibliographies = [...(await Promise.all(files.map(file => this.#scan(file)))).flat(), ...inline];
    return listedKeys({ document: { text: reading.text, analysis }, bibliographies });
  }

  async #scan(file: BibliographyFile): Promise<readonly OpenBibliography[]> {
    const { state } = file;
    if (state.kind !== 'open') return readBibliography(file, this.#words);
    const known = this.#scanned.get(state.document);
    if (known?.text === state.document.getText()) return [known];
    const read = await readBibliography(file, this.#words);
    const scanned = read.map(each => ({ ...each, scan: each.scan ?? scanBibliography(each.format, each.text) }));
    for (const bibliography of scanned) this.#scanned.set(state.document, bibliography);
    return scanned;
  }
}
