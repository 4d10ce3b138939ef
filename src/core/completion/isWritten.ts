import { analyseDocument } from '../document/analyseDocument';
import { lineStartAt } from '../document/lineStart';
import type { DocumentAnalysis, DocumentSyntax, TextEdit } from '../document/model';
import { syntaxOfLanguage } from '../document/syntaxOfLanguage';
import { isOpaque } from './opaqueText';

/** A document and what is tried in it: `probe` in the place of what is being typed, in offsets of the text. */
export interface Trial {
  readonly text: string;
  readonly languageId: string;
  readonly probe: TextEdit;
  /** Only its own line is read, which may stand in the head, too. */
  readonly alone?: true;
}

/**
 * Whether the readers of documents see in the probe what it is meant to be (`sees` looks at what they found around it):
 * not in code, comments, verbatim text, addresses or the head. Only the paragraph is read, and before it the delimiters of
 * code and comments are counted, so that it costs about a millisecond in a megabyte.
 */
export function isWritten(
  { text, languageId, probe, alone }: Trial,
  sees: (around: DocumentAnalysis) => boolean,
): boolean {
  const syntax = syntaxOfLanguage(languageId);
  if (isOpaque(syntax, text, probe.start, alone)) return false;
  const from = alone ? lineStartAt(text, probe.start) : paragraphStart(text, probe.start, syntax);
  const to = alone ? probe.end : paragraphEnd(text, probe.end);
  const around = text.slice(from, probe.start) + probe.text + text.slice(probe.end, to);
  return sees(analyseDocument(from === 0 ? around : `\n${around}`, languageId));
}

/** No paragraph is longer; what is cut off is read as if it began there. */
const longest = 4000;

/** Markdown reads an indented paragraph by what it belongs to: back to a line at the margin. */
function paragraphStart(text: string, offset: number, syntax: DocumentSyntax): number {
  const limit = Math.max(0, offset - longest);
  const pattern = syntax === 'pandoc' ? /\n[ \t>]*\n(?=[^ \t\n])/g : /\n[ \t]*\r?\n/g;
  const before = text.slice(limit, offset).replaceAll('\r\n', ' \n');
  const last = [...before.matchAll(pattern)].at(-1);
  return last ? limit + last.index + last[0].length : limit;
}

function paragraphEnd(text: string, offset: number): number {
  const rest = text.slice(offset, offset + longest);
  const end = rest.search(/\n[ \t>]*\r?\n/);
  return offset + (end < 0 ? rest.length : end);
}
