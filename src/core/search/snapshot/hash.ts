/**
 * A number of 32 bits that is almost certainly another when any byte is: FNV-1a over four bytes at a time (Fowler, Noll
 * and Vo), so that 50 MB take some 20 ms. It guards against damage, not against malice.
 */
export function hashOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let hash = seed ^ bytes.length;
  for (let at = 0; at < whole; at += 4)
    hash = Math.imul((hash ^ view.getUint32(at, true)) >>> 0, prime) ^ (hash >>> 15);
  for (let at = whole; at < bytes.length; at += 1) hash = Math.imul(hash ^ view.getUint8(at), prime);
  return hash >>> 0;
}

const seed = 0x811c9dc5;
const prime = 0x01000193;

/** The same for a text, by its UTF-16 units. */
export function hashOfText(text: string): number {
  let hash = seed ^ text.length;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash >>> 0;
}
