import type { DocumentAnalysis, TextEdit } from '../document/model';

/**
 * Where new footnotes are defined: after the last definition, else at the end of the document. `written` is what else
 * is inserted there, before them. `undefined` without definitions.
 */
export function footnoteEdit(
  definitions: readonly string[],
  text: string,
  analysis: DocumentAnalysis,
  edits: readonly TextEdit[],
): TextEdit | undefined {
  if (definitions.length === 0) return undefined;
  const { eol } = analysis;
  const last = lastDefinitionEnd(text, analysis.footnoteLabels);
  const wanted = last ?? text.length;
  const at = edits.find(edit => edit.start <= wanted && wanted < edit.end)?.end ?? wanted;
  const before = applied(
    text.slice(0, at),
    edits.filter(edit => edit.end <= at),
  );
  const gap = eol.repeat(Math.max(0, 2 - trailingBreaks(before)));
  const end = last === undefined && text.endsWith('\n') ? eol : '';
  return { start: at, end: at, text: `${before.trim() === '' ? '' : gap}${definitions.join(eol + eol)}${end}` };
}

/** A definition goes on over indented lines and over the lines of its paragraph. */
function lastDefinitionEnd(text: string, labels: readonly string[]): number | undefined {
  const definitions = [
    ...text.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:.*(?:\r?\n(?:[ \t]+\S.*|(?!\[\^)\S.*|[ \t]*(?=\r?\n(?: {4}|\t)\S)))*/gm),
  ];
  const last = definitions.findLast(([, label]) => label !== undefined && labels.includes(label));
  return last && last.index + last[0].trimEnd().length;
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

function trailingBreaks(text: string): number {
  return /(?:\r?\n)*$/.exec(text)?.[0].match(/\n/g)?.length ?? 0;
}
