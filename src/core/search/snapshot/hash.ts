import type { Steps } from '../steps';

/**
 * A number of 32 bits that is almost certainly another when any byte is: FNV-1a over four bytes at a time (Fowler, Noll
 * and Vo), so that 50 MB take some 50 ms. It guards against damage, not against malice.
 */
export function* hashSteps(bytes: Uint8Array): Steps<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let hash = seed ^ bytes.length;
  for (let from = 0; from < whole; from += stepBytes) {
    if (from > 0) yield;
    hash = hashOfWords(view, hash, { from, to: Math.min(whole, from + stepBytes) });
  }
  for (let at = whole; at < bytes.length; at += 1) hash = Math.imul(hash ^ view.getUint8(at), prime);
  return hash >>> 0;
}

const seed = 0x811c9dc5;
const prime = 0x01000193;
/** A step of a few milliseconds. */
const stepBytes = 1 << 20;

function hashOfWords(view: DataView, begin: number, { from, to }: { from: number; to: number }): number {
  let hash = begin;
  for (let at = from; at < to; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), prime) ^ (hash >>> 15);
  return hash;
}

/** The same for a text, by its UTF-16 units. */
export function hashOfText(text: string): number {
  let hash = seed ^ text.length;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash >>> 0;
}
