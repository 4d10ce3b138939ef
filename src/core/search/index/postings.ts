import { FlexIndex, impactSlots, type Postings } from '../flexIndex';
import { ByteReader, ByteWriter } from './bytes';
import { termsInBlock } from './storedTerms';

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
  /** Where those of each block of terms begin. */
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
    const [start, end] = this.#placeOf(index);
    return decodePostings(this.bytes, start, end);
  }

  /** The lengths of all in the block stand before them. */
  #placeOf(index: number): readonly [start: number, end: number] {
    const at = index % termsInBlock;
    const reader = new ByteReader(this.bytes, this.starts[(index - at) / termsInBlock]);
    const lengths = reader.varint();
    let start = reader.at + lengths;
    for (let before = 0; before < at; before += 1) start += reader.varint();
    return [start, start + reader.varint()];
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

/** Writes the postings of one term after the other, in blocks as their dictionary has its terms. */
export class PostingsBuilder {
  readonly #writer = new ByteWriter();
  readonly #starts: number[] = [];
  /** Of the block at hand: the lengths in bytes, and the postings. */
  readonly #lengths = new ByteWriter();
  readonly #block = new ByteWriter();
  #size = 0;

  add(postings: Postings): void {
    const start = this.#block.length;
    encodePostings(postings, this.#block);
    this.#lengths.varint(this.#block.length - start);
    this.#size += 1;
    if (this.#size % termsInBlock === 0) this.#endBlock();
  }

  finish(): PackedPostings {
    this.#endBlock();
    return new PackedPostings(this.#writer.finish(), Uint32Array.from(this.#starts));
  }

  #endBlock(): void {
    const writer = this.#writer;
    if (this.#lengths.length === 0) return;
    this.#starts.push(writer.length);
    writer.varint(this.#lengths.length);
    writer.bytes(this.#lengths.finish());
    writer.bytes(this.#block.finish());
    this.#lengths.clear();
    this.#block.clear();
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
