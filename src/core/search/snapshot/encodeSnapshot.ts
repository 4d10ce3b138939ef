import { ByteWriter } from '../index/bytes';
import type { Dictionary } from '../index/dictionary';
import type { FacetGroups } from '../index/facetGroups';
import { encodePostings } from '../index/postings';
import type { PassageIndex } from '../index/passageIndex';
import type { Segment } from '../index/segment';
import { analyserFingerprint } from './fingerprint';
import { headerLength, magic, runsOf, termsOf, version } from './format';
import { hashOf, hashOfText } from './hash';

/**
 * Writes an index of one segment without removed passages.
 * @param fingerprint Whatever changes when the corpus does.
 */
export function encodeSnapshot(index: PassageIndex, fingerprint: string): Uint8Array {
  const [segment] = index.segments;
  if (segment === undefined || index.segments.length > 1 || index.removed.size > 0) {
    throw new RangeError('Only a compact index can be stored');
  }
  const body = new ByteWriter();
  body.varint(hashOfText(analyserFingerprint()));
  body.text(fingerprint);
  body.varint(index.size);
  writePositions(index, body);
  writeGroups(segment.groups, body);
  body.text([...segment.names].join('\n'));
  body.text(segment.abbreviations.flatMap(({ short, long }) => [short, long]).join('\n'));
  writeTerms(segment.dictionary, body);
  writePostings(segment, body);
  return withHeader(body.finish());
}

function withHeader(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(headerLength + body.length);
  const header = new DataView(bytes.buffer);
  [magic, version, body.length, hashOf(body)].forEach((number, at) => header.setUint32(at * 4, number, true));
  bytes.set(body, headerLength);
  return bytes;
}

function writePositions(index: PassageIndex, writer: ByteWriter): void {
  const positions = Uint32Array.from({ length: index.size }, (_, id) => index.position(id));
  const runs = runsOf(positions, 1);
  writer.varint(runs.length);
  for (const { first, length } of runs) {
    writer.varint(first);
    writer.varint(length);
  }
}

function writeGroups({ of, examples }: FacetGroups, writer: ByteWriter): void {
  writer.varint(examples.length);
  for (const example of examples) writer.varint(example);
  for (const { first, length } of runsOf(of, 0)) {
    writer.varint(first);
    writer.varint(length);
  }
}

function writeTerms(dictionary: Dictionary, writer: ByteWriter): void {
  writer.varint(dictionary.size);
  let letters = 0;
  for (const term of termsOf(dictionary)) letters += term.length + 1;
  writer.varint(letters);
  let previous = '';
  for (const term of termsOf(dictionary)) {
    let shared = 0;
    while (shared < previous.length && previous.charAt(shared) === term.charAt(shared)) shared += 1;
    writer.varint(shared);
    writer.text(term.slice(shared));
    previous = term;
  }
}

function writePostings({ dictionary, postings }: Segment, writer: ByteWriter): void {
  const bytes = new ByteWriter();
  let index = 0;
  for (const term of termsOf(dictionary)) {
    const before = bytes.length;
    encodePostings(postings.read({ term, index }), bytes);
    writer.varint(dictionary.frequencyAt(index));
    writer.varint(bytes.length - before);
    index += 1;
  }
  writer.bytes(bytes.finish());
}
