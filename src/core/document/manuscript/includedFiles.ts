import type { DocumentSyntax } from '../model';

/** A file as another one names it, and where. */
export interface IncludedFile {
  readonly path: string;
  readonly start: number;
}

/** The files that a document takes in. Linear; none in formats that take in nothing. */
export function includedFiles(text: string, syntax: DocumentSyntax): readonly IncludedFile[] {
  const found = inclusions[syntax];
  if (!found) return [];
  return [...text.matchAll(found)].flatMap(({ groups, index }) => pathIn(groups).map(path => ({ path, start: index })));
}

/** Comments come first, so that what stands in them is none. Of classes and packages those count that lie beside it. */
const inclusions: Readonly<Partial<Record<DocumentSyntax, RegExp>>> = {
  latex:
    /\\%|%[^\n]*|\\(?:(?:input|include|subfile|subfileinclude)(?:\{(?<path>[^{}\n%]{1,500})\}|[ \t]+(?<bare>[^\s{}\\%]{1,500}))|(?:sub)?(?:import|includefrom|inputfrom)\*?\{(?<folder>[^{}\n%]{0,500})\}\{(?<file>[^{}\n%]{1,500})\})|\\(?<kind>documentclass|LoadClass|usepackage|RequirePackage)(?:\[[^\]]{0,2000}\])?\{(?<packages>[^{}%]{1,500})\}/g,
  // What is imported, too: a template may hold the bibliography.
  typst: /\/\/[^\n]*|(?<![\p{L}\p{N}_-])(?:include|import)[ \t]+"(?<path>[^"\n@]{1,500}\.typ)"/gu,
  // Quarto's, which stand on a line of their own.
  pandoc: /^[ \t]*\{\{<[ \t]+include[ \t]+"?(?<path>[^"\s>]{1,500})"?[ \t]+>\}\}/gm,
};

function pathIn(groups: Readonly<Record<string, string | undefined>> | undefined): readonly string[] {
  const { path, bare, folder, file, kind = '', packages } = groups ?? {};
  if (packages !== undefined)
    return packages.split(',').map(name => name.trim() + (/class$/i.test(kind) ? '.cls' : '.sty'));
  if (file !== undefined) return [`${folder === undefined || folder === '' ? '' : `${folder}/`}${file.trim()}`];
  const only = (path ?? bare)?.trim();
  return only === undefined || only === '' ? [] : [only];
}
