import type { Steps } from '../../steps';

/**
 * A number of 32 bits that is almost certainly another when any byte is: FNV-1a over four bytes at a time (Fowler, Noll
 * and Vo), so that 50 MB take some 30 ms. It guards against damage, not against malice.
 * @param bytes They begin at a multiple of four of their buffer.
 */
export function* hashSteps(bytes: Uint8Array): Steps<number> {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  let hash = seed ^ bytes.length;
  for (let from = 0; from < words.length; from += stepWords) {
    if (from > 0) yield;
    hash = hashOfWords(words.subarray(from, from + stepWords), hash);
  }
  for (let at = 4 * words.length; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), prime);
  return hash >>> 0;
}

const seed = 0x811c9dc5;
const prime = 0x01000193;
/** A step of a few milliseconds. */
const stepWords = 1 << 18;

function hashOfWords(words: Int32Array, begin: number): number {
  let hash = begin;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ (words[at] ?? 0), prime) ^ (hash >>> 15);
  return hash;
}

/** The same for a text, by its UTF-16 units. */
export function hashOfText(text: string): number {
  let hash = seed ^ text.length;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash >>> 0;
}
