import type { Corpus } from '../../corpus/corpus';
import type { Passage } from '../../corpus/model';
import { StemCache } from '../analysis/stemCache';
import { FlexIndex, type Postings } from '../flexIndex';
import { FieldWeigher } from './impact';
import { fieldsOf } from './passageFields';

/** The passages under dense numbers, in the order in which they were added, with their postings. */
export class PassageIndex {
  readonly stems = new StemCache();
  readonly #corpus: Corpus;
  readonly #index = new FlexIndex();
  readonly #weigher = new FieldWeigher(this.stems);
  readonly #passages: Passage[] = [];
  readonly #frequencies = new Map<string, number>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  add(passage: Passage): void {
    const { slots, own } = this.#weigher.termsOf(fieldsOf(passage, this.#corpus));
    this.#index.add(this.#passages.push(passage) - 1, slots);
    for (const term of slots.keys()) {
      this.#frequencies.set(term, (this.#frequencies.get(term) ?? 0) + (own.has(term) ? 1 : 0));
    }
  }

  get size(): number {
    return this.#passages.length;
  }

  get terms(): Iterable<string> {
    return this.#frequencies.keys();
  }

  passage(id: number): Passage {
    const passage = this.#passages[id];
    if (passage === undefined) throw new RangeError(`No passage has the number ${String(id)}`);
    return passage;
  }

  postings(term: string): Postings {
    return this.#index.postings(term);
  }

  /**
   * In how many passages a term stands. What all passages share through their conference's title does not count, or
   * `Finsam` would tell nothing at a Finsam conference; a word that stands nowhere else is as common as its conference.
   */
  frequency(term: string): number {
    const own = this.#frequencies.get(term);
    if (own === undefined) return 0;
    return own > 0 ? own : this.postings(term).reduce((sum, ids) => sum + (ids?.length ?? 0), 0);
  }
}
