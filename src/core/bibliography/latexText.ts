/** LaTeX in the values of a .bib file: read for comparison, written so that LaTeX and Pandoc print the same. */

/** The text of a value: accents and escapes as characters, commands and braces gone, blanks folded. */
export function decodeLatex(value: string): string {
  if (!undecoded.test(value)) return value.trim().normalize('NFC');
  const text = value.replace(token, (...found: unknown[]) => tokenText(found.at(-1) as TokenGroups));
  return text.replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** What most values do not have: LaTeX, or blanks to fold. */
const undecoded = /[\\{}~`'$-]|\s\s|[^\S ]/;

/**
 * Writes text for a field that LaTeX prints. Letters stay UTF-8: biber, Pandoc and every LaTeX since 2018 read it. `--`, `''`
 * and `,,` would become other characters, and `"` is a command of babel's Swedish, which fails at the end of a title; what
 * escapes it in LaTeX alone (`\\symbol{34}`) Pandoc drops.
 */
export function encodeLatex(text: string): string {
  return text
    .replace(/[&%#_${}~^\\<>`]/g, character => escapes[character] ?? character)
    .replace(/-(?=-)|'(?=')|,(?=,)|"/g, '$&{}');
}

/** An address is verbatim in BibLaTeX; only what would end the field has to go. */
export function encodeUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, character => encodeURIComponent(character));
}

/** `\"{o}` and `\'\i`; `\&`; `\,`, `\-`; `\symbol{34}`; `\aa{}`, `\emph`; dashes, quotes, braces and the tie. */
const token =
  /\\(?:(?<mark>["'`^~=.]|[Hcrvuk](?![A-Za-z]))\s*(?:\{\s*\\?(?<braced>[A-Za-z])\s*\}|\\?(?<bare>[A-Za-z]))|(?<escape>[&%#_$ {}]|`(?=\{\}))|(?<space>[,;])|[-/@]|symbol\{(?<code>\d{1,6})\}|(?<name>[A-Za-z]+)\*?(?:\{\}|[ \t]+)?)|(?<plain>---|--|``|''|\$\|\$|[{}~])/g;

type TokenGroups = Readonly<
  Partial<Record<'mark' | 'braced' | 'bare' | 'escape' | 'space' | 'code' | 'name' | 'plain', string>>
>;

function tokenText({ mark, braced, bare, escape, space, code, name, plain }: TokenGroups): string {
  if (mark !== undefined) return `${braced ?? bare ?? ''}${combining[mark] ?? ''}`.normalize('NFC');
  if (escape !== undefined) return escape;
  if (space !== undefined) return ' ';
  if (code !== undefined) return String.fromCodePoint(Number(code));
  return name === undefined ? (characters[plain ?? ''] ?? '') : (commands[name] ?? '');
}

const characters: Readonly<Record<string, string>> = {
  '---': '—',
  '--': '–',
  '``': '"',
  "''": '"',
  '~': '\u00A0',
  '$|$': '|',
};

/** Accents: a letter of LaTeX's and the mark that Unicode sets behind the letter. */
export const combining: Readonly<Record<string, string>> = {
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

/** Commands without an argument and what they print. */
export const commands: Readonly<Record<string, string>> = {
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
  textasciitilde: '~',
  textasciicircum: '^',
  textbackslash: '\\',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotesingle: "'",
  textquotedblleft: '“',
  textquotedblright: '”',
  quotedblbase: '„',
  glqq: '„',
  grqq: '“',
  flqq: '«',
  frqq: '»',
  guillemetleft: '«',
  guillemetright: '»',
  guillemotleft: '«',
  guillemotright: '»',
  textquotedbl: '"',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textasciigrave: '`',
  textellipsis: '…',
  ldots: '…',
  dots: '…',
  S: '§',
  lbrack: '[',
  rbrack: ']',
  leq: '≤',
  geq: '≥',
  neq: '≠',
  approx: '≈',
  rightarrow: '→',
  leftarrow: '←',
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
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  // Pandoc knows no other name of it.
  '`': '\\`{}',
};
