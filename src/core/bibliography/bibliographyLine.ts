import { topLevelValue } from '../document/topLevelValue';
import type { DocumentAnalysis, TextEdit } from '../document/model';

/**
 * The edit that names a bibliography in a document's head, which is made where there is none; `path` is relative to the
 * document. `undefined` where the head names one already or is broken.
 */
export function bibliographyLine(text: string, analysis: DocumentAnalysis, path: string): TextEdit | undefined {
  const { frontMatter, eol } = analysis;
  const value = plainScalar.test(path) ? path : JSON.stringify(path);
  if (!frontMatter) {
    const at = text.startsWith('\uFEFF') ? 1 : 0;
    return { start: at, end: at, text: ['---', `bibliography: ${value}`, '---', '', ''].join(eol) };
  }
  if (frontMatter.broken !== undefined || frontMatter.bibliography.length > 0) return undefined;
  const empty = topLevelValue(text, frontMatter, 'bibliography');
  if (!empty) return { start: frontMatter.end, end: frontMatter.end, text: `bibliography: ${value}${eol}` };
  const colon = text.lastIndexOf(':', empty.start) + 1;
  return empty.start === empty.end ? { start: colon, end: colon, text: ` ${value}` } : undefined;
}

/** A path that YAML reads as it stands. */
const plainScalar = /^[\p{L}\p{N}_./][\p{L}\p{N}_./ -]*(?<! )$/u;
