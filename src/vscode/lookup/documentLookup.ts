import type * as vscode from 'vscode';
import { answeringTo } from '../../core/citation/documentKeys';
import { passageCited, passageQuoted, type CitationSources } from '../../core/document/citedPassage';
import type { Corpus } from '../../core/corpus/corpus';
import type { Passage } from '../../core/corpus/model';
import type { TextSpan } from '../../core/document/model';
import { createQuotationFinder } from '../../core/document/quotedPassage';
import { isTooLong } from '../checking/checkableDocument';
import type { CorpusStore } from '../corpusStore';
import { createPacer } from '../pacer';
import type { BibliographyKeys } from './bibliographyKeys';
import type { DocumentReader } from './documentReader';

/** What of the corpus stands at a place in a document: a key with what it stands for, or the words of a passage. */
export type Finding =
  | {
      readonly kind: 'reference';
      readonly span: TextSpan;
      /** As it is written. */
      readonly key: string;
      /** The key of the corpus, where it has the work and the document's bibliography another key for it. */
      readonly own?: string;
      readonly passage?: Passage;
    }
  | { readonly kind: 'quotation'; readonly span: TextSpan; readonly passage: Passage };

/** Looks up what people point at in their documents. */
export class DocumentLookup {
  readonly #store: CorpusStore;
  readonly #reader: DocumentReader;
  readonly #keys: BibliographyKeys;
  readonly #sources = new WeakMap<Corpus, CitationSources>();

  constructor(store: CorpusStore, reader: DocumentReader, keys: BibliographyKeys) {
    this.#store = store;
    this.#reader = reader;
    this.#keys = keys;
  }

  /** The corpus with the index of its words, which is built when it is first needed. */
  async sources(): Promise<CitationSources> {
    const corpus = await this.#store.current();
    const known = this.#sources.get(corpus);
    if (known) return known;
    const sources = { corpus, finder: createQuotationFinder(corpus.passages) };
    this.#sources.set(corpus, sources);
    return sources;
  }

  /**
   * What stands at the position: a key exactly on its characters, else a quotation that is a passage's words.
   * `undefined` elsewhere, for other people's quotations, and when the token is cancelled; the corpus is not even read
   * where there is neither key nor quotation.
   */
  async at(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<Finding | undefined> {
    if (isTooLong(document)) return undefined;
    const reading = this.#reader.read(document);
    const offset = document.offsetAt(position);
    const reference = reading.analysis.references.find(covers(offset));
    const quotation = reading.analysis.quotations.find(covers(offset));
    if (!reference && !quotation) return undefined;
    const sources = await this.sources();
    if (token.isCancellationRequested) return undefined;
    if (reference) {
      const { key } = reference;
      const keys = await this.#keys.of(document, [key], sources.corpus);
      const corpus = answeringTo(keys, sources.corpus);
      const passage = passageCited(reading, reference, { ...sources, corpus });
      const own = keys.get(key);
      return {
        kind: 'reference',
        span: reference,
        key,
        ...(own !== undefined && { own }),
        ...(passage && { passage }),
      };
    }
    const passage = quotation && passageQuoted(reading, quotation, sources);
    return passage && { kind: 'quotation', span: quotation, passage };
  }

  /** The keys of all references in the document, and the ids of the passages that it cites or quotes. */
  async cited(document: vscode.TextDocument): Promise<ReadonlySet<string>> {
    if (isTooLong(document)) return new Set();
    const reading = this.#reader.read(document);
    const { references, quotations } = reading.analysis;
    const found = new Set(references.map(({ key }) => key));
    if (references.length + quotations.length === 0) return found;
    const sources = await this.sources();
    const pace = createPacer();
    for (const reference of references) {
      const passage = passageCited(reading, reference, sources);
      if (passage) found.add(passage.id);
      await pace();
    }
    for (const quotation of quotations) {
      const passage = passageQuoted(reading, quotation, sources);
      if (passage) found.add(passage.id);
      await pace();
    }
    return found;
  }

  /** What the caret touches: what stands at the position or else ends there, as words do for VS Code. */
  async touching(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<Finding | undefined> {
    const finding = await this.at(document, position, token);
    if (finding || position.character === 0) return finding;
    return this.at(document, position.translate(0, -1), token);
  }
}

function covers(offset: number): (span: TextSpan) => boolean {
  return span => span.start <= offset && offset < span.end;
}
