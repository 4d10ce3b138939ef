import { Dictionary } from '../index/dictionary';
import { PackedDigests } from '../index/packedDigests';
import { PackedPostings } from '../index/postings';
import type { Segment } from '../index/segment';
import type { Steps } from '../../steps';
import { analyserFingerprint } from './fingerprint';
import { headerLength, magic, numbersOf, version } from './format';
import { hashOfText, hashSteps } from './hash';
import { SectionReader } from './sections';

/** What was stored of an index. */
export interface StoredIndex {
  readonly segment: Segment;
  /** Where each passage stood in the corpus; `undefined` if its number says so. */
  readonly positions: Uint32Array | undefined;
}

/**
 * Reads what `encodeSnapshot` wrote. All bytes are checked first; terms and postings are decoded when they are first
 * searched for, so the bytes must not change afterwards.
 * @returns `undefined` if the bytes are damaged, of another version or of another analysis: then build the index anew.
 */
export function* readSnapshot(bytes: Uint8Array): Steps<StoredIndex | undefined> {
  // Numbers of four bytes can only be read in place where they begin at a multiple of four.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (!(yield* isWhole(aligned))) return undefined;
  yield;
  const reader = new SectionReader(aligned, headerLength);
  const [fingerprint, size = 0, terms = 0] = reader.numbers();
  if (fingerprint !== hashOfText(analyserFingerprint())) return undefined;
  yield;
  const positionRuns = reader.numbers();
  const isInOrder = positionRuns.length === 2 && positionRuns[0] === 0;
  const positions = isInOrder ? undefined : numbersOf(positionRuns, 1, size);
  const digests = new PackedDigests(reader.bytes());
  const examples = reader.numbers();
  const groups = { of: numbersOf(reader.numbers(), 0, size), examples };
  const names = new Set(linesOf(reader.text()));
  const spellings = linesOf(reader.text());
  const abbreviations = spellings.flatMap((short, at) =>
    at % 2 === 0 ? [{ short, long: spellings[at + 1] ?? '' }] : [],
  );
  const [starts, highest, termBytes] = [reader.numbers(), reader.numbers(), reader.bytes()];
  const dictionary = new Dictionary({ size: terms, starts, highest, bytes: termBytes });
  const [postingStarts, postingBytes] = [reader.numbers(), reader.bytes()];
  const postings = new PackedPostings(postingBytes, postingStarts);
  return { positions, segment: { digests, groups, names, abbreviations, dictionary, postings } };
}

/** They are as they were written. */
function* isWhole(bytes: Uint8Array): Steps<boolean> {
  if (bytes.length < headerLength) return false;
  const header = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
  const [first, second, length, hash] = [0, 4, 8, 12].map(at => header.getUint32(at, true));
  const body = bytes.subarray(headerLength);
  const isOurs = first === magic && second === version && length === body.length;
  return isOurs && hash === (yield* hashSteps(body));
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}
