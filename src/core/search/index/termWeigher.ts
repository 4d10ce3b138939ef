import type { Corpus } from '../../corpus/corpus';
import type { Passage } from '../../corpus/model';
import type { StemCache } from '../analysis/stemCache';
import { stopWords } from '../analysis/stopWords';
import { rawTokens, tokenise, wordsIn } from '../analysis/tokens';
import { groupKey } from './facetGroups';
import { slotOf, weightIn } from './impact';
import { type FieldName, ownFieldsOf, sharedFieldsOf } from './passageFields';

/** A term as far as passages have been weighed. */
export interface WeighedTerm {
  readonly term: string;
  /** In how many passages it stands that do not merely share it with their whole conference. */
  frequency: number;
}

/** The terms of a passage, each once, with their slots. */
export interface PassageTerms {
  readonly terms: readonly string[];
  readonly slots: readonly number[];
}

/**
 * Weighs the fields of passages. What passages share (their session's title, its speakers, a heading) is analysed once,
 * and a word of a text is looked up once, as it is written: its term is where it is counted.
 */
export class TermWeigher {
  readonly #corpus: Corpus;
  readonly #stems: StemCache;
  readonly #terms = new Map<string, CountedTerm>();
  readonly #words = new Map<string, Word>();
  readonly #headings = new Map<string, readonly FieldTerm[]>();
  readonly #groups = new Map<string, readonly FieldTerm[]>();
  readonly #names = new Set<string>();
  /** Of the passage at hand. */
  #found: CountedTerm[] = [];

  constructor(corpus: Corpus, stems: StemCache) {
    this.#corpus = corpus;
    this.#stems = stems;
  }

  /** The words of the names of whoever was met. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  /** All terms that were met. */
  get terms(): Iterable<WeighedTerm> {
    return this.#terms.values();
  }

  termsOf(passage: Passage): PassageTerms {
    const { text, heading } = ownFieldsOf(passage);
    this.#weighText(text);
    this.#addAll(this.#headingTerms(heading));
    this.#addAll(this.#groupTerms(passage));
    const found = this.#found;
    this.#found = [];
    const slots = found.map(one => slotOf(one.weight));
    for (const one of found) {
      if (one.isOwn) one.frequency += 1;
      one.count = 0;
      one.weight = 0;
      one.isOwn = false;
      one.isFound = false;
    }
    return { terms: found.map(({ term }) => term), slots };
  }

  #weighText(text: string): void {
    const length = this.#count(text);
    const weight = weightIn('text', length);
    for (const one of this.#found) {
      one.weight = one.count * weight;
      one.isOwn = true;
    }
  }

  /** Counts the words of a text; returns how many of them tell something. */
  #count(text: string): number {
    let length = 0;
    for (const raw of rawTokens(text)) {
      const { terms, tells } = this.#word(raw);
      if (tells) length += 1;
      for (const term of terms) {
        if (!term.isFound) {
          term.isFound = true;
          this.#found.push(term);
        }
        term.count += 1;
      }
    }
    return length;
  }

  #addAll(terms: readonly FieldTerm[]): void {
    for (const { term, weight, isOwn } of terms) {
      if (!term.isFound) {
        term.isFound = true;
        this.#found.push(term);
      }
      term.weight += weight;
      term.isOwn ||= isOwn;
    }
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
    const words = rawTokens(text).map(raw => this.#word(raw));
    const weight = weightIn(field, words.filter(({ tells }) => tells).length);
    const isOwn = field !== 'conference';
    return words.flatMap(({ terms }) => terms.map(term => ({ term, weight, isOwn })));
  }

  #word(raw: string): Word {
    const known = this.#words.get(raw);
    if (known) return known;
    const words = wordsIn(raw);
    const word = { terms: words.map(one => this.#term(this.#stems.stem(one))), tells: !stopWords.has(words[0]) };
    this.#words.set(raw, word);
    return word;
  }

  #term(term: string): CountedTerm {
    let known = this.#terms.get(term);
    if (known === undefined) {
      known = { term, frequency: 0, count: 0, weight: 0, isOwn: false, isFound: false };
      this.#terms.set(term, known);
    }
    return known;
  }
}

const nameFields: ReadonlySet<FieldName> = new Set(['speaker', 'participant', 'mention']);

/** A term, and what is known of it in the passage at hand. */
interface CountedTerm extends WeighedTerm {
  /** In its text. */
  count: number;
  weight: number;
  /** It stands in more than the conference's fields. */
  isOwn: boolean;
  isFound: boolean;
}

/** A word as it is written: its terms (its parts' too), and whether it counts for the length of a field. */
interface Word {
  readonly terms: readonly CountedTerm[];
  readonly tells: boolean;
}

interface FieldTerm {
  readonly term: CountedTerm;
  readonly weight: number;
  readonly isOwn: boolean;
}
