import type { BibliographyPath, TextSpan } from '../model';
import { closingTypst } from './typstBrackets';

/** A call is not longer. */
const longest = 1500;

/**
 * The bibliographies that code of Typst's names: `bibliography("a.bib")`, `bibliography(("a.bib", "b.yml"))`, or an argument
 * of a template, `bibliography-file: "a.bib"`; or a name that it is given for elsewhere, `let sources = "a.bib"`.
 */
export function typstBibliographies(text: string, { start, end }: TextSpan): readonly BibliographyPath[] {
  return [...text.slice(start, end).matchAll(declaration)].flatMap(({ 0: source, index }) => {
    if (source.startsWith('//')) return [];
    const from = start + index + source.length;
    return pathsIn(text, from, valueEnd(text, from));
  });
}

/** Ends where its value begins. */
const declaration =
  /\/\/[^\n]*|(?<![\p{L}\p{N}_-])bibliography(?:-files?)?[ \t]*(?:(?=\()|:[ \t]*(?=[("]))|(?<![\p{L}\p{N}_-])let[ \t]+[\p{L}_][\p{L}\p{N}_-]*[ \t]*=[ \t]*(?=\(?\s*"[^"\n]{1,500}\.bib")/gu;

/** Behind a bracket with all that is in it, or behind a string. */
function valueEnd(text: string, start: number): number {
  if (text.charAt(start) === '(') return closingTypst(text, start, longest) ?? start;
  return start + (/^"[^"\n]{0,500}"/.exec(text.slice(start, start + 502))?.[0].length ?? 0);
}

function pathsIn(text: string, start: number, end: number): readonly BibliographyPath[] {
  return [...text.slice(start, end).matchAll(/"([^"\n]{1,500}\.(?:bib|ya?ml))"/gi)].map(({ 1: path = '', index }) => {
    const from = start + index + 1;
    return { path, start: from, end: from + path.length };
  });
}
