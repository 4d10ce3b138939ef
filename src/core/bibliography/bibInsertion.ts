import type { CslItem } from '../corpus/cslItem';
import { endOfLine } from '../document/endOfLine';
import type { TextEdit } from '../document/model';
import { asLatexCommands } from './asLatexCommands';
import { bibItemLines } from './bibItem';
import type { BibFormat, BibliographyEntry } from './model';

/**
 * The edit that adds an entry at the end of a .bib file, before the blanks there, so that the file ends as it did. The
 * indentation and the empty line between entries are those of the entries that can be read.
 */
export function insertIntoBib(
  format: BibFormat,
  text: string,
  item: CslItem,
  entries: readonly BibliographyEntry[],
): TextEdit {
  const eol = endOfLine(text);
  const entry = bibEntryLines(format, item, indentOf(text, entries.at(-1))).join(eol);
  if (text.trim() === '') return { start: text.length, end: text.length, text: entry + eol };
  const at = text.trimEnd().length;
  return { start: at, end: at, text: eol + (isDense(text, entries) ? '' : eol) + entry };
}

/**
 * An entry line by line. For LaTeX alone it has commands where Pandoc or Typst would lose them: its oldest encoding of fonts,
 * which it takes where none is named, prints a bar as a dash, and it knows no signs of mathematics in a text.
 */
export function bibEntryLines(format: BibFormat, item: CslItem, indent: string): readonly string[] {
  const lines = bibItemLines(format === 'bibtex' ? 'bibtex' : 'biblatex', item, indent);
  return format === 'bib' ? lines : lines.map(line => asLatexCommands(line, isMathematical));
}

function isMathematical(character: string): boolean {
  return '|≤≥≠≈→←'.includes(character);
}

function indentOf(text: string, entry: BibliographyEntry | undefined): string {
  const source = entry ? text.slice(entry.span.start, entry.span.end) : '';
  return /\r?\n([ \t]+)\S/.exec(source)?.[1] ?? '  ';
}

/** Whether the last entries follow each other without an empty line. */
function isDense(text: string, entries: readonly BibliographyEntry[]): boolean {
  const [beforeLast, last] = entries.slice(-2);
  return (
    beforeLast !== undefined &&
    last !== undefined &&
    !/\n[ \t]*\r?\n/.test(text.slice(beforeLast.span.end, last.span.start))
  );
}
