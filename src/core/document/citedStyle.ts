import type { DocumentAnalysis } from './model';

/**
 * Which way of citing the document already uses: keys for citeproc (`[@key]`) or footnotes (`[^1]`), whichever there are
 * more of, keys where there are as many; `undefined` where it uses neither.
 */
export function citedStyle(
  analysis: Pick<DocumentAnalysis, 'references' | 'footnoteLabels'>,
): 'citeproc' | 'footnote' | undefined {
  const keys = analysis.references.length;
  const notes = analysis.footnoteLabels.length;
  if (keys === 0 && notes === 0) return undefined;
  return keys >= notes ? 'citeproc' : 'footnote';
}
