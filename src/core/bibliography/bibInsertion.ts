import type { CslItem } from '../corpus/cslItem';
import { endOfLine } from '../document/endOfLine';
import type { TextEdit } from '../document/model';
import { readBibFile } from './bibFile';
import { bibItemLines } from './bibItem';

/**
 * The edit that adds an entry at the end of a .bib file, before the blanks there, so that the file ends as it did. The
 * indentation and the empty line between entries are the file's own.
 */
export function insertIntoBib(text: string, item: CslItem): TextEdit {
  const eol = endOfLine(text);
  const entries = readBibFile(text);
  const indent = /\{[^\n]*\r?\n([ \t]+)\S/.exec(text.slice(entries.at(-1)?.span.start ?? 0))?.[1] ?? '  ';
  const entry = bibItemLines('biblatex', item, indent).join(eol);
  if (text.trim() === '') return { start: text.length, end: text.length, text: entry + eol };
  const at = text.trimEnd().length;
  const [beforeLast, last] = entries.slice(-2);
  const gap = beforeLast && last ? text.slice(beforeLast.span.end, last.span.start) : '\n\n';
  const isDense = beforeLast?.broken === false && !/\n[ \t]*\r?\n/.test(gap);
  return { start: at, end: at, text: eol + (isDense ? '' : eol) + entry };
}
