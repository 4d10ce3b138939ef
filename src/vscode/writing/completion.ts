import * as vscode from 'vscode';
import type { CitationSettings } from '../../core/citation/model';
import { keyCandidates, type KeyCandidate } from '../../core/completion/keyCandidates';
import type { KeyPlace } from '../../core/completion/keyPlace';
import { isKeyHere, isQuotationHere, type TextAround } from '../../core/completion/placeInText';
import { wordsOf, type QuotationPlace } from '../../core/completion/quotationPlace';
import type { Corpus } from '../../core/corpus/corpus';
import { cardMarkdown } from '../cardMarkdown';
import type { CorpusStore } from '../corpusStore';
import type { HouseStyles } from '../houseStyle/houseStyles';
import type { Words } from '../language';
import { languageOf } from '../languageOf';
import type { BibliographyKeys } from '../lookup/bibliographyKeys';
import type { DocumentLookup } from '../lookup/documentLookup';
import type { DocumentReader } from '../lookup/documentReader';
import { workMarkdown } from '../lookup/workMarkdown';
import { Asking } from './asking';
import { CompletionItem, completionList } from './completionItem';
import { completionPlace, wordsUnasked } from './completionPlace';
import { KeyLooks, keyItems } from './keyItems';
import { passagesRemembered, passagesWithRow, quotationItems } from './quotationItems';

/** What the completion asks. */
export interface CompletionSources {
  readonly store: CorpusStore;
  readonly lookup: DocumentLookup;
  readonly reader: DocumentReader;
  readonly keys: BibliographyKeys;
  readonly styles: HouseStyles;
  readonly words: Words;
}

type Question = Parameters<vscode.CompletionItemProvider['provideCompletionItems']>;

/** Completes keys of the corpus, and remembered words in quotation marks to the passages that hold them. */
export class Completion implements vscode.CompletionItemProvider {
  readonly #sources: CompletionSources;
  readonly #asking = new Asking();
  readonly #looks: KeyLooks;
  /** By what they depend on besides the corpus. */
  readonly #candidates = new WeakMap<Corpus, Map<string, readonly KeyCandidate[]>>();

  constructor(sources: CompletionSources) {
    this.#sources = sources;
    this.#looks = new KeyLooks(sources.words);
  }

  async provideCompletionItems(...question: Question): Promise<vscode.CompletionList<CompletionItem> | undefined> {
    const [document, position, token, { triggerCharacter }] = question;
    if (this.#sources.store.holds(document.uri)) return undefined;
    const found = completionPlace(document, position, triggerCharacter);
    const items =
      found?.kind === 'key'
        ? await this.#keys(found.place, question)
        : found && (await this.#quotations(found.place, question));
    return items && items.length > 0 && !token.isCancellationRequested ? completionList(items) : undefined;
  }

  /** The card, for the item that is looked at. */
  async resolveCompletionItem(item: vscode.CompletionItem): Promise<vscode.CompletionItem> {
    if (!(item instanceof CompletionItem)) return item;
    const { store, words } = this.#sources;
    const corpus = await store.current();
    const { completed } = item;
    const passage = completed.kind === 'work' ? undefined : corpus.passage(completed.passage);
    const card = passage
      ? cardMarkdown(passage, corpus, words)
      : completed.kind === 'work' && workMarkdown(completed.key, corpus, words);
    if (card) item.documentation = card;
    return item;
  }

  async #keys(place: KeyPlace, [document, position, , context]: Question): Promise<readonly CompletionItem[]> {
    const { store, reader, keys, styles } = this.#sources;
    const { analysis } = reader.recent(document);
    const isAsked = context.triggerKind === vscode.CompletionTriggerKind.Invoke;
    // An @ in a page without references is as likely to be anything else.
    const isCiting = analysis.references.length > 0 || analysis.bibliography.length > 0 || analysis.syntax !== 'pandoc';
    if (place.bare && !isAsked && !isCiting && languageOf(document) === 'markdown') return [];
    if (!isKeyHere(place, textAround(document))) return [];
    const [corpus, settings] = await Promise.all([store.current(), styles.recentSettingsFor(document)]);
    const candidates = this.#candidatesOf(corpus, settings);
    const own = keys.recent(document, corpus);
    const cited = analysis.references.map(found => ({ ...found, key: own.get(found.key) ?? found.key }));
    return keyItems(candidates, { document, position, place, cited }, candidate => this.#looks.of(candidate));
  }

  async #quotations(place: QuotationPlace, question: Question): Promise<readonly CompletionItem[]> {
    const [document, position, token] = question;
    const isAsked = this.#asking.isAsked(...question);
    if (!isAsked && wordsOf(place.words) < wordsUnasked) return [];
    if (!isQuotationHere(place, textAround(document))) return [];
    const { store, lookup, words } = this.#sources;
    const sources = await lookup.sources();
    const passages = isAsked
      ? await passagesRemembered(place.words, await store.engine())
      : passagesWithRow(place.words, sources);
    if (token.isCancellationRequested) return [];
    return quotationItems(passages, { document, position, place }, { corpus: sources.corpus, t: words.t });
  }

  #candidatesOf(corpus: Corpus, { speaker, names }: CitationSettings): readonly KeyCandidate[] {
    const known = this.#candidates.get(corpus) ?? new Map<string, readonly KeyCandidate[]>();
    this.#candidates.set(corpus, known);
    const candidates = known.get(speaker + names) ?? keyCandidates(corpus, { speaker, names });
    known.set(speaker + names, candidates);
    return candidates;
  }
}

function textAround(document: vscode.TextDocument): TextAround {
  return { text: document.getText(), languageId: languageOf(document) };
}
