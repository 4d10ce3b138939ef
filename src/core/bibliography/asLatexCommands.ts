import { combining, commands } from './latexText';

/**
 * Text of LaTeX or of a .bib file with the characters that `isLost` names as commands: what every LaTeX, BibTeX and Pandoc
 * reads, whatever encoding the file has. Those that have no command stay, and those in keys.
 */
export function asLatexCommands(text: string, isLost: (character: string) => boolean): string {
  return text.replace(part, (found, address: string | undefined, key: string | undefined) => {
    if (key !== undefined) return found;
    if (address !== undefined) return found.replace(beyondAscii, one => (isLost(one) ? encodeURIComponent(one) : one));
    return isLost(found) ? (command(found) ?? found) : found;
  });
}

const beyondAscii = /\P{ASCII}/gu;
/** What takes no commands, an address and a key, or one character. */
const part = /(\b(?:url|doi)\s*=\s*\{[^{}]*\}|\\url\{[^{}]*\})|(^@\w+\{[^,\n]*,)|\P{ASCII}|\|/gmu;

/** In braces, so that it ends there: `{\aa}`, `{\"o}`. */
function command(character: string): string | undefined {
  const known = byCharacter.get(character);
  if (known !== undefined) return known;
  const [base = '', mark = '', ...more] = character.normalize('NFD');
  const sign = byMark.get(mark);
  if (sign === undefined || more.length > 0 || !/^[A-Za-z]$/.test(base)) return undefined;
  const gap = /[a-z]/i.test(sign) ? ' ' : '';
  return `{\\${sign}${gap}${/[ij]/.test(base) ? `\\${base}` : base}}`;
}

const byMark = new Map(Object.entries(combining).map(([sign, mark]): [string, string] => [mark, sign]));

/** Where a character has several, the one that Pandoc knows, too. */
const preferred: Readonly<Record<string, string>> = {
  '…': '{\\ldots}',
  '«': '{\\guillemotleft}',
  '»': '{\\guillemotright}',
  '„': '{\\quotedblbase}',
  '“': '{\\textquotedblleft}',
  '”': '{\\textquotedblright}',
  '\u00A0': '~',
  '|': '$|$',
};
const inFormulas = new Set(['leq', 'geq', 'neq', 'approx', 'rightarrow', 'leftarrow']);
const byCharacter = new Map([
  ...Object.entries(commands)
    .filter(([, character]) => /\P{ASCII}/u.test(character))
    .map(([name, character]): [string, string] => [
      character,
      inFormulas.has(name) ? `{\\ensuremath{\\${name}}}` : `{\\${name}}`,
    ]),
  ...Object.entries(preferred),
]);
