import { lastNoteNumber } from '../document/documentBody';
import { bodyEnd } from '../document/html/bodyEnd';
import { noteList, type NoteList } from '../document/html/noteList';
import type { DocumentAnalysis, TextEdit } from '../document/model';
import type { Footnotes } from './syntax';

/**
 * Where new notes stand in an HTML page: behind the last one of its list, else in a list of their own at its end.
 * `undefined` without definitions.
 */
export function htmlNoteEdit(
  definitions: readonly string[],
  { text, analysis }: { readonly text: string; readonly analysis: DocumentAnalysis },
  section: NonNullable<Extract<Footnotes, { kind: 'apart' }>['section']>,
): TextEdit | undefined {
  if (definitions.length === 0) return undefined;
  const first = lastNoteNumber(analysis.footnoteLabels) + 1;
  const list = noteList(text, analysis);
  if (list) return intoList(definitions, first, list, { text, eol: analysis.eol });
  const at = bodyEnd(text);
  const before = at > 0 && text.charAt(at - 1) !== '\n' ? '\n' : '';
  return { start: at, end: at, text: `${before}${section(definitions, first)}\n`.replaceAll('\n', analysis.eol) };
}

/** A number that the list would not count to by itself is said. */
function intoList(
  definitions: readonly string[],
  first: number,
  { items, end, closesAt, indent = '  ' }: NoteList,
  { text, eol }: { readonly text: string; readonly eol: string },
): TextEdit {
  const numbered = definitions.map((definition, index) =>
    index === 0 && items + 1 !== first ? definition.replace('<li ', `<li value="${first}" `) : definition,
  );
  const closing = text.slice(end, closesAt).includes('\n') ? '' : eol;
  return { start: end, end, text: numbered.map(item => eol + indent + item).join('') + closing };
}
