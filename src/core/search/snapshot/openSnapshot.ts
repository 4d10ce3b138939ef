import { StemCache } from '../analysis/stemCache';
import { ByteReader, textOf } from '../index/bytes';
import { Dictionary } from '../index/dictionary';
import type { FacetGroups } from '../index/facetGroups';
import { PackedPostings } from '../index/postings';
import { PassageIndex } from '../index/passageIndex';
import type { SearchSource } from '../index/searchSource';
import type { Segment } from '../index/segment';
import type { MutableSearchIndex } from '../mutableSearchIndex';
import { UpdatableSearch } from '../updatableSearch';
import { analyserFingerprint } from './fingerprint';
import { headerLength, magic, version } from './format';
import { hashOf, hashOfText } from './hash';

/**
 * Opens what `snapshot` wrote. Only the dictionary is read; postings are decoded when they are first searched for, so
 * the bytes must not change afterwards.
 * @returns `undefined` if the bytes are damaged, of another version, or of another corpus: then build the index anew.
 */
export function openSnapshot(
  bytes: Uint8Array,
  source: SearchSource,
  fingerprint: string,
): MutableSearchIndex | undefined {
  const body = bodyOf(bytes);
  if (body === undefined) return undefined;
  const reader = new ByteReader(body);
  const isOurs = reader.varint() === hashOfText(analyserFingerprint()) && reader.text() === fingerprint;
  const size = isOurs ? reader.varint() : -1;
  if (size !== source.size) return undefined;
  const positions = readPositions(reader, size);
  const segment = readSegment(reader, size);
  return new UpdatableSearch(new PassageIndex({ source, segments: [segment], positions }), new StemCache());
}

/** The bytes behind a header that agrees with them. */
function bodyOf(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < headerLength) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
  const [first, second, length, hash] = [0, 4, 8, 12].map(at => header.getUint32(at, true));
  const body = bytes.subarray(headerLength);
  const isWhole = first === magic && second === version && length === body.length && hash === hashOf(body);
  return isWhole ? body : undefined;
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

function readSegment(reader: ByteReader, size: number): Segment {
  const groups = readGroups(reader, size);
  const names = new Set(linesOf(reader.text()));
  const spellings = linesOf(reader.text());
  const abbreviations = spellings.flatMap((short, at) =>
    at % 2 === 0 ? [{ short, long: spellings[at + 1] ?? '' }] : [],
  );
  return { groups, names, abbreviations, ...readTerms(reader) };
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

function readGroups(reader: ByteReader, size: number): FacetGroups {
  const examples = Uint32Array.from({ length: reader.varint() }, () => reader.varint());
  const of = new Uint32Array(size);
  for (let at = 0; at < size;) {
    const group = reader.varint();
    const end = at + reader.varint();
    of.fill(group, at, end);
    at = end;
  }
  return { of, examples };
}

function readTerms(reader: ByteReader): Pick<Segment, 'dictionary' | 'postings'> {
  const size = reader.varint();
  const terms = readLetters(reader, size);
  const frequencies = new Uint32Array(size);
  const starts = new Uint32Array(size + 1);
  for (let index = 0; index < size; index += 1) {
    frequencies[index] = reader.varint();
    starts[index + 1] = (starts[index] ?? 0) + reader.varint();
  }
  return {
    dictionary: new Dictionary(terms, frequencies),
    postings: new PackedPostings(reader.bytes(starts[size] ?? 0), starts),
  };
}

/** All terms, each followed by a line feed. */
function readLetters(reader: ByteReader, size: number): string {
  const codes = new Uint16Array(reader.varint());
  let at = 0;
  let previous = 0;
  for (let index = 0; index < size; index += 1) {
    const shared = reader.varint();
    const rest = reader.varint();
    const start = at;
    for (let letter = 0; letter < shared; letter += 1) codes[at++] = codes[previous + letter] ?? 0;
    for (let letter = 0; letter < rest; letter += 1) codes[at++] = reader.varint();
    codes[at++] = lineFeed;
    previous = start;
  }
  return textOf(codes, at);
}

const lineFeed = 10;
