/** The character that an HTML entity stands for; one that prose does not hold stays as it is written. */
export function decodeEntity(source: string): string {
  const number = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(source);
  if (!number) return named[source.slice(1, -1)] ?? source;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : source;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  shy: '\u00AD',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rdquo: '”',
  ldquo: '“',
  raquo: '»',
  laquo: '«',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
  sect: '§',
  frac12: '½',
};
