/** LaTeX in the values of a .bib file: read for comparison, written so that LaTeX and Pandoc print the same. */

/** The text of a value: accents and escapes as characters, commands and braces gone, blanks folded. */
export function decodeLatex(value: string): string {
  const plain = /[\\{}~`'-]/.test(value) ? decodeCommands(value) : value;
  return plain.replace(/\s+/g, ' ').trim().normalize('NFC');
}

function decodeCommands(value: string): string {
  return value
    .replace(accent, (whole, mark: string, braced?: string, bare?: string) => accented(mark, braced ?? bare, whole))
    .replace(
      /\\(aa|AA|ae|AE|oe|OE|o|O|ss|l|L|i|j)(?![A-Za-z])(?:\{\}|[ \t]+)?/g,
      (_, name: string) => letters[name] ?? '',
    )
    .replace(/\\([&%#_$ ])/g, '$1')
    .replace(
      /\\text(asciitilde|asciicircum|backslash|quotedblright)(?:\{\})?/g,
      (_, name: string) => symbols[name] ?? '',
    )
    .replace(/\\[A-Za-z]+\*?[ \t]*/g, '')
    .replace(/\\([{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/~/g, '\u00A0')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|''/g, '"');
}

/** Writes text for a field that LaTeX prints. Letters stay UTF-8: biber, Pandoc and every LaTeX since 2018 read it. */
export function encodeLatex(text: string): string {
  return text.replace(/[&%#_${}~^\\]/g, character => escapes[character] ?? character).replace(/-(?=-)/g, '-{}');
}

/** An address is verbatim in BibLaTeX; only what would end the field has to go. */
export function encodeUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, character => encodeURIComponent(character));
}

const accent = /\{?\\(["'`^~=.]|[Hcrvuk](?![A-Za-z]))\s*(?:\{\s*(\\?[A-Za-z])\s*\}|(\\?[A-Za-z]))\}?/g;
const combining: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  H: '\u030B',
  c: '\u0327',
  r: '\u030A',
  v: '\u030C',
  u: '\u0306',
  k: '\u0328',
};

function accented(mark: string, letter: string | undefined, whole: string): string {
  const plain = letter?.replace('\\', '');
  return plain === undefined ? whole : (plain + (combining[mark] ?? '')).normalize('NFC');
}

const letters: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  ss: 'ß',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  j: 'j',
};

const symbols: Readonly<Record<string, string>> = {
  asciitilde: '~',
  asciicircum: '^',
  backslash: '\\',
  quotedblright: '”',
};

const escapes: Readonly<Record<string, string>> = {
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
};
