import { FlexIndex, impactSlots, type Postings } from '../flexIndex';
import { ByteReader, ByteWriter } from './bytes';

/** A term by its number in the dictionary, and by name where the name is needed. */
export interface TermKey {
  readonly index: number;
  readonly term: () => string;
}

/** In which passages of a segment its terms stand. */
export interface PostingsStore {
  /** For a search: what was once asked for is kept at hand. */
  search(key: TermKey): Postings;
  /** For reading all of them once, term by term. */
  read(key: TermKey): Postings;
}

/** Postings as they were added. */
export function builtPostings(index: FlexIndex): PostingsStore {
  return { search: ({ term }) => index.postings(term()), read: ({ term }) => index.postings(term()) };
}

/**
 * Postings as bytes, a tenth of their size in memory, that are handed to FlexSearch term by term when they are first
 * searched for.
 */
export class PackedPostings implements PostingsStore {
  readonly bytes: Uint8Array;
  /** Where those of each term begin, and the end of the last. */
  readonly starts: Uint32Array;
  readonly #index = new FlexIndex();
  readonly #known = new Set<number>();
  #held = 0;

  constructor(bytes: Uint8Array, starts: Uint32Array) {
    this.bytes = bytes;
    this.starts = starts;
  }

  search(key: TermKey): Postings {
    if (!this.#known.has(key.index)) this.#hydrate(key);
    return this.#index.postings(key.term());
  }

  read({ index }: Pick<TermKey, 'index'>): Postings {
    return decodePostings(this.bytes, this.starts[index] ?? 0, this.starts[index + 1] ?? 0);
  }

  #hydrate(key: TermKey): void {
    if (this.#held > mostHeld) {
      this.#index.clear();
      this.#known.clear();
      this.#held = 0;
    }
    const postings = this.read(key);
    this.#index.put(key.term(), postings);
    this.#known.add(key.index);
    this.#held += postings.reduce((sum, ids) => sum + (ids?.length ?? 0), 0);
  }
}

/** Some 80 MB of numbers; then all are forgotten and those in use come back with the next query. */
const mostHeld = 10_000_000;

/** Writes the postings of one term after the other. */
export class PostingsBuilder {
  readonly #writer = new ByteWriter();
  #starts = new Uint32Array(1 << 10);
  #size = 0;

  add(postings: Postings): void {
    encodePostings(postings, this.#writer);
    this.#size += 1;
    if (this.#size === this.#starts.length) {
      const starts = new Uint32Array(2 * this.#size);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    this.#starts[this.#size] = this.#writer.length;
  }

  finish(): PackedPostings {
    return new PackedPostings(this.#writer.finish(), this.#starts.slice(0, this.#size + 1));
  }
}

/**
 * For each slot in use its number and how many passages it has (one number together), then their numbers, each as the
 * difference to the one before it. A term of one passage, as most are, takes three bytes.
 */
function encodePostings(postings: Postings, writer: ByteWriter): void {
  postings.forEach((ids, slot) => {
    if (ids === undefined || ids.length === 0) return;
    writer.varint(ids.length * impactSlots + slot);
    let previous = 0;
    for (const id of ids) {
      writer.varint(id - previous);
      previous = id;
    }
  });
}

function decodePostings(bytes: Uint8Array, start: number, end: number): Postings {
  const postings: number[][] = [];
  const reader = new ByteReader(bytes, start);
  while (reader.at < end) {
    const header = reader.varint();
    const ids: number[] = [];
    let id = 0;
    for (let left = Math.floor(header / impactSlots); left > 0; left -= 1) {
      id += reader.varint();
      ids.push(id);
    }
    postings[header % impactSlots] = ids;
  }
  return postings;
}
