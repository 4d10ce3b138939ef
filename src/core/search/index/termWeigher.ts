import type { Corpus } from '../../corpus/corpus';
import type { Passage } from '../../corpus/model';
import type { StemCache } from '../analysis/stemCache';
import { tokenise } from '../analysis/tokens';
import { larger } from './bytes';
import { groupKey } from './facetGroups';
import { slotOf, weightIn } from './impact';
import { type FieldName, ownFieldsOf, sharedFieldsOf } from './passageFields';
import { WordTable } from './wordTable';

/** The terms of a passage by their numbers, each once, with their slots. */
export interface NumberedTerms {
  readonly numbers: readonly number[];
  readonly slots: readonly number[];
}

/**
 * Weighs the fields of passages. What passages share (their session's title, its speakers, a heading) is analysed once.
 * What is known of terms lies in arrays, by their numbers: a million passages have thirty million terms.
 */
export class TermWeigher {
  readonly #corpus: Corpus;
  readonly #words: WordTable;
  readonly #headings = new Map<string, readonly FieldTerm[]>();
  readonly #groups = new Map<string, readonly FieldTerm[]>();
  readonly #names = new Set<string>();
  /** Of the passage at hand: its terms, how often each stands in its text, what it weighs, whether it is its own. */
  #found: number[] = [];
  #counts = new Uint32Array(1 << 10);
  #weights = new Float64Array(1 << 10);
  #isOwn = new Uint8Array(1 << 10);
  #frequencies = new Uint32Array(1 << 10);

  constructor(corpus: Corpus, stems: StemCache) {
    this.#corpus = corpus;
    this.#words = new WordTable(stems);
  }

  /** How many words it remembers. */
  get size(): number {
    return this.#words.size;
  }

  /** All terms that were met, by number. */
  get terms(): readonly string[] {
    return this.#words.terms;
  }

  /** The words of the names of whoever was met. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  /** In how many passages a term stands that do not merely share it with their whole conference. */
  frequency(term: number): number {
    return this.#frequencies[term] ?? 0;
  }

  termsOf(passage: Passage): NumberedTerms {
    const { text, heading } = ownFieldsOf(passage);
    this.#addText(text);
    this.#addField(this.#headingTerms(heading));
    this.#addField(this.#groupTerms(passage));
    return this.#take();
  }

  #addText(text: string): void {
    const { terms, length } = this.#words.read(text);
    this.#makeRoom();
    const found = this.#found;
    const counts = this.#counts;
    for (const term of terms) {
      const count = counts[term] ?? 0;
      if (count === 0) found.push(term);
      counts[term] = count + 1;
    }
    const weight = weightIn('text', length);
    for (const term of found) {
      this.#weights[term] = (counts[term] ?? 0) * weight;
      this.#isOwn[term] = 1;
      counts[term] = 0;
    }
  }

  #addField(terms: readonly FieldTerm[]): void {
    const weights = this.#weights;
    for (const { term, weight, isOwn } of terms) {
      const before = weights[term] ?? 0;
      if (before === 0) this.#found.push(term);
      weights[term] = before + weight;
      if (isOwn) this.#isOwn[term] = 1;
    }
  }

  /** What was found, leaving everything ready for the next passage. */
  #take(): NumberedTerms {
    const numbers = this.#found;
    const slots = numbers.map(term => slotOf(this.#weights[term] ?? 0));
    for (const term of numbers) {
      this.#frequencies[term] = (this.#frequencies[term] ?? 0) + (this.#isOwn[term] ?? 0);
      this.#weights[term] = 0;
      this.#isOwn[term] = 0;
    }
    this.#found = [];
    return { numbers, slots };
  }

  #headingTerms(heading: string): readonly FieldTerm[] {
    if (heading === '') return [];
    const known = this.#headings.get(heading);
    if (known) return known;
    const terms = this.#fieldTerms('heading', heading);
    this.#headings.set(heading, terms);
    return terms;
  }

  #groupTerms(passage: Passage): readonly FieldTerm[] {
    const key = groupKey(passage);
    const known = this.#groups.get(key);
    if (known) return known;
    const fields = Object.entries(sharedFieldsOf(passage, this.#corpus)) as [FieldName, string][];
    const terms = fields.flatMap(([field, text]) => this.#fieldTerms(field, text));
    this.#groups.set(key, terms);
    return terms;
  }

  /** The terms of a field that is not the text, with what each weighs there. */
  #fieldTerms(field: FieldName, text: string): readonly FieldTerm[] {
    if (nameFields.has(field)) for (const { word } of tokenise(text)) this.#names.add(word);
    const { terms, length } = this.#words.read(text);
    this.#makeRoom();
    const weight = weightIn(field, length);
    const isOwn = field !== 'conference';
    return terms.map(term => ({ term, weight, isOwn }));
  }

  #makeRoom(): void {
    const terms = this.#words.terms.length;
    if (terms <= this.#counts.length) return;
    const room = 2 * terms;
    this.#counts = new Uint32Array(room); // nothing is counted between texts
    this.#weights = larger(this.#weights, new Float64Array(room));
    this.#isOwn = larger(this.#isOwn, new Uint8Array(room));
    this.#frequencies = larger(this.#frequencies, new Uint32Array(room));
  }
}

const nameFields: ReadonlySet<FieldName> = new Set(['speaker', 'participant', 'mention']);

interface FieldTerm {
  readonly term: number;
  readonly weight: number;
  readonly isOwn: boolean;
}
