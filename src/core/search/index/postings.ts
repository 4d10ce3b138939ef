import { FlexIndex, impactSlots, type Postings } from '../flexIndex';
import { ByteReader, ByteWriter } from './bytes';
import { NumberStore } from './numberStore';
import { termsInBlock } from './storedTerms';

/** A term by its number in the dictionary, and by name where the name is needed. */
export interface TermKey {
  readonly index: number;
  readonly term: () => string;
}

/** In order. */
export type PassageNumbers = ArrayLike<number> & Iterable<number>;

/** The passages in which a term has one impact. Of a frequent word most are only counted, so they are read last. */
export interface ImpactList {
  readonly slot: number;
  /** How many there are. */
  readonly length: number;
  /** Their numbers, in order. */
  ids(): PassageNumbers;
}

/** In which passages of a segment its terms stand. */
export interface PostingsStore {
  /** For a search, by falling impact: what was once asked for is kept at hand. */
  search(key: TermKey): readonly ImpactList[];
  /** For reading all of them once, term by term. */
  read(key: TermKey): Postings;
}

/** Postings as they were added. */
export function builtPostings(index: FlexIndex): PostingsStore {
  return {
    search: ({ term }) =>
      index
        .postings(term())
        .flatMap((ids, slot) => (ids?.length ? [{ slot, length: ids.length, ids: () => ids }] : [])),
    read: ({ term }) => index.postings(term()),
  };
}

/**
 * Postings as bytes, a tenth of their size in memory, that are handed to FlexSearch when they are first searched for: a
 * term with empty slots, and into each slot its passages once they are wanted.
 */
export class PackedPostings implements PostingsStore {
  readonly bytes: Uint8Array;
  /** Where those of each block of terms begin. */
  readonly starts: Uint32Array;
  readonly #index = new FlexIndex();
  /** By the number of the term: its slots as FlexSearch holds them. */
  readonly #known = new Map<number, readonly ImpactList[]>();
  readonly #numbers = new NumberStore();

  constructor(bytes: Uint8Array, starts: Uint32Array) {
    this.bytes = bytes;
    this.starts = starts;
  }

  search({ index, term }: TermKey): readonly ImpactList[] {
    const known = this.#known.get(index);
    if (known) return known;
    if (this.#numbers.size > mostHeld || this.#known.size >= mostTerms) this.#forget();
    this.#index.put(term(), Array.from({ length: impactSlots }));
    const slots = this.#index.postings(term()) as (PassageNumbers | undefined)[]; // it does not mind what they hold
    const lists = this.#listsOf(index).map(list => ({
      slot: list.slot,
      length: list.length,
      ids: () => (slots[list.slot] ??= decodeIds(this.bytes, list, this.#numbers.take(list.length))),
    }));
    this.#known.set(index, lists);
    return lists;
  }

  read({ index }: Pick<TermKey, 'index'>): Postings {
    const postings: number[][] = [];
    for (const list of this.#listsOf(index)) {
      postings[list.slot] = decodeIds(this.bytes, list, Array.from<number>({ length: list.length }));
    }
    return postings;
  }

  #listsOf(index: number): readonly StoredList[] {
    const [start, end] = this.#placeOf(index);
    return storedLists(this.bytes, start, end);
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

  #forget(): void {
    this.#index.clear();
    this.#known.clear();
    this.#numbers.clear();
  }
}

/** Some 40 MB of numbers; then all are forgotten and those in use come back with the next query. */
const mostHeld = 10_000_000;
/** Some 20 MB of lists, however short. */
const mostTerms = 20_000;

/** Writes the postings of one term after the other, in blocks as their dictionary has its terms. */
export class PostingsBuilder {
  readonly #writer = new ByteWriter();
  readonly #starts: number[] = [];
  /** Of the block at hand: the lengths in bytes, and the postings. */
  readonly #lengths = new ByteWriter();
  readonly #block = new ByteWriter();
  readonly #ids = new ByteWriter();
  #size = 0;

  add(postings: Postings): void {
    const start = this.#block.length;
    encodePostings(postings, this.#block, this.#ids);
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
 * For each slot in use its number and how many passages it has (one number together), of many how many bytes they take,
 * then their numbers, each as the difference to the one before it. A term of one passage, as most are, takes three
 * bytes.
 */
function encodePostings(postings: Postings, writer: ByteWriter, scratch: ByteWriter): void {
  postings.forEach((ids, slot) => {
    if (ids === undefined || ids.length === 0) return;
    writer.varint(ids.length * impactSlots + slot);
    if (ids.length < many) return encodeIds(ids, writer);
    scratch.clear();
    encodeIds(ids, scratch);
    writer.varint(scratch.length);
    writer.bytes(scratch.finish());
  });
}

/** From so many on they are passed over without being looked at. */
const many = 8;

function encodeIds(ids: readonly number[], writer: ByteWriter): void {
  let previous = 0;
  for (const id of ids) {
    writer.varint(id - previous);
    previous = id;
  }
}

/** The passages of a slot, and where their numbers begin. */
interface StoredList {
  readonly slot: number;
  readonly length: number;
  readonly start: number;
}

function storedLists(bytes: Uint8Array, start: number, end: number): readonly StoredList[] {
  const lists: StoredList[] = [];
  let reader = new ByteReader(bytes, start);
  while (reader.at < end) {
    const header = reader.varint();
    const length = Math.floor(header / impactSlots);
    const size = length < many ? undefined : reader.varint();
    lists.push({ slot: header % impactSlots, length, start: reader.at });
    if (size === undefined) for (let left = length; left > 0; left -= 1) reader.varint();
    else reader = new ByteReader(bytes, reader.at + size);
  }
  return lists;
}

/** @param ids What they are written into: as long as the list. */
function decodeIds<T extends number[] | Uint32Array>(bytes: Uint8Array, { start, length }: StoredList, ids: T): T {
  const reader = new ByteReader(bytes, start);
  let id = 0;
  for (let at = 0; at < length; at += 1) {
    id += reader.varint();
    ids[at] = id;
  }
  return ids;
}
