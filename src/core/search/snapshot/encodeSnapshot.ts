import { packSegment } from '../index/mergeSegments';
import type { PassageIndex } from '../index/passageIndex';
import type { Steps } from '../../steps';
import { analyserFingerprint } from './fingerprint';
import { headerLength, magic, runsOf, version } from './format';
import { hashOfText, hashSteps } from './hash';
import { SectionWriter } from './sections';

/** Writes an index of one segment without removed passages. */
export function* encodeSnapshot(index: PassageIndex): Steps<Uint8Array> {
  const [only] = index.segments;
  if (only === undefined || index.segments.length > 1 || index.removed.size > 0) {
    throw new RangeError('Only a compact index can be stored');
  }
  const { dictionary, postings, digests, groups, names, abbreviations } = yield* packSegment(only);
  yield;
  const positions = new Uint32Array(index.size).map((_, id) => index.position(id));
  yield;
  const writer = new SectionWriter();
  writer.numbers(Uint32Array.of(hashOfText(analyserFingerprint()), index.size, dictionary.size));
  writer.numbers(runsOf(positions, 1));
  yield;
  writer.bytes(digests.bytes);
  writer.numbers(groups.examples);
  writer.numbers(runsOf(groups.of, 0));
  yield;
  writer.text([...names].join('\n'));
  writer.text(abbreviations.flatMap(({ short, long }) => [short, long]).join('\n'));
  writer.numbers(dictionary.terms.starts);
  writer.numbers(dictionary.terms.highest);
  writer.bytes(dictionary.terms.bytes);
  writer.numbers(postings.starts);
  writer.bytes(postings.bytes);
  const bytes = yield* writer.finish(headerLength);
  const header = new DataView(bytes.buffer);
  const hash = yield* hashSteps(bytes.subarray(headerLength));
  [magic, version, bytes.length - headerLength, hash].forEach((number, at) => header.setUint32(at * 4, number, true));
  return bytes;
}
