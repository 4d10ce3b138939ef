/** A key that no entry has: `haglund-2010`, else `haglund-2010a`, …, `haglund-2010z`, `haglund-2010aa`. Case is ignored. */
export function freeKey(key: string, taken: Iterable<string>): string {
  // Few of tens of thousands come near it.
  const length = key.length;
  const known = new Set<string>();
  for (const name of taken) {
    if (name.length >= length && name.slice(0, length).toLowerCase() === key.toLowerCase())
      known.add(name.toLowerCase());
  }
  for (let count = 0; ; count++) {
    const candidate = key + suffix(count);
    if (!known.has(candidate.toLowerCase())) return candidate;
  }
}

/** '', a … z, aa, ab … */
function suffix(count: number): string {
  if (count === 0) return '';
  return suffix(Math.floor((count - 1) / 26)) + String.fromCodePoint(97 + ((count - 1) % 26));
}
