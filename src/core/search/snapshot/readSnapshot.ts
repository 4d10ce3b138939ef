import { ByteReader } from '../index/bytes';
import { DictionaryBuilder } from '../index/dictionaryBuilder';
import type { FacetGroups } from '../index/facetGroups';
import { digestLength, PackedDigests } from '../index/packedDigests';
import { PackedPostings } from '../index/postings';
import type { Segment } from '../index/segment';
import type { Steps } from '../steps';
import { analyserFingerprint } from './fingerprint';
import { headerLength, magic, version } from './format';
import { hashOfText, hashSteps } from './hash';

/** What was stored of an index. */
export interface StoredIndex {
  readonly segment: Segment;
  /** Where each passage stood in the corpus. */
  readonly positions: Uint32Array;
}

/**
 * Reads what `encodeSnapshot` wrote. Postings are decoded when they are first searched for, so the bytes must not
 * change afterwards.
 * @returns `undefined` if the bytes are damaged, of another version or of another analysis: then build the index anew.
 */
export function* readSnapshot(bytes: Uint8Array): Steps<StoredIndex | undefined> {
  const body = yield* bodyOf(bytes);
  if (body === undefined) return undefined;
  yield;
  const reader = new ByteReader(body);
  if (reader.varint() !== hashOfText(analyserFingerprint())) return undefined;
  const size = reader.varint();
  const positions = readPositions(reader, size);
  const digests = new PackedDigests(reader.bytes(size * digestLength));
  const groups = readGroups(reader, size);
  const names = new Set(linesOf(reader.text()));
  const spellings = linesOf(reader.text());
  const abbreviations = spellings.flatMap((short, at) =>
    at % 2 === 0 ? [{ short, long: spellings[at + 1] ?? '' }] : [],
  );
  return { positions, segment: { digests, groups, names, abbreviations, ...(yield* readTerms(reader)) } };
}

/** The bytes behind a header that agrees with them. */
function* bodyOf(bytes: Uint8Array): Steps<Uint8Array | undefined> {
  if (bytes.length < headerLength) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
  const [first, second, length, hash] = [0, 4, 8, 12].map(at => header.getUint32(at, true));
  const body = bytes.subarray(headerLength);
  const isOurs = first === magic && second === version && length === body.length;
  return isOurs && hash === (yield* hashSteps(body)) ? body : undefined;
}

function readPositions(reader: ByteReader, size: number): Uint32Array {
  const positions = new Uint32Array(size);
  let at = 0;
  for (let runs = reader.varint(); runs > 0; runs -= 1) {
    const first = reader.varint();
    for (let length = reader.varint(), next = 0; next < length; next += 1) positions[at++] = first + next;
  }
  return positions;
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

function readGroups(reader: ByteReader, size: number): FacetGroups {
  const examples = new Uint32Array(reader.varint());
  for (let at = 0; at < examples.length; at += 1) examples[at] = reader.varint();
  const of = new Uint32Array(size);
  for (let at = 0; at < size;) {
    const group = reader.varint();
    const end = at + reader.varint();
    of.fill(group, at, end);
    at = end;
  }
  return { of, examples };
}

function* readTerms(reader: ByteReader): Steps<Pick<Segment, 'dictionary' | 'postings'>> {
  const size = reader.varint();
  const terms = new DictionaryBuilder(size, reader.varint());
  for (let from = 0; from < size; from += stepTerms) {
    terms.addFrontCoded(Math.min(stepTerms, size - from), reader);
    yield;
  }
  const [frequencies, starts] = [new Uint32Array(size), new Uint32Array(size + 1)];
  for (let from = 0; from < size; from += stepTerms) {
    readCounts({ frequencies, starts }, from, reader);
    yield;
  }
  const bytes = reader.bytes(starts[size] ?? 0);
  return { dictionary: terms.finish(frequencies), postings: new PackedPostings(bytes, starts) };
}

/** Terms that are read in a few milliseconds, even by code that has not run before. */
const stepTerms = 4_000;

interface TermCounts {
  readonly frequencies: Uint32Array;
  /** Where the postings of each term begin, and the end of the last. */
  readonly starts: Uint32Array;
}

function readCounts({ frequencies, starts }: TermCounts, from: number, reader: ByteReader): void {
  const to = Math.min(from + stepTerms, frequencies.length);
  for (let index = from; index < to; index += 1) {
    frequencies[index] = reader.varint();
    starts[index + 1] = (starts[index] ?? 0) + reader.varint();
  }
}
