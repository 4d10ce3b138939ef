import type { ReadDocument } from '../document/citedPassage';
import { citedStyle } from '../document/citedStyle';
import type { DocumentAnalysis } from '../document/model';
import { headOf, readTogether } from '../document/readTogether';
import type { InsertionRequest } from './model';
import type { ExistingNotes } from './referenceWriter';

type Parts = Pick<InsertionRequest, 'document' | 'otherParts' | 'main'>;

/**
 * The part of a document that names its bibliography: the document itself, unless it has a main file or is a cell of a
 * notebook. `undefined` where it is one and no cell has any front matter.
 */
export function headPart({ document, otherParts, main }: Parts): ReadDocument | undefined {
  if (main) return main;
  return otherParts ? headOf(partsOf({ document, otherParts })) : document;
}

/** A part read as what it is a part of: with the bibliography and the language of the whole. */
export function partAnalysis({ document, otherParts }: Parts): DocumentAnalysis {
  const { analysis } = document;
  if (!otherParts) return analysis;
  const { language, bibliography } = readTogether(partsOf({ document, otherParts }));
  return { ...analysis, language, bibliography };
}

/** The notes of all parts: the program that sets them numbers them together. */
export function notesOfParts(parts: Parts): ExistingNotes {
  const all = partsOf(parts);
  return {
    labels: all.flatMap(({ analysis }) => analysis.footnoteLabels),
    text: all.map(({ text }) => text).join('\n'),
  };
}

/** The style that the parts together use. */
export function citedStyleOfParts(parts: Parts): ReturnType<typeof citedStyle> {
  return citedStyle(partsOf(parts));
}

function partsOf({ document, otherParts = [] }: Parts): readonly ReadDocument[] {
  return [document, ...otherParts];
}
