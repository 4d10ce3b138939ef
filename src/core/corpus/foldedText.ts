import type { TextRange } from './sourceText';

/**
 * A stretch of a page with its line breaks and line prefixes (`> `, indentation) blanked out, character for character:
 * one line, in which offsets stay those of the page.
 */
export function foldedLines(text: string, { start, end }: TextRange): string {
  return text.slice(start, end).replace(/\r?\n[ \t]*(?:>[ \t]*)*/g, prefix => ' '.repeat(prefix.length));
}

/**
 * Folded lines as the words they hold: runs of blanks are one space, `\*` is a mere `*` as in all Markdown. Other
 * mark-up stays as it is written; a no-break space is kept.
 */
export function plainText(folded: string): string {
  return folded
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}
