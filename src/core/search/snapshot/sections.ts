import { ByteReader, ByteWriter } from '../index/bytes';
import type { Steps } from '../../steps';

/**
 * Puts sections of bytes behind room for a header, each behind its length and at a multiple of four, so that numbers of
 * 32 bits are read where they lie.
 */
export class SectionWriter {
  readonly #sections: Uint8Array[] = [];

  bytes(section: Uint8Array): void {
    this.#sections.push(section);
  }

  numbers(section: Uint32Array): void {
    this.bytes(new Uint8Array(section.buffer, section.byteOffset, section.byteLength));
  }

  text(section: string): void {
    const writer = new ByteWriter();
    writer.text(section);
    this.bytes(writer.finish());
  }

  *finish(headerLength: number): Steps<Uint8Array> {
    const length = this.#sections.reduce((sum, section) => sum + lengthLength + padded(section.length), headerLength);
    const bytes = new Uint8Array(length);
    const view = new DataView(bytes.buffer);
    let at = headerLength;
    for (const section of this.#sections) {
      view.setUint32(at, section.length, true);
      at += lengthLength;
      for (let from = 0; from < section.length; from += stepLength) {
        yield;
        bytes.set(section.subarray(from, from + stepLength), at + from);
      }
      at += padded(section.length);
    }
    return bytes;
  }
}

/** Reads sections in the order in which they were written, without copying them. */
export class SectionReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at: number;

  /** @param bytes They begin at a multiple of four of their buffer. */
  constructor(bytes: Uint8Array, headerLength: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = headerLength;
  }

  bytes(): Uint8Array {
    const length = this.#view.getUint32(this.#at, true);
    const start = this.#at + lengthLength;
    this.#at = start + padded(length);
    return this.#bytes.subarray(start, start + length);
  }

  numbers(): Uint32Array {
    const { buffer, byteOffset, length } = this.bytes();
    return new Uint32Array(buffer, byteOffset, length / 4);
  }

  text(): string {
    return new ByteReader(this.bytes()).text();
  }
}

const lengthLength = 4;
/** Bytes that are copied in a millisecond or two, even into memory that has not been touched. */
const stepLength = 1 << 22;

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
