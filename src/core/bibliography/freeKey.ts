import type { BibliographyFormat } from './model';

/** A key as the tools that read a bibliography of this format take it: what they would stumble over is a hyphen. */
export function writableKey(format: BibliographyFormat, key: string): string {
  const plain = format === 'bibtex' ? key.normalize('NFD').replace(/\p{M}/gu, '') : key;
  const written = plain.replace(unwritable[format] ?? endsBraces, '-');
  return format === 'asciidoc' ? asciidocKey(written) : written;
}

const endsBraces = /[\s{}]+/g;
const outsideBib = /[^\p{L}\p{N}_:./+-]+/gu;

/** biber, BibTeX, Pandoc and Typst each take other signs in a .bib file; BibTeX knows no letter beyond ASCII. */
const unwritable: Readonly<Partial<Record<BibliographyFormat, RegExp>>> = {
  bib: outsideBib,
  biblatex: outsideBib,
  bibtex: /[^\w:./+-]+/g,
  hayagriva: /[\s{}"\\]+/g,
  asciidoc: /[^\p{L}\p{N}_:.-]+/gu,
};

/** An anchor begins with a letter, and in a reference to it `--` would be a dash and `_` at an end of it mark-up. */
function asciidocKey(key: string): string {
  return key
    .replace(/([_:.-])[_:.-]+/g, '$1')
    .replace(/[_:.-]+$/, '')
    .replace(/^(?!\p{L})[_:.-]*/u, 'ref-');
}

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
