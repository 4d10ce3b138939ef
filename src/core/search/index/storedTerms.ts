import type { ByteWriter } from './bytes';

/** So many terms stand together, the first of them whole. */
export const termsInBlock = 16;

/**
 * Terms in order as bytes. Each is how many letters it shares with the one before it, how many bytes the others take,
 * these, and its frequency:
 *
 *     0|8 förbund 12    7|3 ets 4    8|1 s 1
 */
export interface StoredTerms {
  /** How many there are. */
  readonly size: number;
  readonly bytes: Uint8Array;
  /** Where each block begins. */
  readonly starts: Uint32Array;
  /** The highest frequency in each block: of the terms of a range the most frequent are found without reading all. */
  readonly highest: Uint32Array;
}

export function blockOf(index: number): number {
  return Math.floor(index / termsInBlock);
}

/** The two counts share a byte; what is more than fits is in a number behind it. */
export const mostInCount = 15;
/** Swedish letters take a byte, as in Latin-1; any other is this byte and two more. */
export const longUnit = 0xff;

/** The letters of a term: UTF-16 units, so many of them. */
export interface Letters {
  readonly letters: Uint16Array;
  readonly length: number;
}

export function writeTerm(term: Letters, shared: number, frequency: number, writer: ByteWriter): void {
  const bytes = bytesOf(term, shared);
  writer.byte((Math.min(shared, mostInCount) << 4) | Math.min(bytes, mostInCount));
  if (shared >= mostInCount) writer.varint(shared - mostInCount);
  if (bytes >= mostInCount) writer.varint(bytes - mostInCount);
  for (let at = shared; at < term.length; at += 1) {
    const unit = term.letters[at] ?? 0;
    writer.byte(Math.min(unit, longUnit));
    if (unit < longUnit) continue;
    writer.byte(unit >>> 8);
    writer.byte(unit & 0xff);
  }
  writer.varint(frequency);
}

function bytesOf({ letters, length }: Letters, from: number): number {
  let bytes = length - from;
  for (let at = from; at < length; at += 1) if ((letters[at] ?? 0) >= longUnit) bytes += 2;
  return bytes;
}
