import type { Language } from '../language';
import type { BibliographyPath, DocumentFeature, DocumentNote, DocumentReference, Prose } from './model';

/** What the reader of a document format finds. */
export interface DocumentBody {
  readonly prose: readonly Prose[];
  readonly references: readonly DocumentReference[];
  readonly notes: readonly DocumentNote[];
  /** Labels of footnotes, or their numbers where the format has no labels. */
  readonly footnoteLabels: readonly string[];
  readonly bibliography: readonly BibliographyPath[];
  readonly features: ReadonlySet<DocumentFeature>;
  /** Where the text begins, behind preamble or header. */
  readonly bodyStart: number;
  /** What the document says. */
  readonly language?: Language;
}

/** The numbers of notes that have no labels: `1`, `2`, … */
export function noteNumbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

/** The highest number among the labels of notes; 0 without one. */
export function lastNoteNumber(labels: readonly string[]): number {
  return labels.reduce((highest, label) => (/^\d+$/.test(label) ? Math.max(highest, Number(label)) : highest), 0);
}
