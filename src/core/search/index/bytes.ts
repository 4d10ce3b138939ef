/** Bytes that grow as they are written. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Seven bits a byte, the lowest first, the eighth saying that there are more: small numbers take one byte. */
  varint(value: number): void {
    this.#makeRoom(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = value;
  }

  bytes(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A text as its UTF-16 units; ASCII takes one byte a letter. */
  text(text: string): void {
    this.varint(text.length);
    for (let index = 0; index < text.length; index += 1) this.varint(text.charCodeAt(index));
  }

  /** To be written anew. */
  clear(): void {
    this.#length = 0;
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const room = Math.max(this.#bytes.length * 2, this.#length + count);
    this.#bytes = larger(this.#bytes, new Uint8Array(room));
  }
}

/** Reads what a `ByteWriter` wrote; beyond the end there are only zeros. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  byte(): number {
    return this.#bytes[this.#at++] ?? 0;
  }

  varint(): number {
    const first = this.#bytes[this.#at++] ?? 0;
    return first < 0x80 ? first : this.#further(first & 0x7f);
  }

  #further(lowest: number): number {
    let value = lowest;
    for (let shift = 7; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }

  /** Without copying. */
  bytes(length: number): Uint8Array {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  text(): string {
    const codes = new Uint16Array(this.varint());
    for (let at = 0; at < codes.length; at += 1) codes[at] = this.varint();
    return textOf(codes, codes.length);
  }
}

/** The text of UTF-16 units, in pieces that fit the stack. */
export function textOf(codes: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += pieceLength) {
    // Spreading a typed array goes through its iterator, which takes ten times as long.
    text += Reflect.apply(String.fromCharCode, undefined, codes.subarray(at, Math.min(length, at + pieceLength)));
  }
  return text;
}

const pieceLength = 8_192;

/** A longer array with the same numbers at its beginning. */
export function larger<T extends Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array>(
  from: T,
  to: T,
): T {
  to.set(from);
  return to;
}
