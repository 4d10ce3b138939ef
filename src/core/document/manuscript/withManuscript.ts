import type { DocumentAnalysis } from '../model';
import { bibliographiesAt } from '../latex/refsections';

/** A place in a document, and where the main file takes the document in. */
export interface PlaceInManuscript {
  readonly own: number;
  readonly whole?: number;
}

/**
 * A part, read with what its main file loads and says; the main file itself with what its parts do. Of the bibliographies
 * all, or those that count at a place.
 */
export function withManuscript(
  own: DocumentAnalysis,
  whole: DocumentAnalysis,
  place?: PlaceInManuscript,
): DocumentAnalysis {
  const features = new Set([...own.features, ...whole.features]);
  return { ...own, bibliography: bibliographies(own, whole, place), features, language: whole.language };
}

/** LaTeX's paths start from the main file, wherever they stand. */
function bibliographies(
  own: DocumentAnalysis,
  whole: DocumentAnalysis,
  place: PlaceInManuscript | undefined,
): DocumentAnalysis['bibliography'] {
  if (own.syntax !== 'latex') return whole.bibliography;
  const all = [...whole.bibliography, ...own.bibliography];
  if (!place) return all;
  const here = bibliographiesAt(own.bibliography, place.own);
  const isInSection = here.some(({ within }) => within);
  return isInSection
    ? [...here, ...whole.bibliography.filter(({ isGlobal }) => isGlobal)]
    : [...bibliographiesAt(whole.bibliography, place.whole), ...here];
}
