/** Digests (see `Digests`) in six bytes each, read one by one: most windows never ask for them. */
export class PackedDigests {
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.length = bytes.length / digestLength;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  static from(digests: ArrayLike<number>): PackedDigests {
    const packed = new PackedDigests(new Uint8Array(digests.length * digestLength));
    for (let index = 0; index < digests.length; index += 1) packed.#set(index, digests[index] ?? 0);
    return packed;
  }

  at(index: number): number {
    const at = index * digestLength;
    return this.#view.getUint32(at, true) + this.#view.getUint16(at + 4, true) * 2 ** 32;
  }

  #set(index: number, digest: number): void {
    this.#view.setUint32(index * digestLength, digest % 2 ** 32, true);
    this.#view.setUint16(index * digestLength + 4, Math.floor(digest / 2 ** 32), true);
  }
}

/** In bytes. */
export const digestLength = 6;
