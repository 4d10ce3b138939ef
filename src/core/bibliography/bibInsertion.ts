import type { CslItem } from '../corpus/cslItem';
import { endOfLine } from '../document/endOfLine';
import type { TextEdit } from '../document/model';
import type { BibDialect } from './bibFields';
import { bibItemLines } from './bibItem';
import type { BibliographyEntry } from './model';

/**
 * The edit that adds an entry at the end of a .bib file, before the blanks there, so that the file ends as it did. The
 * indentation and the empty line between entries are those of the entries that can be read.
 */
export function insertIntoBib(
  dialect: BibDialect,
  text: string,
  item: CslItem,
  entries: readonly BibliographyEntry[],
): TextEdit {
  const eol = endOfLine(text);
  const entry = bibItemLines(dialect, item, indentOf(text, entries.at(-1))).join(eol);
  if (text.trim() === '') return { start: text.length, end: text.length, text: entry + eol };
  const at = text.trimEnd().length;
  return { start: at, end: at, text: eol + (isDense(text, entries) ? '' : eol) + entry };
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
