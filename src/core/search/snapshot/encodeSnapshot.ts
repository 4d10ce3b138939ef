import { ByteWriter } from '../index/bytes';
import type { Dictionary } from '../index/dictionary';
import type { FacetGroups } from '../index/facetGroups';
import { packSegment } from '../index/mergeSegments';
import type { PassageIndex } from '../index/passageIndex';
import type { PackedPostings } from '../index/postings';
import type { Steps } from '../steps';
import { analyserFingerprint } from './fingerprint';
import { headerLength, magic, runsOf, version } from './format';
import { hashOfText, hashSteps } from './hash';

/** Writes an index of one segment without removed passages. */
export function* encodeSnapshot(index: PassageIndex): Steps<Uint8Array> {
  const [only] = index.segments;
  if (only === undefined || index.segments.length > 1 || index.removed.size > 0) {
    throw new RangeError('Only a compact index can be stored');
  }
  const segment = yield* packSegment(only);
  const writer = new ByteWriter();
  writer.bytes(new Uint8Array(headerLength));
  writer.varint(hashOfText(analyserFingerprint()));
  writer.varint(index.size);
  writePositions(index, writer);
  yield;
  writer.bytes(segment.digests.bytes);
  writeGroups(segment.groups, writer);
  writer.text([...segment.names].join('\n'));
  writer.text(segment.abbreviations.flatMap(({ short, long }) => [short, long]).join('\n'));
  yield* writeTerms(segment.dictionary, writer);
  yield* writePostings(segment.dictionary, segment.postings, writer);
  const bytes = writer.finish();
  yield;
  const body = bytes.subarray(headerLength);
  const header = new DataView(bytes.buffer);
  [magic, version, body.length, yield* hashSteps(body)].forEach((number, at) => header.setUint32(at * 4, number, true));
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

function* writeTerms(dictionary: Dictionary, writer: ByteWriter): Steps<void> {
  const { letters, starts, size } = dictionary;
  writer.varint(size);
  writer.varint(letters.length);
  for (let index = 0; index < size; index += 1) {
    if (index % stepTerms === 0) yield;
    const shared = dictionary.sharedAt(index);
    const from = (starts[index] ?? 0) + shared;
    const to = starts[index + 1] ?? 0;
    writer.varint(shared);
    writer.varint(to - from);
    for (let at = from; at < to; at += 1) writer.varint(letters[at] ?? 0);
  }
}

function* writePostings(dictionary: Dictionary, { bytes, starts }: PackedPostings, writer: ByteWriter): Steps<void> {
  for (let index = 0; index < dictionary.size; index += 1) {
    if (index % stepTerms === 0) yield;
    writer.varint(dictionary.frequencyAt(index));
    writer.varint((starts[index + 1] ?? 0) - (starts[index] ?? 0));
  }
  writer.bytes(bytes);
}

/** Terms that are written in a millisecond or two. */
const stepTerms = 5_000;
