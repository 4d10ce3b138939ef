import type * as vscode from 'vscode';
import { checkReferences, mayReferTo, type ReferenceProblem } from '../../core/citation/checkReferences';
import { listedKeys, type ListedKeys } from '../../core/citation/listedKeys';
import type { Corpus } from '../../core/corpus/corpus';
import type { ReadDocument } from '../../core/document/citedPassage';
import { neverCancelled } from '../../core/ports';
import type { CorpusStore } from '../corpusStore';
import type { Bibliographies } from '../insertion/bibliographies';
import { otherCells } from '../lookup/readCells';
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
  readonly #bibliographies: Bibliographies;

  constructor(store: CorpusStore, reader: DocumentReader, bibliographies: Bibliographies) {
    this.#store = store;
    this.#reader = reader;
    this.#bibliographies = bibliographies;
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
    const named = await this.#bibliographies.named(document, reading, cells);
    const { analysis, files, inline } = named;
    // A notebook without front matter cannot name the bibliography that it has.
    if (cells && files.length + inline.length === 0) return { kind: 'unknown' };
    if (files.some(({ state }) => state.kind === 'unreadable')) return { kind: 'unknown' };
    const bibliographies = await this.#bibliographies.readAll(named, neverCancelled);
    if (!bibliographies) return { kind: 'unknown' };
    return listedKeys({ document: { text: reading.text, analysis }, bibliographies });
  }
}
