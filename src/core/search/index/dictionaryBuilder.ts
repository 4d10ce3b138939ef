import { ByteWriter } from './bytes';
import { Dictionary } from './dictionary';
import { type Letters, termsInBlock, writeTerm } from './storedTerms';

/** Puts a dictionary together of terms that come in its order. */
export class DictionaryBuilder {
  readonly #writer = new ByteWriter();
  /** Where each block begins. */
  readonly #starts: number[] = [];
  /** The highest frequency in each. */
  readonly #highest: number[] = [];
  #size = 0;
  /** The last term, and room for the next. */
  #last = { letters: new Uint16Array(64), length: 0 };
  #next = { letters: new Uint16Array(64), length: 0 };

  /** @param frequency In how many passages the term stands. */
  add(term: string, frequency: number): void {
    const next = this.#roomFor(term.length);
    for (let at = 0; at < term.length; at += 1) next.letters[at] = term.charCodeAt(at);
    this.#addNext(frequency);
  }

  /** The term of another dictionary. */
  addFrom(dictionary: Dictionary, index: number, frequency: number): void {
    const { letters, length } = dictionary.cursorAt(index);
    const next = this.#roomFor(length);
    for (let at = 0; at < length; at += 1) next.letters[at] = letters[at] ?? 0;
    this.#addNext(frequency);
  }

  finish(): Dictionary {
    return new Dictionary({
      size: this.#size,
      bytes: this.#writer.finish(),
      starts: Uint32Array.from(this.#starts),
      highest: Uint32Array.from(this.#highest),
    });
  }

  #roomFor(length: number): Letters {
    if (length > this.#next.letters.length) this.#next.letters = new Uint16Array(2 * length);
    this.#next.length = length;
    return this.#next;
  }

  #addNext(frequency: number): void {
    const isFirst = this.#size % termsInBlock === 0;
    if (isFirst) this.#starts.push(this.#writer.length);
    this.#highest[this.#starts.length - 1] = isFirst ? frequency : Math.max(this.#highest.at(-1) ?? 0, frequency);
    writeTerm(this.#next, isFirst ? 0 : sharedBy(this.#last, this.#next), frequency, this.#writer);
    [this.#last, this.#next] = [this.#next, this.#last];
    this.#size += 1;
  }
}

function sharedBy(one: Letters, other: Letters): number {
  const most = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < most && one.letters[shared] === other.letters[shared]) shared += 1;
  return shared;
}
