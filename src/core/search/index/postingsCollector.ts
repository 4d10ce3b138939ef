import { FlexIndex } from '../flexIndex';
import type { Steps } from '../../steps';
import { builtPostings, type PostingsStore } from './postings';
import type { NumberedTerms } from './termWeigher';

/** Takes the postings of a segment, passage by passage. */
export interface PostingsCollector {
  /** How many it has. */
  readonly size: number;
  /** @param id The passage, counted from 0. */
  add(id: number, terms: NumberedTerms): void;
  /** @param order The numbers of the terms in the order of the dictionary. */
  finish(order: readonly number[]): Steps<PostingsStore>;
}

/** Leaves them to FlexSearch, which is ready to be searched at once. */
export class FlexPostings implements PostingsCollector {
  size = 0;
  readonly #index = new FlexIndex();
  readonly #spellings: readonly string[];

  /** @param spellings The terms by number. */
  constructor(spellings: readonly string[]) {
    this.#spellings = spellings;
  }

  add(id: number, { numbers, slots }: NumberedTerms): void {
    const terms = numbers.map(number => this.#spellings[number] ?? '');
    this.#index.add(id, terms, slots);
    this.size += terms.length;
  }

  *finish(): Steps<PostingsStore> {
    yield;
    return builtPostings(this.#index);
  }
}
