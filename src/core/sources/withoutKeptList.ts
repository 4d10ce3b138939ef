import type { ReadDocument } from '../document/citedPassage';
import { findKeptList } from './sourceMarkers';

/** A document without the list that Belägg keeps in it: what is listed is not thereby cited. */
export function withoutKeptList({ text, analysis }: ReadDocument): ReadDocument {
  const kept = findKeptList(text, analysis.syntax);
  if (kept === undefined || kept === 'unclosed') return { text, analysis };
  const isOutside = ({ start }: { readonly start: number }): boolean => start < kept.start || start >= kept.end;
  const { prose, references, quotations } = analysis;
  return {
    text,
    analysis: {
      ...analysis,
      prose: prose.filter(isOutside),
      references: references.filter(isOutside),
      quotations: quotations.filter(isOutside),
    },
  };
}
