import type { DocumentAnalysis } from '../model';

/** A part, read with what its main file loads and says; the main file itself with what its parts do. */
export function withManuscript(own: DocumentAnalysis, whole: DocumentAnalysis): DocumentAnalysis {
  const features = new Set([...own.features, ...whole.features]);
  // LaTeX's paths start from the main file, wherever they stand.
  const bibliography = own.syntax === 'latex' ? [...whole.bibliography, ...own.bibliography] : whole.bibliography;
  return { ...own, bibliography, features, language: whole.language };
}
