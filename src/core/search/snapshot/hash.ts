/**
 * A number of 32 bits that is almost certainly another when any byte is: FNV-1a over four bytes at a time (Fowler, Noll
 * and Vo), so that 50 MB take some 20 ms. It guards against damage, not against malice.
 */
export function hashOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let hash = 0x811c9dc5 ^ bytes.length;
  for (let at = 0; at < whole; at += 4)
    hash = Math.imul((hash ^ view.getUint32(at, true)) >>> 0, prime) ^ (hash >>> 15);
  for (let at = whole; at < bytes.length; at += 1) hash = Math.imul(hash ^ view.getUint8(at), prime);
  return hash >>> 0;
}

const prime = 0x01000193;

export function hashOfText(text: string): number {
  const codes = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return hashOf(new Uint8Array(codes.buffer));
}
