/**
 * Words that LaTeX prints as themselves, whatever the font encoding. `--`, `` ` `` and `''` would become other characters
 * (ligatures); `"` is a command of babel's Swedish; some characters have no glyph in LaTeX's own fonts.
 */
export function escapeLatex(words: string): string {
  return words.replace(special, character => escapes[character] ?? character).replace(/-(?=-)|'(?=')|,(?=,)/g, '$&{}');
}

const escapes: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
  '%': String.raw`\%`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '|': String.raw`\textbar{}`,
  '"': String.raw`\symbol{34}`,
  '`': String.raw`\textasciigrave{}`,
  '\u2009': String.raw`\,`,
  '\u202F': String.raw`\,`,
  '\u2011': '-',
  '\u200B': '',
  '\uFEFF': '',
  '−': String.raw`\ensuremath{-}`,
  '≈': String.raw`\ensuremath{\approx}`,
  '≠': String.raw`\ensuremath{\neq}`,
  '≤': String.raw`\ensuremath{\leq}`,
  '≥': String.raw`\ensuremath{\geq}`,
  '→': String.raw`\ensuremath{\rightarrow}`,
  '←': String.raw`\ensuremath{\leftarrow}`,
};

const special = new RegExp(
  `[${Object.keys(escapes)
    .join('')
    .replace(/[\\^\]-]/g, String.raw`\$&`)}]`,
  'g',
);
