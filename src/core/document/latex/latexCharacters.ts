import { decodeLatex } from '../../bibliography/latexText';

/** What stands at a backslash: an accented letter in one of its spellings, a name with what ends it, or one character. */
export function characterAt(text: string, start: number): string | undefined {
  character.lastIndex = start;
  return character.exec(text)?.[0];
}

const character =
  /\\(?:["'`^~=.]|[Hcrvuk](?![A-Za-z]))\s?(?:\{\\?[A-Za-z]?\}|\\?[A-Za-z])|\\symbol\{\d+\}|\\[A-Za-z@]+\*?(?:\{\}|[ \t]+)?|\\[^]/y;

/** The text that it stands for; nothing for a command that is none of the words. */
export function decodedCharacter(source: string): string {
  // Between two letters, because a text is decoded without the blanks at its ends; a name needs an end before the second.
  return spaces[source] ?? decodeLatex(`x${source}${/[A-Za-z]$/.test(source) ? '{}' : ''}x`).slice(1, -1);
}

const spaces: Readonly<Record<string, string>> = {
  '\\\\': ' ',
  '\\,': '\u00A0',
  '\\;': ' ',
  '\\-': '',
  '\\/': '',
  '\\@': '',
  '\\(': '',
  '\\)': '',
  '\\[': '',
  '\\]': '',
};

export const ligatures: Readonly<Record<string, string>> = {
  '~': '\u00A0',
  '--': '–',
  '---': '—',
  '``': '“',
  '`': '‘',
  "''": '”',
};
