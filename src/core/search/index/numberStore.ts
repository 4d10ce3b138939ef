/**
 * Rooms for numbers that stay for long. Most are short and there are many: cut from common blocks they cost the collector
 * of memory nothing, which would otherwise copy them while a search waits.
 */
export class NumberStore {
  /** How many numbers the rooms have that were taken. */
  size = 0;
  #block = new Uint32Array();
  #used = 0;

  /** A room for so many, all 0. */
  take(count: number): Uint32Array {
    this.size += count;
    if (count > longest) return new Uint32Array(count);
    if (this.#used + count > this.#block.length) {
      this.#block = new Uint32Array(blockLength);
      this.#used = 0;
    }
    this.#used += count;
    return this.#block.subarray(this.#used - count, this.#used);
  }

  /** Lets go of all rooms; those in use stay as they are. */
  clear(): void {
    this.size = 0;
    this.#block = new Uint32Array();
    this.#used = 0;
  }
}

/** A quarter of a megabyte. */
const blockLength = 1 << 16;
/** A longer room has memory of its own. */
const longest = blockLength / 4;
