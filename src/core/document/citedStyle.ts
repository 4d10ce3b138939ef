import type { ReadDocument } from './citedPassage';
import type { TextSpan } from './model';

/**
 * Which way of citing a document, of one or more parts, already uses: keys for citeproc (`[@key]`) or footnotes (`[^1]`),
 * whichever there are more of, keys where there are as many; `undefined` where it uses neither. Who names a bibliography
 * means to cite by keys: there a note counts only where it reads as one about a source, not as a remark.
 */
export function citedStyle(parts: readonly ReadDocument[]): 'citeproc' | 'footnote' | undefined {
  const keys = countIn(parts, ({ analysis }) => analysis.references.length);
  const notes = parts.some(namesBibliography)
    ? countIn(parts, ({ text, analysis }) => analysis.notes.filter(({ words }) => isOfSource(text, words)).length)
    : countIn(parts, ({ analysis }) => analysis.footnoteLabels.length);
  if (keys === 0 && notes === 0) return undefined;
  return keys >= notes ? 'citeproc' : 'footnote';
}

function countIn(parts: readonly ReadDocument[], count: (part: ReadDocument) => number): number {
  return parts.reduce((sum, part) => sum + count(part), 0);
}

function namesBibliography({ analysis }: ReadDocument): boolean {
  return analysis.bibliography.length > 0 || analysis.frontMatter?.references !== undefined;
}

/** With a year, a page, an address, or a word that stands for a source named before. */
function isOfSource(text: string, { start, end }: TextSpan): boolean {
  return /\b(?:1[5-9]|20)\d\d\b|\b(?:ss?|pp?)\. ?\d|\bhttps?:|\bdoi\b|\b(?:ibid|a\. ?a\.)/i.test(
    text.slice(start, end),
  );
}
